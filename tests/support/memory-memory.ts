import type { Memory } from '../../src/app/ports';

/** A value holds at most 9 KB (quotas page of Apps Script). */
const MOST_BYTES = 9 * 1024;

/** Memory that is a Map; it refuses what the platform's would refuse. */
export function memoryMemory(values: Map<string, string> = new Map()): Memory {
  return {
    all: () => new Map(values),
    set: (changes) => {
      for (const value of Object.values(changes)) {
        if (value !== null && Buffer.byteLength(value) > MOST_BYTES) throw new Error('Argument too large: value');
      }
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) values.delete(name);
        else values.set(name, value);
      }
    },
  };
}
