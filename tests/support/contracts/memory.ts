import type { Memory } from '../../../src/app/ports';
import { type Clause, isRefused } from './contract';

const all = (memory: Memory) => Object.fromEntries(memory.all());

/** What memory promises; the world is an empty one. */
export const MEMORY_CONTRACT: readonly Clause<Memory>[] = [
  { it: 'holds nothing at first', does: (memory) => all(memory), gives: {} },
  {
    it: 'holds what it was told, several values at once',
    does: (memory) => {
      memory.set({ a: '1', 'thu:DVK2023|P.BN|MOI|1': 'Đã gửi|2023-02-20' });
      memory.set({ a: '2', b: '' });
      return all(memory);
    },
    gives: { a: '2', 'thu:DVK2023|P.BN|MOI|1': 'Đã gửi|2023-02-20', b: '' },
  },
  {
    it: 'forgets a value, and one it never had, without losing the others',
    does: (memory) => {
      memory.set({ a: '1', b: '2' });
      memory.set({ a: null, c: null, d: '4' });
      memory.set({});
      return all(memory);
    },
    gives: { b: '2', d: '4' },
  },
  {
    it: 'gives what it held then, not what it is told later',
    does: (memory) => {
      const before = memory.all();
      memory.set({ a: '1' });
      return before.has('a');
    },
    gives: false,
  },
  {
    it: 'refuses a value of more than 9 KB and keeps what it had',
    does: (memory) => {
      memory.set({ a: '1' });
      return [
        isRefused(() => memory.set({ a: 'đ'.repeat(4609) })),
        isRefused(() => memory.set({ b: 'x'.repeat(9216) })),
        all(memory).a,
      ];
    },
    gives: [true, false, '1'],
  },
];
