import type { Day } from '../../src/domain/days';
import { LetterBook } from '../../src/domain/letter-log';
import { unitFile, unitFiles } from '../../src/domain/obligations';
import type { Office } from '../../src/domain/office';
import type { Campaign } from '../../src/domain/settings';
import type {
  Content,
  Initiative,
  LetterKind,
  LetterLine,
  Plan,
  SetAside,
  Template,
  Unit,
} from '../../src/domain/tabs';
import type { DaysOff } from '../../src/domain/working-days';

/** Days off of 2023 as the first campaign has them: New Year in lieu, Tết, 30/04 and 01/05, 02/09. */
export const DAYS_OFF_2023: DaysOff = new Set([
  '2023-01-02',
  ...['20', '21', '22', '23', '24', '25', '26'].map((day) => `2023-01-${day}`),
  ...['04-29', '04-30', '05-01', '05-02', '05-03'].map((day) => `2023-${day}`),
  ...['01', '02', '03', '04'].map((day) => `2023-09-${day}`),
]);

/** A unit that owes everything, with an address on file. */
export function aUnit(parts: Partial<Unit> = {}): Unit {
  return {
    code: 'P.BN',
    name: 'Ủy ban nhân dân phường Bến Nghé',
    group: 'Phường',
    email: 'bennghe@example.gov.vn',
    ccEmail: '',
    leaderEmail: '',
    contact: 'Nguyễn Thị An',
    phone: '028 3822 0001',
    extendedTo: '',
    extensionBasis: '',
    exemptReason: '',
    note: '',
    ...parts,
  };
}

/** An initiative of Bến Nghé that counts and came in time. */
export function anInitiative(parts: Partial<Initiative> = {}): Initiative {
  return {
    code: 'DVK2023-P.BN-01',
    unit: 'P.BN',
    unitName: 'Ủy ban nhân dân phường Bến Nghé',
    title: 'Trả kết quả tại nhà',
    content: '2. Không gây phiền hà cho người dân và doanh nghiệp',
    field: 'Kinh tế',
    reason: '',
    method: '',
    target: '',
    scope: '',
    startsOn: '',
    endsOn: '',
    person: '',
    sender: '',
    senderPhone: '',
    registeredAt: '2023-02-20T16:45:00+07:00',
    editedAt: '',
    timeliness: 'Đúng hạn',
    status: 'Chờ xem xét',
    comment: '',
    form: 'Biểu mẫu',
    sources: 'r1#1',
    ...parts,
  };
}

/** A plan of Bến Nghé that came in time as a link. */
export function aPlan(parts: Partial<Plan> = {}): Plan {
  return {
    unit: 'P.BN',
    unitName: 'Ủy ban nhân dân phường Bến Nghé',
    number: '12/KH-UBND',
    issuedOn: '2023-02-15',
    link: 'https://example.org/ke-hoach-12.docx',
    fileReceived: false,
    fileName: '',
    fileSize: '',
    fileHash: '',
    sender: '',
    senderPhone: '',
    receivedAt: '2023-02-20T16:45:00+07:00',
    editedAt: '',
    timeliness: 'Đúng hạn',
    form: 'Biểu mẫu',
    note: '',
    sources: 'r1#0',
    ...parts,
  };
}

/** A plan of which only the number came. */
export function aDeclaredPlan(parts: Partial<Plan> = {}): Plan {
  return aPlan({ link: '', timeliness: '', ...parts });
}

/** A submission of Bến Nghé with the right code that waits because its initiative has no title. */
export function aSetAside(parts: Partial<SetAside> = {}): SetAside {
  return {
    response: 'r9',
    at: '2023-02-20T09:00:00+07:00',
    reason: 'Sáng kiến 1 thiếu tên.',
    unitName: 'Ủy ban nhân dân phường Bến Nghé',
    content: 'Đơn vị: Ủy ban nhân dân phường Bến Nghé\nCách làm (1): Hẹn giờ trả kết quả',
    decision: '',
    decidedBy: '',
    note: '',
    ...parts,
  };
}

