import { runDaily, sweep, takeInRegistration } from '../../src/app/daily-run';
import { takeOver } from '../../src/app/hand-over';
import { MEMORY } from '../../src/app/memory-keys';
import { setUpCampaign } from '../../src/app/set-up-campaign';
import { AUDIT_LOG, LETTER_LOG } from '../../src/domain/tabs';
import { aUnit } from '../support/builders';
import { COLLEAGUE, type MemoryOffice, memoryDesk, OWNER } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';
import { runsToItsEnd } from '../support/memory-stop';

const UNITS = ['A', 'B', 'C', 'D', 'E', 'F'].map((code) =>
  aUnit({ code, name: `Phường ${code}`, email: `${code.toLowerCase()}@example.gov.vn` }),
);

function afterSetUp(): MemoryOffice {
  const office = memoryDesk({ units: UNITS });
  setUpCampaign(office.desk());
  return office;
}

function offered(): MemoryOffice {
  const office = afterSetUp();
  told(office, 'offerHandOver', { to: COLLEAGUE });
  return office;
}

const editorsOf = (office: MemoryOffice) => [...(office.installation.forms[0]?.mayOpen ?? [])];
const ownerOf = (office: MemoryOffice) => office.memory.get(MEMORY.owner);
const audited = (office: MemoryOffice) =>
  office.workbook.rows(AUDIT_LOG).map(({ act, actor, before, after }) => [act, actor, before, after]);

describe('offerHandOver', () => {
  it('names the successor, shares the Form and changes nothing else', () => {
    const office = afterSetUp();
    expect(told(office, 'offerHandOver', { to: 'Dong.Nghiep@example.com' })).toEqual({
      successor: COLLEAGUE,
      isShared: true,
      former: '',
      isUnshared: false,
    });
    expect(told(office, 'health')).toMatchObject({ owner: OWNER, successor: COLLEAGUE, troubles: [] });
    expect(editorsOf(office)).toEqual([OWNER, COLLEAGUE]);
    expect(audited(office).at(-1)).toEqual(['Mở bàn giao', OWNER, '', COLLEAGUE]);
  });

  it('stands when the Form could not be shared, and says so', () => {
    const office = afterSetUp();
    office.installation.sharesNothing = true;
    expect(told(office, 'offerHandOver', { to: COLLEAGUE })).toMatchObject({ successor: COLLEAGUE, isShared: false });
  });

  it('is taken back with an empty address', () => {
    const office = offered();
    expect(told(office, 'offerHandOver', { to: '' })).toEqual({
      successor: '',
      isShared: false,
      former: COLLEAGUE,
      isUnshared: true,
    });
    expect(editorsOf(office)).toEqual([OWNER]);
    expect(ask(office, 'takeOver', {}, COLLEAGUE)).toMatchObject({ error: { code: 'offer' } });
    expect(audited(office).at(-1)).toEqual(['Mở bàn giao', OWNER, COLLEAGUE, '']);
  });

  it('made to another takes the Form away from the one named before, and made again changes nothing', () => {
    const office = offered();
    told(office, 'offerHandOver', { to: COLLEAGUE });
    const answer = told(office, 'offerHandOver', { to: 'nguoi.khac@example.com' });
    expect(answer).toMatchObject({ isShared: true, former: COLLEAGUE, isUnshared: true });
    expect(editorsOf(office)).toEqual([OWNER, 'nguoi.khac@example.com']);
  });

  it('leaves the Form to an account that could change it before', () => {
    const office = afterSetUp();
    office.installation.forms[0]?.mayOpen.add(COLLEAGUE);
    expect(told(office, 'offerHandOver', { to: COLLEAGUE })).toMatchObject({ isShared: true });
    expect(told(office, 'offerHandOver', { to: '' })).toMatchObject({ former: '' });
    expect(editorsOf(office)).toEqual([OWNER, COLLEAGUE]);
  });

  it('is taken back although the service leaves the Form shared, and says so', () => {
    const office = offered();
    office.installation.sharesNothing = true;
    expect(told(office, 'offerHandOver', { to: '' })).toMatchObject({ former: COLLEAGUE, isUnshared: false });
    expect(ask(office, 'takeOver', {}, COLLEAGUE)).toMatchObject({ error: { code: 'offer' } });
  });

  it('after a hand-over leaves the new owner’s Form alone', () => {
    const office = offered();
    told(office, 'takeOver', {}, COLLEAGUE);
    expect(told(office, 'offerHandOver', { to: OWNER }, COLLEAGUE)).toMatchObject({ former: '' });
    expect(editorsOf(office)).toEqual([OWNER, COLLEAGUE]);
  });

  it.each(['đồng nghiệp', OWNER, 'CHU.SO.HUU@example.com', 'a@b.vn, c@d.vn'])('refuses %s', (to) => {
    const office = afterSetUp();
    expect(ask(office, 'offerHandOver', { to })).toMatchObject({ error: { field: 'to' } });
    expect(office.memory.has(MEMORY.successor)).toBe(false);
  });

  it('is the owner’s alone', () => {
    const office = afterSetUp();
    expect(ask(office, 'offerHandOver', { to: COLLEAGUE }, COLLEAGUE)).toMatchObject({ error: { code: 'owner' } });
    expect(office.memory.has(MEMORY.successor)).toBe(false);
  });
});

