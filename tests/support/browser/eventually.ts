const LONGEST_MS = 10_000;
const PAUSE_MS = 20;

/** Waits until what is read equals what is expected; when that does not come, fails with the difference. */
export async function eventually(read: () => unknown, expected: unknown): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  for (;;) {
    try {
      expect(read()).toEqual(expected);
      return;
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
