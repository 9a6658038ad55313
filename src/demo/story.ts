import type { InitiativeName, InitiativeText } from './initiatives';

/** An initiative as it is sent: as it stands in `initiatives.ts`, or with some answers worded otherwise. */
export type Sent = InitiativeName | { name: InitiativeName; worded: Partial<InitiativeText> };

/** A launch plan as a unit declares it. */
export interface PlanText {
  number: string;
  issuedOn: string;
  /** Missing where the file goes by e-mail. */
  link?: string;
}

/** What someone does; the wall clock is that of Hồ Chí Minh City. */
export type Deed = { at: string } & (
  | { deed: 'invite' }
  | { deed: 'answer'; unit: string; plan?: PlanText; initiatives?: readonly Sent[]; mistypedCode?: true }
  | { deed: 'edit'; unit: string; initiatives: readonly Sent[] }
  | { deed: 'return'; unit: string }
  | { deed: 'correctAddress'; unit: string; email: string }
  | { deed: 'accept'; unit: string; note: string }
  | { deed: 'exempt'; unit: string; reason: string }
  | { deed: 'extend'; unit: string; until: string; approvedBy: string; document: string; reason: string }
  | { deed: 'record'; unit: string; plan: PlanText; initiative: InitiativeName }
  | { deed: 'tickFile'; unit: string; receivedAt: string }
  | { deed: 'review'; code: string; verdict: Verdict; comment: string; byColleague?: true }
  | { deed: 'remind'; unit: string }
);

/** Kết quả xem xét. */
type Verdict = 'Đạt yêu cầu' | 'Yêu cầu bổ sung' | 'Không đạt';

/** When the office opens the new Sheet, and when the story ends. */
export const BEGINNING = '2023-02-08 08:30';
export const END = '2023-03-15 18:00';

