import type { RunPicture } from '../../src/local/server/messages';

/** A run that went well and did nothing, but for what is given. */
export function aRun(given: Partial<RunPicture> = {}): RunPicture {
  return {
    number: 1,
    at: '2023-02-08T09:04:00+07:00',
    functionName: 'sweep',
    title: 'Quét định kỳ',
    account: 'canbo.noivu@quan1.example.vn',
    cause: 'clock',
    ok: true,
    error: null,
    letters: [],
    changes: [],
    calls: 12,
    dataCalls: 3,
    chargedMs: 1234,
    times: 1,
    skipped: 0,
    stopped: false,
    ...given,
  };
}

/** So many letters a run sent. */
export function someLetters(count: number): RunPicture['letters'] {
  return Array.from({ length: count }, (_, index) => ({ to: `p${index}@quan1.example.vn`, subject: 'Nhắc hạn' }));
}
