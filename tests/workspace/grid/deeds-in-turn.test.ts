import type { Call } from '../../../src/workspace/call';
import { deedsInTurn, turns } from '../../../src/workspace/grid/deeds-in-turn';
import { aPicture } from './a-sheet';

/** A server that answers late, what was done in which order, and what was said. */
function aDesk(answers: Readonly<Record<string, object>> = {}) {
  const done: string[] = [];
  const told: (string | undefined)[] = [];
  const answer = async (method: string) => {
    done.push(`${method} asked`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    done.push(`${method} answered`);
    return answers[method] ?? { ok: true, data: {} };
  };
  const refresh = async () => void done.push('read');
  const tell = (refusal: string | undefined) => void told.push(refusal);
  return { done, told, ...deedsInTurn({ call: answer as Call, inTurn: turns(), refresh, tell }) };
}

describe('turns', () => {
  it('begins nothing before what was asked for earlier is done', async () => {
    const { done, act } = aDesk();
    await Promise.all([act('undo', {}), act('redo', {})]);
    expect(done).toEqual(['undo asked', 'undo answered', 'read', 'redo asked', 'redo answered', 'read']);
  });

  it('goes on after something that failed', async () => {
    const inTurn = turns();
    const failing = inTurn(() => Promise.reject(new Error('lost')));
    const next = inTurn(async () => 'done');
    await expect(failing).rejects.toThrow('lost');
    await expect(next).resolves.toBe('done');
  });
});

describe('deedsInTurn', () => {
  it('says why something was refused, reads the tab all the same, and takes the words back with the next deed', async () => {
    const { done, told, act } = aDesk({ undo: { ok: false, message: 'Không hoàn tác được.' } });
    expect(await act('undo', {})).toBe(false);
    expect(done).toEqual(['undo asked', 'undo answered', 'read']);
    expect(await act('redo', {})).toBe(true);
    expect(told).toEqual(['Không hoàn tác được.', undefined]);
  });

  it('tells whether a tab still is in a version, after the deeds before', async () => {
    const { done, told, act, isStill } = aDesk({ tab: { ok: true, data: aPicture([], { version: 5 }) } });
    act('undo', {});
    expect(await isStill(7, 5)).toBe(true);
    expect(done.slice(-3)).toEqual(['read', 'tab asked', 'tab answered']);
    expect(await isStill(7, 4)).toBe(false);
    expect(told).toEqual([undefined]);
  });

  it('takes a tab that cannot be read for a changed one', async () => {
    const { isStill } = aDesk({ tab: { ok: false, message: 'Không còn trang tính này.' } });
    expect(await isStill(7, 5)).toBe(false);
  });
});