/** Diễn biến giả định: who does what on which day, in order. */
export const STORY: readonly Deed[] = [
  { at: '2023-02-08 09:20', deed: 'invite' },
  { at: '2023-02-08 10:40', deed: 'return', unit: 'P.PNL' },
  { at: '2023-02-08 14:05', deed: 'correctAddress', unit: 'P.PNL', email: 'p.pnl@quan1.example.vn' },

  {
    at: '2023-02-09 09:40',
    deed: 'answer',
    unit: 'NV',
    plan: plan('NV', '05/KH-PNV', '2023-02-09'),
    initiatives: ['nv1'],
  },
  {
    at: '2023-02-09 10:15',
    deed: 'answer',
    unit: 'P.BN',
    plan: plan('P.BN', '31/KH-UBND', '2023-02-09'),
    initiatives: ['bn1', 'bn2'],
  },
  {
    at: '2023-02-09 15:30',
    deed: 'answer',
    unit: 'VP',
    plan: plan('VP', '08/KH-VP', '2023-02-09'),
    initiatives: ['vp1', 'vp2'],
  },
  {
    at: '2023-02-10 10:05',
    deed: 'answer',
    unit: 'TP',
    plan: plan('TP', '06/KH-PTP', '2023-02-10'),
    initiatives: ['tp1'],
  },
  {
    at: '2023-02-10 14:20',
    deed: 'answer',
    unit: 'P.DK',
    plan: plan('P.DK', '27/KH-UBND', '2023-02-10'),
    initiatives: ['dk1'],
  },
  {
    at: '2023-02-13 09:50',
    deed: 'answer',
    unit: 'TNMT',
    plan: plan('TNMT', '11/KH-TNMT', '2023-02-13'),
    initiatives: ['tnmt1'],
  },
  {
    at: '2023-02-13 11:10',
    deed: 'answer',
    unit: 'LDTBXH',
    plan: plan('LDTBXH', '19/KH-LĐTBXH', '2023-02-13'),
    initiatives: ['ldtbxh1'],
  },
  {
    at: '2023-02-13 15:45',
    deed: 'answer',
    unit: 'THUE',
    plan: plan('THUE', '102/KH-CCT', '2023-02-13'),
    initiatives: ['thue1'],
  },
  {
    at: '2023-02-14 09:35',
    deed: 'answer',
    unit: 'P.TD',
    plan: plan('P.TD', '44/KH-UBND', '2023-02-14'),
    initiatives: ['td1'],
  },
  { at: '2023-02-14 10:30', deed: 'answer', unit: 'GDDT', initiatives: ['gddt1'] },
  {
    at: '2023-02-14 14:10',
    deed: 'answer',
    unit: 'P.NCT',
    plan: plan('P.NCT', '35/KH-UBND', '2023-02-14'),
    initiatives: ['nct1'],
    mistypedCode: true,
  },
  { at: '2023-02-15 10:00', deed: 'accept', unit: 'P.NCT', note: 'Đã gọi điện, phường xác nhận tự gõ mã và gõ thiếu.' },
  {
    at: '2023-02-15 10:30',
    deed: 'answer',
    unit: 'YT',
    plan: plan('YT', '09/KH-PYT', '2023-02-14'),
    initiatives: ['yt1'],
  },
  {
    at: '2023-02-15 11:00',
    deed: 'answer',
    unit: 'KT',
    plan: plan('KT', '07/KH-PKT', '2023-02-15'),
    initiatives: ['kt1'],
  },
  {
    at: '2023-02-15 14:50',
    deed: 'answer',
    unit: 'NTN',
    plan: plan('NTN', '12/KH-NTN', '2023-02-15'),
    initiatives: ['ntn1'],
  },
  { at: '2023-02-16 09:30', deed: 'answer', unit: 'GDDT', plan: plan('GDDT', '22/KH-GDĐT', '2023-02-16') },
  {
    at: '2023-02-16 10:20',
    deed: 'answer',
    unit: 'QLDT',
    plan: { number: '14/KH-QLĐT', issuedOn: '2023-02-16' },
    initiatives: ['qldt1'],
  },
  {
    at: '2023-02-16 14:05',
    deed: 'answer',
    unit: 'P.BT',
    plan: plan('P.BT', '29/KH-UBND', '2023-02-16'),
    initiatives: ['bt1'],
  },
  {
    at: '2023-02-16 16:10',
    deed: 'answer',
    unit: 'BHXH',
    plan: plan('BHXH', '88/KH-BHXH', '2023-02-15'),
    initiatives: ['bhxh1'],
  },
  {
    at: '2023-02-17 09:45',
    deed: 'edit',
    unit: 'P.BT',
    initiatives: [
      {
        name: 'bt1',
        worded: { target: '90% hộ kinh doanh thực hiện đúng cam kết; mỗi tháng kiểm tra ít nhất 02 lần.' },
      },
    ],
  },
  {
    at: '2023-02-17 10:25',
    deed: 'answer',
    unit: 'VHTT',
    plan: plan('VHTT', '16/KH-VHTT', '2023-02-17'),
    initiatives: ['vhtt1'],
  },
  {
    at: '2023-02-17 10:50',
    deed: 'answer',
    unit: 'KT',
    initiatives: [
      {
        name: 'kt1',
        worded: {
          title: 'CHUYỂN ĐỔI SỐ trong quản lý tiểu thương, tại các chợ truyền thống.',
          target: '80% tiểu thương nộp phí không dùng tiền mặt; 100% sạp có hồ sơ điện tử.',
        },
      },
    ],
  },
  {
    at: '2023-02-17 13:40',
    deed: 'answer',
    unit: 'TTYT',
    plan: plan('TTYT', '33/KH-TTYT', '2023-02-17'),
    initiatives: ['ttyt1'],
  },
  {
    at: '2023-02-17 15:20',
    deed: 'answer',
    unit: 'P.PNL',
    plan: plan('P.PNL', '40/KH-UBND', '2023-02-17'),
    initiatives: ['pnl1'],
  },
  {
    at: '2023-02-18 20:15',
    deed: 'answer',
    unit: 'P.CG',
    plan: plan('P.CG', '25/KH-UBND', '2023-02-17'),
    initiatives: ['cg1'],
  },
  {
    at: '2023-02-20 09:30',
    deed: 'exempt',
    unit: 'TK',
    reason: 'Đăng ký theo kế hoạch của Cục Thống kê Thành phố; lãnh đạo Ủy ban nhân dân quận đồng ý ngày 17/02/2023.',
  },
  {
    at: '2023-02-20 09:50',
    deed: 'extend',
    unit: 'BQLDA',
    until: '2023-03-03',
    approvedBy: 'Phó Chủ tịch Ủy ban nhân dân quận',
    document: 'Công văn số 21/BQLDA ngày 17/02/2023',
    reason: 'Đang sắp xếp lại tổ chức',
  },
  {
    at: '2023-02-20 10:40',
    deed: 'answer',
    unit: 'TCKH',
    plan: plan('TCKH', '13/KH-TCKH', '2023-02-20'),
    initiatives: ['tckh1'],
  },
  {
    at: '2023-02-20 13:30',
    deed: 'answer',
    unit: 'P.NTB',
    plan: plan('P.NTB', '38/KH-UBND', '2023-02-20'),
    initiatives: ['ntb1'],
  },
  { at: '2023-02-20 14:45', deed: 'answer', unit: 'TTVH', plan: plan('TTVH', '17/KH-TTVH', '2023-02-20') },
  {
    at: '2023-02-20 16:00',
    deed: 'answer',
    unit: 'CA',
    plan: plan('CA', '156/KH-CAQ', '2023-02-17'),
    initiatives: ['ca1', 'ca2'],
  },
  {
    at: '2023-02-21 09:40',
    deed: 'record',
    unit: 'BBT',
    plan: { number: '18/KH-BBT', issuedOn: '2023-02-20' },
    initiative: 'bbt1',
  },
  {
    at: '2023-02-21 10:10',
    deed: 'answer',
    unit: 'QS',
    plan: plan('QS', '61/KH-BCH', '2023-02-20'),
    initiatives: ['qs1'],
  },
  {
    at: '2023-02-21 14:30',
    deed: 'answer',
    unit: 'P.COL',
    plan: plan('P.COL', '42/KH-UBND', '2023-02-21'),
    initiatives: ['col1'],
  },
  {
    at: '2023-02-21 15:50',
    deed: 'answer',
    unit: 'BQLCBT',
    plan: plan('BQLCBT', '23/KH-BQL', '2023-02-21'),
    initiatives: ['bqlcbt1', 'bqlcbt2'],
  },
  {
    at: '2023-02-22 10:30',
    deed: 'answer',
    unit: 'TTTDTT',
    plan: plan('TTTDTT', '20/KH-TTTDTT', '2023-02-21'),
    initiatives: ['tttdtt1', 'tttdtt2', 'tttdtt3'],
  },
  {
    at: '2023-02-22 16:45',
    deed: 'answer',
    unit: 'THADS',
    plan: plan('THADS', '54/KH-CCTHADS', '2023-02-22'),
    initiatives: ['thads1'],
  },
  { at: '2023-02-23 14:00', deed: 'answer', unit: 'TTVH', initiatives: ['ttvh1'] },
  { at: '2023-02-24 09:40', deed: 'tickFile', unit: 'QLDT', receivedAt: '2023-02-21' },
  {
    at: '2023-02-24 10:10',
    deed: 'review',
    code: 'DVK2023-P.BN-01',
    verdict: 'Đạt yêu cầu',
    comment: 'Thiết thực, có thể thực hiện ngay.',
  },
  {
    at: '2023-02-24 10:15',
    deed: 'review',
    code: 'DVK2023-TNMT-01',
    verdict: 'Đạt yêu cầu',
    comment: 'Đề nghị báo cáo số phản ánh hằng quý.',
  },
  {
    at: '2023-02-24 10:20',
    deed: 'review',
    code: 'DVK2023-VHTT-01',
    verdict: 'Yêu cầu bổ sung',
    comment: 'Đề nghị nêu rõ số mảng tường, địa điểm và thời hạn hoàn thành.',
  },
  {
    at: '2023-02-24 10:25',
    deed: 'review',
    code: 'DVK2023-THADS-01',
    verdict: 'Không đạt',
    comment: 'Nội dung là hoạt động phong trào, chưa phải giải pháp cải cách thủ tục hành chính.',
  },
  {
    at: '2023-02-24 14:20',
    deed: 'answer',
    unit: 'TTR',
    plan: plan('TTR', '10/KH-TTr', '2023-02-24'),
    initiatives: ['ttr1'],
  },
  {
    at: '2023-02-28 09:30',
    deed: 'answer',
    unit: 'P.CK',
    plan: plan('P.CK', '33/KH-UBND', '2023-02-27'),
    initiatives: ['ck1'],
  },
  {
    at: '2023-02-28 10:10',
    deed: 'edit',
    unit: 'VHTT',
    initiatives: [
      {
        name: 'vhtt1',
        worded: {
          target: 'Cải tạo 20 mảng tường tại 10 phường, mỗi phường 02 mảng, hoàn thành trước ngày 02 tháng 9 năm 2023.',
        },
      },
    ],
  },
  { at: '2023-02-28 15:10', deed: 'answer', unit: 'THADS', initiatives: ['thads2'] },
  {
    at: '2023-03-01 09:45',
    deed: 'review',
    code: 'DVK2023-VHTT-01',
    verdict: 'Đạt yêu cầu',
    comment: 'Đã bổ sung đầy đủ.',
    byColleague: true,
  },
  {
    at: '2023-03-02 10:00',
    deed: 'answer',
    unit: 'BQLDA',
    plan: plan('BQLDA', '28/KH-BQLDA', '2023-03-01'),
    initiatives: ['bqlda1'],
  },
  { at: '2023-03-10 09:40', deed: 'remind', unit: 'GDNN' },
];

function plan(unit: string, number: string, issuedOn: string): PlanText {
  const file = unit.toLowerCase().replace('.', '-');
  return { number, issuedOn, link: `https://vanban.quan1.example.vn/dan-van-kheo/ke-hoach-${file}.docx` };
}
