import { AUDIT_LOG, SETTINGS, SUMMARY_TAB, type Tab } from '../../src/domain/tabs';
import type { Runtime } from '../../src/local/runtime';
import { BROKEN, QUOTA } from '../support/contracts/mailer';
import { OFFERED, SENT } from '../support/contracts/registration-form';
import { SHELF } from '../support/contracts/table';
import { NOTED } from '../support/contracts/workbook';
import { CONTRACTS, OUTBOX, TOLD } from './adapters';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world';

const headers = (tab: Tab) => [Object.values(tab.columns).map(({ header }) => header)];

/** The same clauses that the memory doubles keep, each in a world of its own. */
const WORLDS: Record<keyof typeof CONTRACTS, () => ScriptWorld> = {
  'sheetWorkbook.table': () => scriptWorld({ [SHELF.name]: headers(SHELF) }),
  sheetWorkbook: () =>
    scriptWorld({
      [AUDIT_LOG.name]: headers(AUDIT_LOG),
      [SETTINGS.name]: [...headers(SETTINGS), ...NOTED.map((item) => [item, '', ''])],
    }),
  sheetSummaryPage: () => scriptWorld({ [SUMMARY_TAB]: [] }),
  googleForm: withForm,
  mailOutbox: withMail,
  scriptMemory: () => scriptWorld(),
  scriptLock: withAnotherRun,
  scriptInstaller: () => scriptWorld(),
  'the clock of scriptDesk': () => scriptWorld(),
};

function withForm(): ScriptWorld {
  const world = scriptWorld();
  const form = world.run(({ desk }, { units, contents, fields }: typeof OFFERED) => {
    // The published state of a form is not in the types.
    const create = FormApp.create as (title: string, isPublished: boolean) => GoogleAppsScript.Forms.Form;
    const made = create.call(FormApp, 'Đăng ký', true);
    made.setAllowResponseEdits(true);
    made
      .addListItem()
      .setTitle('Đơn vị')
      .setChoiceValues([...units]);
    made.addTextItem().setTitle('Họ tên người gửi');
    made
      .addMultipleChoiceItem()
      .setTitle('Nội dung (1)')
      .setChoiceValues([...contents]);
    made
      .addListItem()
      .setTitle('Lĩnh vực (1)')
      .setChoiceValues([...fields]);
    made.addDateItem().setTitle('Bắt đầu (1)');
    desk.memory.set({ owner: desk.actor, form: made.getId() });
    return made.getId();
  }, OFFERED);
  const { runtime } = world;
  const ids: Partial<Record<(typeof SENT)[number]['who'], string>> = {};
  for (const { who, at, answers } of SENT) {
    const edit = ids[who];
    const sent = runtime.form(form).submit({ ...answers }, { at: Date.parse(at), ...(edit !== undefined && { edit }) });
    ids[who] = sent.responseId;
  }
  Object.assign(runtime.store.properties.script, { [TOLD.first]: ids.first, [TOLD.second]: ids.second });
  return world;
}

function withMail(): ScriptWorld {
  const world = scriptWorld();
  world.runtime.mail.quota = QUOTA;
  world.runtime.onCall = ({ name, phase, args }) =>
    name === 'MailApp.sendEmail' && phase === 'before' && (args[0] as { subject?: string }).subject === BROKEN
      ? new Error('Service error: Mail')
      : undefined;
  return world;
}

function withAnotherRun(): ScriptWorld {
  const world = scriptWorld();
  world.runtime.onCall = ({ name, phase }) => {
    if (name === 'Utilities.sleep' && phase === 'before') world.runtime.run('otherRun');
  };
  return world;
}

/** What a clause gives; where it asks for the outbox, what stands in the mailbox at the end of the run. */
function outcome(runtime: Runtime, value: unknown): unknown {
  const outbox = runtime.mail.outbox.map(({ to, cc, subject }) => ({ to: to.join(), cc, subject }));
  return JSON.parse(JSON.stringify(value, (_, part) => (part === OUTBOX ? outbox : part)));
}

describe.each(Object.keys(CONTRACTS) as (keyof typeof CONTRACTS)[])('%s', (name) => {
  it.each(CONTRACTS[name].map(({ it: says, gives }, index) => [says, index, gives] as const))(
    '%s',
    (_, index, gives) => {
      const { runtime } = WORLDS[name]();
      const { error, value } = runtime.run('clause', [name, index]);
      expect(error).toBeUndefined();
      expect(outcome(runtime, value)).toEqual(JSON.parse(JSON.stringify(gives)));
      expect([runtime.notEmulated, runtime.owner]).toEqual([[], OWNER]);
    },
  );
});
