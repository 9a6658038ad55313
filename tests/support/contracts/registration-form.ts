import type { FormChoices, FormResponse, RegistrationForm } from '../../../src/app/ports';
import type { Clause } from './contract';

/** What was sent before the clauses begin: two responses, of which the first was edited after the second came. */
export const SENT = [
  { who: 'first', at: '2023-02-16T09:00:00+07:00', answers: { 'Đơn vị': 'Phường Bến Nghé', 'Họ tên người gửi': 'An' } },
  {
    who: 'second',
    at: '2023-02-17T09:00:00+07:00',
    answers: { 'Đơn vị': 'Phường Cô Giang', 'Bắt đầu (1)': '2023-03-01' },
  },
  {
    who: 'first',
    at: '2023-02-18T09:00:00+07:00',
    answers: { 'Đơn vị': 'Phường Bến Nghé', 'Họ tên người gửi': 'Bình' },
  },
] as const;

/** Choices the Form offers while people send. */
export const OFFERED: FormChoices = {
  units: ['Phường Bến Nghé', 'Phường Cô Giang'],
  contents: ['1. Một'],
  fields: ['Kinh tế'],
};

/** A Form with what was sent, and the ids the senders got. */
export interface FormWorld {
  readonly form: RegistrationForm;
  readonly ids: Readonly<Record<'first' | 'second', string>>;
  offered(): FormChoices;
}

const told = ({ ids }: FormWorld, responses: readonly FormResponse[]) =>
  responses.map(({ id, at, atMs }) => [
    (['first', 'second'] as const).find((who) => ids[who] === id),
    at,
    atMs === Date.parse(at),
  ]);

/** What a registration form promises. */
export const FORM_CONTRACT: readonly Clause<FormWorld>[] = [
  {
    it: 'lists every response once, oldest version first, at the moment of its latest version',
    does: (world) => told(world, world.form.responsesSince(undefined)),
    gives: [
      ['second', SENT[1].at, true],
      ['first', SENT[2].at, true],
    ],
  },
  {
    it: 'lists those sent or edited since a moment',
    does: (world) => [
      told(world, world.form.responsesSince('2023-02-17T12:00:00+07:00')),
      told(world, world.form.responsesSince('2023-02-19T00:00:00+07:00')),
    ],
    gives: [[['first', SENT[2].at, true]], []],
  },
  {
    it: 'gives the answers of the latest version by the titles of their questions',
    does: ({ form, ids }) =>
      [ids.first, ids.second].map((id) => {
        const given = Object.entries(form.response(id)?.answers() ?? {});
        return Object.fromEntries(given.filter(([, answer]) => answer !== ''));
      }),
    gives: [SENT[2].answers, SENT[1].answers],
  },
  {
    it: 'knows no response that is not there',
    does: ({ form }) => form.response('không có') === undefined,
    gives: true,
  },
  {
    it: 'gives each sender a link of his own',
    does: ({ form, ids }) => {
      const links = [form.response(ids.first)?.editLink() ?? '', form.response(ids.second)?.editLink() ?? ''];
      return [links.every((link) => link.startsWith('https://')), links[0] !== links[1]];
    },
    gives: [true, true],
  },
  {
    it: 'offers the choices it is given',
    does: ({ form, offered }) => {
      form.offer({ units: ['A', 'B (P.B)'], contents: ['1. Một', '2. Hai'], fields: ['Văn hóa'] });
      return offered();
    },
    gives: { units: ['A', 'B (P.B)'], contents: ['1. Một', '2. Hai'], fields: ['Văn hóa'] },
  },
];
