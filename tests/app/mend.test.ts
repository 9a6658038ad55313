import { MEMORY } from '../../src/app/memory-keys';
import { setUpCampaign } from '../../src/app/set-up-campaign';
import { AUDIT_LOG } from '../../src/domain/tabs';
import { COLLEAGUE, type MemoryOffice, memoryDesk, OWNER } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

function afterSetUp(): MemoryOffice {
  const office = memoryDesk();
  setUpCampaign(office.desk());
  return office;
}

describe('mend', () => {
  it('makes triggers and Form whole again, leaves nothing amiss and is logged', () => {
    const office = afterSetUp();
    const { installation } = office;
    installation.triggers = installation.triggers.slice(2);
    installation.responses = 'shown';
    for (const form of installation.forms) Object.assign(form, { isOpen: false, isLinked: false });
    office.clock.set('2023-02-22T09:00:00+07:00');
    expect(told(office, 'health')).toMatchObject({
      troubles: ['responsesShown', 'formElsewhere', 'formClosed', 'triggerMissing', 'sweepLate', 'dailyLate'],
    });
    expect(told(office, 'mend')).toEqual({ left: [] });
    expect(told(office, 'health')).toMatchObject({ troubles: [] });
    expect(office.workbook.rows(AUDIT_LOG).at(-1)).toMatchObject({ act: 'Khắc phục vận hành', actor: OWNER });
  });

  it('replaces a lost Form only when it is told to', () => {
    const office = afterSetUp();
    const before = office.memory.get(MEMORY.prefill);
    office.installation.forms[0]?.mayOpen.clear();
    office.installation.triggers = [];
    expect(told(office, 'mend')).toEqual({ left: ['formLost'] });
    expect(office.memory.get(MEMORY.prefill)).toBe(before);
    expect(office.installation.triggers.map(({ handler }) => handler)).toEqual(['sweep', 'runDaily']);
    expect(told(office, 'mend', { newForm: true })).toEqual({ left: [] });
    expect(office.installation.forms).toHaveLength(2);
    expect(office.memory.get(MEMORY.prefill)).not.toBe(before);
  });

  it('hides the responses for anyone, and leaves the rest to the owner', () => {
    const office = afterSetUp();
    office.installation.responses = 'shown';
    office.clock.set('2023-02-20T09:00:00+07:00');
    const triggers = [...office.installation.triggers];
    expect(told(office, 'mend', {}, COLLEAGUE)).toEqual({ left: ['sweepLate'] });
    expect(office.installation.responses).toBe('hidden');
    expect(office.installation.triggers).toEqual(triggers);
    expect(office.memory.get(MEMORY.owner)).toBe(OWNER);
  });

  it('sets nothing up in a file that was not, such as a copy', () => {
    const office = memoryDesk();
    office.memory.clear();
    expect(ask(office, 'mend')).toMatchObject({ ok: false, error: { code: 'owner' } });
    expect(office.installation.forms).toEqual([]);
    expect(office.memory.size).toBe(0);
  });
});