/** The "5 không" of the first campaign. */
export const CONTENTS_2023: readonly Content[] = [
  {
    number: '1',
    shortName: 'Người nghèo, yếu thế',
    fullName: 'Không để người nghèo, người yếu thế tụt hậu, bị bỏ quên',
  },
  { number: '2', shortName: 'Không phiền hà', fullName: 'Không gây phiền hà cho người dân và doanh nghiệp' },
  { number: '3', shortName: 'Không xả rác', fullName: 'Không xả rác ra đường phố và kênh rạch' },
  { number: '4', shortName: 'Giao thông', fullName: 'Không vi phạm luật giao thông đường bộ' },
  {
    number: '5',
    shortName: 'An ninh, trật tự',
    fullName: 'Không tụ tập gây rối, ảnh hưởng an ninh chính trị, trật tự an toàn nơi cư trú và trên đường phố',
  },
];

/** The settings of plan 43. */
export function aCampaign(parts: Partial<Campaign> = {}): Campaign {
  return {
    movement: 'phong trào thi đua “Dân vận khéo” năm 2023',
    symbol: 'DVK2023',
    issuer: 'Ủy ban nhân dân Quận 1',
    office: 'Phòng Nội vụ Quận 1',
    planNumber: '43/KH-UBND',
    issuedOn: '2023-02-07',
    deadline: '2023-02-23',
    remindFrom: '2023-02-08',
    minimum: 1,
    planRequired: true,
    fileRequired: true,
    acceptLate: true,
    fields: ['Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh', 'Xây dựng hệ thống chính trị'],
    remindBefore: [7, 3, 1, 0],
    overdueEvery: 2,
    overdueMost: 5,
    leaderFrom: 2,
    sendHour: 8,
    senderName: 'Phòng Nội vụ Quận 1',
    officeEmail: 'noivu@example.gov.vn',
    contactPerson: 'Trần Văn Bình',
    contactPhone: '028 3829 0000',
    leaderReportEmail: '',
    reserve: 10,
    trial: false,
    ...parts,
  };
}

/** A line of the letter log: the T-3 reminder of Bến Nghé, sent. */
export function aLetterLine(parts: Partial<LetterLine> = {}): LetterLine {
  return {
    key: 'DVK2023|P.BN|2023-02-22|T-3',
    kind: 'Nhắc hạn',
    unit: 'P.BN',
    to: 'bennghe@example.gov.vn',
    cc: '',
    subject: 'Nhắc hạn',
    state: 'Đã gửi',
    at: '2023-02-17T08:00:00+07:00',
    error: '',
    ...parts,
  };
}

/** A wording that says nothing but its kind and the unit. */
export function aTemplate(kind: LetterKind, parts: Partial<Template> = {}): Template {
  return { kind, subject: kind, body: 'Kính gửi: {{Đơn vị}}', ...parts };
}

/** What an office is made of; files and letter book follow from the rest. */
export interface OfficeParts extends Partial<Omit<Office, 'campaign' | 'files' | 'book' | 'templates' | 'today'>> {
  readonly campaign?: Partial<Campaign>;
  readonly lines?: readonly LetterLine[];
  readonly templates?: readonly Template[];
}

/** An office on the morning of Monday 20/02/2023, with one unit that has sent nothing. */
export function anOffice(parts: OfficeParts = {}): Office {
  const campaign = aCampaign(parts.campaign);
  const { now = '2023-02-20T08:00:00+07:00', units = [aUnit()], initiatives = [], plans = [] } = parts;
  return {
    contents: CONTENTS_2023,
    setAside: [],
    daysOff: DAYS_OFF_2023,
    orphans: [],
    reviewedOn: () => undefined,
    linkOf: (unit) => `https://example.org/dang-ky/${unit.code}`,
    editLinkOf: (response) => `https://example.org/sua/${response}`,
    ...parts,
    now,
    today: now.slice(0, 10),
    campaign,
    units,
    initiatives,
    plans,
    files: unitFiles(units, initiatives, plans, campaign),
    book: new LetterBook(parts.lines ?? [], campaign.symbol, campaign.trial),
    templates: new Map((parts.templates ?? []).map((template) => [template.kind as LetterKind, template])),
  };
}

/** The file of one unit under the settings of plan 43, changed where told. */
export function aFile(
  { unit = aUnit(), initiatives = [], plans = [] }: { unit?: Unit; initiatives?: Initiative[]; plans?: Plan[] } = {},
  campaign: Partial<Campaign> = {},
) {
  return unitFile(unit, initiatives, plans, aCampaign(campaign));
}

/** The morning of a day, when the daily run goes. */
export function morningOf(day: Day): string {
  return `${day}T08:00:00+07:00`;
}
