/** What the office fills in the tab `Đơn vị` for one unit; invented, and no such mailbox exists. */
export interface UnitContact {
  code: string;
  /** Blank where the office knows none. */
  email: string;
  cc: string;
  leader: string;
  person: string;
  phone: string;
}

const DOMAIN = 'quan1.example.vn';

/** The people of the ten units or so whose letters also go elsewhere. */
const COPIES: Readonly<Record<string, Partial<Pick<UnitContact, 'email' | 'cc' | 'leader'>>>> = {
  VP: { cc: `tonghop.vp@${DOMAIN}` },
  TCKH: { leader: `truongphong.tckh@${DOMAIN}` },
  TTR: { leader: `chanhthanhtra@${DOMAIN}` },
  CA: { cc: `tonghop.ca@${DOMAIN}`, leader: `truongcongan@${DOMAIN}` },
  THADS: { leader: `chicuctruong.thads@${DOMAIN}` },
  BBT: { email: '' },
  GDNN: { cc: `hanhchinh.gdnn@${DOMAIN}`, leader: `giamdoc.gdnn@${DOMAIN}` },
  TTTDTT: { cc: `vanthu.tttdtt@${DOMAIN}` },
  'P.BN': { cc: `vanthu.p.bn@${DOMAIN}`, leader: `chutich.p.bn@${DOMAIN}` },
  'P.CK': { cc: `vanthu.p.ck@${DOMAIN}`, leader: `chutich.p.ck@${DOMAIN}` },
  'P.PNL': { email: `p.pln@${DOMAIN}` },
};

/** Người đầu mối of each unit. */
const PEOPLE: readonly (readonly [code: string, person: string])[] = [
  ['VP', 'Trần Quốc Bảo'],
  ['NV', 'Nguyễn Thị Minh Anh'],
  ['TP', 'Lê Thị Hồng Nhung'],
  ['TCKH', 'Phạm Hoàng Long'],
  ['TNMT', 'Võ Thanh Tùng'],
  ['LDTBXH', 'Đặng Thị Ngọc Yến'],
  ['VHTT', 'Bùi Gia Huy'],
  ['GDDT', 'Nguyễn Thị Thu Hà'],
  ['YT', 'Hồ Đức Trí'],
  ['KT', 'Ngô Thị Kim Chi'],
  ['QLDT', 'Trương Minh Khoa'],
  ['TTR', 'Đỗ Văn Thành'],
  ['CA', 'Nguyễn Hữu Phước'],
  ['QS', 'Lê Văn Dũng'],
  ['THUE', 'Phan Thị Bích Thủy'],
  ['TK', 'Huỳnh Thị Lan'],
  ['THADS', 'Trần Văn Nghĩa'],
  ['BHXH', 'Lý Thị Mỹ Duyên'],
  ['BBT', 'Nguyễn Văn Hậu'],
  ['BQLDA', 'Cao Xuân Sơn'],
  ['TTYT', 'Phạm Thị Thanh Tâm'],
  ['TTVH', 'Vũ Hoài Nam'],
  ['TTTDTT', 'Lâm Chí Cường'],
  ['GDNN', 'Nguyễn Thị Phương Thảo'],
  ['NTN', 'Trần Thị Diễm My'],
  ['BQLCBT', 'Đinh Công Danh'],
  ['P.BN', 'Nguyễn Thị Thanh Trúc'],
  ['P.BT', 'Lê Hoàng Phúc'],
  ['P.CK', 'Trần Thị Mai Hương'],
  ['P.COL', 'Võ Thị Cẩm Tú'],
  ['P.CG', 'Nguyễn Ngọc Khánh'],
  ['P.DK', 'Hoàng Thị Ánh Tuyết'],
  ['P.NCT', 'Phạm Văn Lộc'],
  ['P.NTB', 'Đoàn Thị Quỳnh Như'],
  ['P.PNL', 'Nguyễn Anh Tuấn'],
  ['P.TD', 'Lương Thị Hải Vân'],
];

/** Contacts and addresses of the units of plan 43. */
export const UNIT_CONTACTS: readonly UnitContact[] = PEOPLE.map(([code, person], index) => ({
  code,
  email: `${code.toLowerCase()}@${DOMAIN}`,
  cc: '',
  leader: '',
  person,
  phone: `028 0000 0${101 + index}`,
  ...COPIES[code],
}));

/** The account that sets up and sends, and the colleague who works in the same Sheet. */
export const OWNER = `canbo.noivu@${DOMAIN}`;
export const COLLEAGUE = `chuyenvien.noivu@${DOMAIN}`;

/** The office's own contact, as letters name it. */
export const OFFICE_CONTACT = { person: 'Nguyễn Thị Minh Anh', phone: '028 0000 0102' } as const;
