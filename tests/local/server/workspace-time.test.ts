import { OWNER, opened } from './served';

describe('passTo', () => {
  it('fires triggers one by one and stands at the moment asked for', async () => {
    const { call, still } = opened();
    call('passTo', { moment: '2023-02-15T10:00:00+07:00' });
    expect(call('picture').passingTo).toBe('2023-02-15T10:00:00+07:00');
    await still();
    const { now, passingTo, runs } = call('picture');
    expect([now, passingTo]).toEqual(['2023-02-15T10:00:00+07:00', null]);
    expect(runs[0]).toMatchObject({ functionName: 'tick', cause: 'clock', account: OWNER });
    expect((runs[0]?.times ?? 0) + (runs[0]?.skipped ?? 0)).toBe(3);
  });

  it('leaves turns to whoever calls meanwhile', async () => {
    const { call, still } = opened();
    call('passTo', { moment: '2023-02-17T10:00:00+07:00' });
    const moments: string[] = [];
    while (call('picture').passingTo !== null) {
      moments.push(call('picture').now);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await still();
    expect(new Set(moments).size).toBeGreaterThan(20);
  });

  it('leaves out firings that would find nothing, for an hour at most, and says how many', async () => {
    const { workspace, call, still } = opened();
    call('passTo', { moment: '2023-02-16T07:30:00+07:00' });
    await still();
    const [ticks] = call('picture').runs;
    expect(ticks?.functionName).toBe('tick');
    expect((ticks?.times ?? 0) + (ticks?.skipped ?? 0)).toBe(132);
    expect(ticks?.times).toBeLessThan(30);
    // What the last firing left behind shows that it ran just now.
    const beat = Number(workspace.runtime.store.properties.script['beat:tick']);
    expect(Date.parse('2023-02-16T07:30:00+07:00') - beat).toBeLessThan(600_000);
  });

  it('leaves out no firing after something has happened', async () => {
    const { call, still, texts } = opened();
    call('passTo', { moment: '2023-02-15T11:00:00+07:00' });
    await still();
    call('client', { functionName: 'remind', args: ['42'] });
    call('passTo', { moment: '2023-02-15T12:00:00+07:00' });
    await still();
    const { runs } = call('picture');
    const wrote = runs.find(({ changes }) => changes.some(({ tab }) => tab === 'Giữ'));
    expect(wrote?.at).toMatch(/^2023-02-15T11:0/);
    expect(texts('Giữ')[1]).toEqual(['x', '42']);
  });

  it('stops when asked, and goes back never', async () => {
    const { call, still, refusal } = opened();
    call('passTo', { moment: '2023-03-15T12:00:00+07:00' });
    call('stopTime');
    await still();
    expect(call('picture').now).toMatch(/^2023-02-15T09:30/);
    expect(refusal('passTo', { moment: '2023-02-15T09:00:00+07:00' })).toContain('Đồng hồ chỉ đi tới');
  });
});

describe('arm', () => {
  it('lets the next calls to the spreadsheet time out, a read before and a write after it took effect', () => {
    const { call, texts } = opened();
    call('arm', { sheetTimeouts: 1 });
    const read = call('menu', { functionName: 'write' }).runs[0];
    expect(read).toMatchObject({ ok: false, stopped: false, letters: [], changes: [] });
    expect(read?.error).toMatch(/^Exception: Service Spreadsheets timed out while accessing document with id /);
    expect(call('picture').troubles.sheetTimeouts).toBe(0);
    expect(call('menu', { functionName: 'write' }).runs[0]?.ok).toBe(true);
    expect(texts('Dữ liệu')[1]?.[4]).toBe('đỏ');
  });

  it('lets the mail service throw after the letter left', () => {
    const { workspace, call } = opened();
    call('arm', { mailFailures: 1 });
    expect(call('menu', { functionName: 'write' }).runs[0]).toMatchObject({
      ok: false,
      letters: [{ subject: 'Ghi' }],
      error: "Exception: We're sorry, a server error occurred. Please wait a bit and try again.",
    });
    expect(workspace.runtime.mail.outbox).toHaveLength(1);
  });

  it('stops runs in the middle, right after something was written or sent', () => {
    const { call, texts } = opened();
    call('arm', { stops: 2 });
    expect(call('menu', { functionName: 'write' }).runs[0]).toMatchObject({ ok: false, stopped: true, letters: [] });
    call('menu', { functionName: 'write' });
    expect(call('picture').troubles.stops).toBe(0);
    expect(texts('Dữ liệu')[2]?.[4]).toBeUndefined();
    expect(call('menu', { functionName: 'write' }).runs[0]).toMatchObject({ ok: true, stopped: false });
  });

  it('leaves as many letters of the quota as asked, until its 24 hours are over', async () => {
    const { call, still } = opened();
    call('menu', { functionName: 'write' });
    call('arm', { quotaLeft: 1 });
    expect(call('picture')).toMatchObject({ quota: { left: 1 }, troubles: { quotaLeft: 1 } });
    expect(call('menu', { functionName: 'write' }).runs[0]?.ok).toBe(true);
    expect(call('menu', { functionName: 'write' }).runs[0]).toMatchObject({
      ok: false,
      error: 'Exception: Service invoked too many times for one day: email.',
    });
    call('passTo', { moment: '2023-02-16T09:31:00+07:00' });
    await still();
    expect(call('picture')).toMatchObject({ quota: { perDay: 100, left: 100 }, troubles: { quotaLeft: null } });
    expect(call('menu', { functionName: 'write' }).runs[0]?.ok).toBe(true);
  });

  it('does not cut the quota of the day after', async () => {
    const { call, still } = opened();
    call('menu', { functionName: 'write' });
    call('arm', { quotaLeft: 0 });
    call('passTo', { moment: '2023-02-16T09:30:30+07:00' });
    await still();
    const again = [1, 2].map(() => call('menu', { functionName: 'write' }).runs[0]);
    expect(again.map((run) => run?.error)).toEqual([null, null]);
  });

  it('fires time triggers twice', async () => {
    const { call, still, workspace } = opened();
    call('arm', { twice: true });
    call('passTo', { moment: '2023-02-16T09:30:00+07:00' });
    await still();
    expect(workspace.runtime.mail.outbox.map(({ subject }) => subject)).toEqual(['Hằng ngày', 'Hằng ngày']);
  });
});

describe('startAgain', () => {
  it('begins anew, without what was done or armed', () => {
    const { call, id, texts } = opened();
    call('type', { tab: id('Dữ liệu'), row: 2, column: 1, text: 'đổi' });
    call('arm', { twice: true, stops: 3 });
    call('menu', { functionName: 'write' });
    const { revision } = call('picture');
    call('startAgain');
    const picture = call('picture');
    expect(picture).toMatchObject({ account: OWNER, runs: [], undo: null, troubles: { twice: false, stops: 0 } });
    expect(picture.revision).toBeGreaterThan(revision);
    expect(texts('Dữ liệu')[1]?.[0]).toBe('b');
  });

  it('lets who has seen the old tabs read the new ones', () => {
    const { call, id, tab } = opened();
    call('type', { tab: id('Dữ liệu'), row: 2, column: 1, text: 'đổi' });
    const { version } = tab('Dữ liệu');
    call('startAgain');
    expect(tab('Dữ liệu', version).rows[2]?.[0]?.text).toBe('b');
  });
});