describe('takeOver', () => {
  it('makes the named account the owner, with triggers of its own on the same Form', () => {
    const office = offered();
    const prefill = office.memory.get(MEMORY.prefill);
    expect(told(office, 'takeOver', {}, COLLEAGUE)).toEqual({ before: OWNER, owner: COLLEAGUE });
    expect(told(office, 'health', {}, COLLEAGUE)).toMatchObject({
      owner: COLLEAGUE,
      successor: '',
      quotaLeft: 100,
      troubles: [],
    });
    expect(office.memory.get(MEMORY.prefill)).toBe(prefill);
    expect(office.installation.forms).toHaveLength(1);
    expect(audited(office).at(-1)).toEqual(['Nhận bàn giao', COLLEAGUE, OWNER, COLLEAGUE]);
  });

  it('is refused to an account that was not named, while the owner’s runs live', () => {
    const office = afterSetUp();
    expect(ask(office, 'takeOver', { unoffered: true }, COLLEAGUE)).toMatchObject({ error: { code: 'offer' } });
    expect([ownerOf(office), office.installation.triggers.length]).toEqual([OWNER, 3]);
  });

  it('is open to any editor who says so once nothing has run for a day', () => {
    const office = afterSetUp();
    office.installation.forms[0]?.mayOpen.add(COLLEAGUE);
    office.clock.set('2023-02-22T09:00:00+07:00');
    expect(told(office, 'health', {}, COLLEAGUE)).toMatchObject({ abandoned: true });
    expect(ask(office, 'takeOver', {}, COLLEAGUE)).toMatchObject({ error: { code: 'offer' } });
    told(office, 'takeOver', { unoffered: true }, COLLEAGUE);
    expect(ownerOf(office)).toBe(COLLEAGUE);
  });

  it('waits until the account can open the Form, and makes another only when told to', () => {
    const office = afterSetUp();
    office.installation.sharesNothing = true;
    told(office, 'offerHandOver', { to: COLLEAGUE });
    expect(ask(office, 'takeOver', {}, COLLEAGUE)).toMatchObject({ error: { code: 'form' } });
    expect([ownerOf(office), office.installation.triggers.length]).toEqual([OWNER, 3]);
    told(office, 'takeOver', { newForm: true }, COLLEAGUE);
    expect(told(office, 'health', {}, COLLEAGUE)).toMatchObject({ owner: COLLEAGUE, troubles: [] });
    expect(office.installation.forms).toHaveLength(2);
  });

  it('with a new Form leaves the old owner’s campaign whole wherever it is stopped, and finishes with that very Form', () => {
    const kept = [MEMORY.owner, MEMORY.form, MEMORY.prefill, MEMORY.choices];
    const rememberedOf = (office: MemoryOffice) => kept.map((name) => office.memory.get(name));
    const owners = new Set<string | undefined>();
    let isDone = false;
    for (let stopAfter = 0; !isDone; stopAfter += 1) {
      const office = afterSetUp();
      office.installation.sharesNothing = true;
      told(office, 'offerHandOver', { to: COLLEAGUE });
      const before = rememberedOf(office);
      isDone = runsToItsEnd(() => takeOver(office.desk({ actor: COLLEAGUE, stopAfter }), { newForm: true }));
      owners.add(ownerOf(office));
      if (ownerOf(office) === OWNER) expect(rememberedOf(office)).toEqual(before);
      const begun = office.memory.get(MEMORY.newForm) || undefined;
      told(office, 'takeOver', { newForm: true }, COLLEAGUE);
      const { forms } = office.installation;
      expect(rememberedOf(office).slice(0, 2)).toEqual([COLLEAGUE, begun ?? forms.at(-1)?.id]);
      expect(forms.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual(['form1', forms.at(-1)?.id]);
      expect(office.memory.get(MEMORY.newForm)).toBe('');
      expect(told(office, 'health', {}, COLLEAGUE)).toMatchObject({ troubles: [] });
    }
    expect([...owners]).toEqual([OWNER, COLLEAGUE]);
  });

  it('done twice changes nothing more', () => {
    const office = offered();
    told(office, 'takeOver', {}, COLLEAGUE);
    const lines = audited(office).length;
    expect(told(office, 'takeOver', {}, COLLEAGUE)).toEqual({ before: COLLEAGUE, owner: COLLEAGUE });
    expect(audited(office)).toHaveLength(lines);
  });

  it('can be handed back', () => {
    const office = offered();
    told(office, 'takeOver', {}, COLLEAGUE);
    told(office, 'offerHandOver', { to: OWNER }, COLLEAGUE);
    told(office, 'takeOver', {});
    expect(ownerOf(office)).toBe(OWNER);
  });
});

describe('runs of the former owner', () => {
  const everything = (office: MemoryOffice) =>
    structuredClone({
      memory: [...office.memory],
      log: office.workbook.rows(LETTER_LOG),
      sent: office.mailer.outbox.length,
    });

  it('do nothing, also when they were started before the hand-over and waited for the lock', () => {
    const office = offered();
    office.clock.set('2023-02-20T08:00:00+07:00');
    office.respond('rA', '2023-02-20T07:59:00+07:00', { unit: aUnit(UNITS[0]), plan: { number: '1/KH' } });
    const late = [sweep, runDaily, (desk: ReturnType<typeof office.desk>) => takeInRegistration(desk, 'rA')].map(
      (run) => [run, office.desk({ actor: OWNER })] as const,
    );
    told(office, 'takeOver', {}, COLLEAGUE);
    const before = everything(office);
    for (const [run, desk] of late) expect(run(desk)).toMatchObject({ ran: 'busy', taken: 0 });
    expect(everything(office)).toEqual(before);
    expect(runDaily(office.desk({ actor: COLLEAGUE, noForm: false }))).toMatchObject({ ran: 'daily', taken: 1 });
  });

  it('stop at the pause in which the campaign is handed over, and each letter goes once', () => {
    const office = offered();
    office.clock.set('2023-02-20T08:00:00+07:00');
    office.mailer.fails = () => {
      office.clock.pass(7_000);
      return undefined;
    };
    office.lock.whenReleased = () => void told(office, 'takeOver', {}, COLLEAGUE);
    runDaily(office.desk({ actor: OWNER }));
    const first = office.mailer.outbox.length;
    expect(ownerOf(office)).toBe(COLLEAGUE);
    expect(office.memory.has(MEMORY.dailyDone)).toBe(false);
    runDaily(office.desk({ actor: OWNER }));
    expect(office.mailer.outbox).toHaveLength(first);
    runDaily(office.desk({ actor: COLLEAGUE, noForm: false }));
    const reminded = office.mailer.outbox.map(({ to }) => to[0]).filter((to) => to !== 'n');
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(UNITS.length);
    expect(reminded.sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(office.workbook.rows(LETTER_LOG).every(({ state }) => state === 'Đã gửi')).toBe(true);
  });

  it('send nothing more for whoever clicked, either', () => {
    const office = offered();
    office.mailer.fails = () => {
      office.clock.pass(7_000);
      return undefined;
    };
    office.lock.whenReleased = () => void told(office, 'takeOver', {}, COLLEAGUE);
    told(office, 'sendInvitations');
    const first = office.mailer.outbox.length;
    expect(first).toBeLessThan(UNITS.length);
    const waiting = office.workbook.rows(LETTER_LOG).filter(({ state }) => state === 'Chờ gửi');
    expect(waiting.length).toBeGreaterThan(0);
    sweep(office.desk({ actor: COLLEAGUE, noForm: false }));
    expect(office.mailer.outbox.map(({ to }) => to[0]).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});
