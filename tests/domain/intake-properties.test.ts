import fc from 'fast-check';
import { addDays } from '../../src/domain/days';
import { foldedTitle } from '../../src/domain/folding';
import { planReceipt } from '../../src/domain/plan';
import { parsedSource, sourcesOf } from '../../src/domain/sources';
import type { Response } from '../../src/domain/submission';
import { aUnit } from '../support/builders';
import { memoryIntake, type Said, writesNothing } from '../support/memory-intake';

const UNITS = [aUnit(), aUnit({ code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành' })];

const aTitle = fc.constantFrom('Một', 'MỘT.', 'Hai', 'Hòa giải', 'hoà  giải', '');
const anInitiativeClaim = fc.record({ title: aTitle, method: fc.constantFrom('', 'Hẹn giờ', 'Hẹn ngày') });
const someInitiatives = fc
  .tuple(...[1, 2, 3].map(() => fc.option(anInitiativeClaim, { nil: undefined })))
  .map((claims) => Object.fromEntries(claims.flatMap((claim, at) => (claim ? [[at + 1, claim]] : []))));
const aPlanClaim = fc.option(
  fc.record({
    number: fc.constantFrom('', '12/KH-UBND'),
    issuedOn: fc.constantFrom('', '2023-02-15', '31/02/2023'),
    link: fc.constantFrom('', 'https://example.org/12.docx'),
  }),
  { nil: undefined },
);
const someSaid: fc.Arbitrary<Said> = fc
  .record({
    unit: fc.constantFrom(...UNITS),
    code: fc.option(fc.constant('sai'), { nil: undefined, freq: 6 }),
    initiatives: someInitiatives,
    plan: aPlanClaim,
  })
  .map(({ unit, code, initiatives, plan }) => ({
    unit,
    initiatives,
    ...(code !== undefined && { code }),
    ...(plan !== undefined && { plan }),
  }));
/** Versions as they come, each half a day after the last: the same id again is an edit. */
const aCampaignOfResponses = fc
  .array(fc.tuple(fc.constantFrom('r1', 'r2', 'r3'), someSaid), { minLength: 1, maxLength: 8 })
  .map((sent) =>
    sent.map(([id, said], at) => {
      const hour = at % 2 === 0 ? '08' : '20';
      return { id, said, at: `${addDays('2023-02-20', Math.floor(at / 2))}T${hour}:00:00+07:00` };
    }),
  );

type Intake = ReturnType<typeof memoryIntake>;
const play = (
  acceptLate: boolean,
  sent: readonly { id: string; at: string; said: Said }[],
  check: (office: Intake) => void,
) => {
  const office = memoryIntake({ units: UNITS, acceptLate });
  for (const { id, at, said } of sent) {
    office.take(id, at, said);
    check(office);
  }
  return office;
};

describe('decideIntake, whatever comes in whatever order', () => {
  it('changes nothing when it decides once more on anything it has taken in', () => {
    fc.assert(
      fc.property(fc.boolean(), aCampaignOfResponses, (acceptLate, sent) => {
        const now = new Map<string, Response>();
        const office = memoryIntake({ units: UNITS, acceptLate });
        for (const { id, at, said } of sent) {
          office.take(id, at, said);
          now.set(id, office.send(id, at, said));
          for (const response of now.values()) expect(writesNothing(office.decide(response))).toBe(true);
        }
      }),
    );
  });

  it('leaves every response in a Nguồn or in Chờ xử lý', () => {
    fc.assert(
      fc.property(fc.boolean(), aCampaignOfResponses, (acceptLate, sent) => {
        const { registers } = play(acceptLate, sent, () => undefined);
        const standing = new Set([
          ...[...registers.initiatives, ...registers.plans].flatMap((row) =>
            sourcesOf(row.sources).map((source) => parsedSource(source)?.response),
          ),
          ...registers.setAside.map(({ response }) => response),
        ]);
        for (const { id } of sent) expect(standing).toContain(id);
      }),
    );
  });

  it('never gives a code twice and never takes one away', () => {
    fc.assert(
      fc.property(fc.boolean(), aCampaignOfResponses, (acceptLate, sent) => {
        let known: string[] = [];
        play(acceptLate, sent, ({ registers }) => {
          const codes = registers.initiatives.map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
          expect(codes.slice(0, known.length)).toEqual(known);
          known = codes;
        });
      }),
    );
  });

  it('lets no initiative of a unit stand twice', () => {
    fc.assert(
      fc.property(aCampaignOfResponses, (sent) => {
        play(true, sent, ({ registers }) => {
          const standing = registers.initiatives
            .filter(({ status }) => status !== 'Đã rút')
            .map(({ unit, title }) => `${unit} ${foldedTitle(title)}`);
          expect(new Set(standing).size).toBe(standing.length);
        });
      }),
    );
  });

  it('has at most one plan a unit and one line that waits a response', () => {
    fc.assert(
      fc.property(fc.boolean(), aCampaignOfResponses, (acceptLate, sent) => {
        play(acceptLate, sent, ({ registers }) => {
          const units = registers.plans.map(({ unit }) => unit);
          expect(new Set(units).size).toBe(units.length);
          const waiting = registers.setAside.filter(({ decision }) => decision === '').map(({ response }) => response);
          expect(new Set(waiting).size).toBe(waiting.length);
        });
      }),
    );
  });

  it('never moves the first receipt of an initiative later', () => {
    fc.assert(
      fc.property(aCampaignOfResponses, (sent) => {
        const first = new Map<string, string>();
        play(true, sent, ({ registers }) => {
          for (const { code, registeredAt } of registers.initiatives) {
            expect(registeredAt <= (first.get(code) ?? registeredAt)).toBe(true);
            first.set(code, registeredAt);
          }
        });
      }),
    );
  });

  it('leaves one row of one title, whichever of two submissions is taken in first', () => {
    const said = fc.constantFrom('Hòa giải', 'HOÀ GIẢI', '“Hòa  giải”.', 'Hoà giải'.normalize('NFD'));
    const when = fc.constantFrom('2023-02-20T08:00:00+07:00', '2023-02-22T23:59:59+07:00', '2023-02-23T00:00:00+07:00');
    fc.assert(
      fc.property(said, said, when, when, fc.boolean(), (one, other, at, later, turned) => {
        const sent = [
          { id: 'r1', at, said: { initiatives: { 1: { title: one } } } },
          { id: 'r2', at: later, said: { initiatives: { 1: { title: other } } } },
        ];
        const { registers } = play(true, turned ? sent.reverse() : sent, () => undefined);
        const earliest = at < later ? at : later;
        expect(registers.initiatives).toMatchObject([
          { registeredAt: earliest, timeliness: earliest < '2023-02-23' ? 'Đúng hạn' : 'Trễ hạn' },
        ]);
      }),
    );
  });

  it('comes to the same registers, whichever of two submissions is taken in first', () => {
    const good = fc.record({
      initiatives: fc
        .uniqueArray(fc.constantFrom('Một', 'Hai', 'Hòa giải'), { maxLength: 3 })
        .chain((titles) =>
          fc
            .tuple(
              ...titles.map((title) =>
                fc.record({ title: fc.constant(title), method: fc.constantFrom('', 'Hẹn giờ', 'Hẹn ngày') }),
              ),
            )
            .map((claims) => Object.fromEntries(claims.map((claim, at) => [at + 1, claim]))),
        ),
      plan: fc.record({
        number: fc.constantFrom('12', '15'),
        link: fc.constantFrom('', 'https://example.org/12.docx'),
      }),
    });
    const facts = ({ registers }: Intake) => [
      registers.initiatives
        .map(({ title, method, registeredAt, timeliness, status, sources }) =>
          [title, method, registeredAt, timeliness, status, sources].join(),
        )
        .sort(),
      registers.plans.map((row) =>
        [row.number, row.link, row.receivedAt, planReceipt(row, true), row.timeliness, row.sources].join(),
      ),
    ];
    fc.assert(
      fc.property(good, good, (one, other) => {
        const sent = [
          { id: 'r1', at: '2023-02-20T08:00:00+07:00', said: one },
          { id: 'r2', at: '2023-02-23T08:00:00+07:00', said: other },
        ];
        const inTurn = facts(play(true, sent, () => undefined));
        expect(facts(play(true, [...sent].reverse(), () => undefined))).toEqual(inTurn);
      }),
    );
  });
});
