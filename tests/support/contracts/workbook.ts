import type { Workbook } from '../../../src/app/ports';
import { AUDIT_LOG, SETTINGS } from '../../../src/domain/tabs';
import type { Clause } from './contract';

/** The settings in rows 2 and 3 of their tab. */
export const NOTED = ['Ký hiệu', 'Giờ gửi'] as const;

/** A workbook with an empty audit log and the settings {@link NOTED}. */
export interface WorkbookWorld {
  readonly workbook: Workbook;
  /** Whether a note stands beside the value in each row, from row 2. */
  noted(): boolean[];
}

const fault = (row: 2 | 3) => ({
  tab: SETTINGS.name,
  row,
  field: NOTED[row - 2] ?? '',
  found: '',
  expected: 'một giá trị',
});

/** What a workbook promises beside its tables. */
export const WORKBOOK_CONTRACT: readonly Clause<WorkbookWorld>[] = [
  {
    it: 'adds lines to the audit log, one below the other',
    does: ({ workbook }) => {
      const entry = { act: 'Sửa', object: 'P.BN', before: '=1+1', after: '001' };
      workbook.addAudit([entry, { ...entry, object: 'P.CG' }], '2023-02-20T08:00:00+07:00', 'an@example.com');
      workbook.addAudit([{ ...entry, object: 'P.DK' }], '2023-02-20T08:00:05+07:00', 'an@example.com');
      workbook.flush();
      return workbook.table(AUDIT_LOG).rows;
    },
    gives: ['P.BN', 'P.CG', 'P.DK'].map((object) => ({
      at: object === 'P.DK' ? '2023-02-20T08:00:05+07:00' : '2023-02-20T08:00:00+07:00',
      actor: 'an@example.com',
      act: 'Sửa',
      object,
      before: '=1+1',
      after: '001',
    })),
  },
  {
    it: 'adds nothing when there is nothing to add',
    does: ({ workbook }) => {
      workbook.addAudit([], '2023-02-20T08:00:00+07:00', 'an@example.com');
      return workbook.table(AUDIT_LOG).rows;
    },
    gives: [],
  },
  {
    it: 'notes faults of settings beside them and takes the notes of mended ones away',
    does: ({ workbook, noted }) => {
      workbook.noteSettings([fault(2), fault(3)]);
      const both = noted();
      workbook.noteSettings([fault(3)]);
      const one = noted();
      workbook.noteSettings([]);
      return [both, one, noted()];
    },
    gives: [
      [true, true],
      [false, true],
      [false, false],
    ],
  },
];
