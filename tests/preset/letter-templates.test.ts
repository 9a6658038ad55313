import { LETTER_KINDS, type LetterKind, type Template } from '../../src/domain/tabs';
import { type FieldValues, filled, TEMPLATE_FIELDS, templateFaults } from '../../src/domain/templates';
import { LETTER_TEMPLATES } from '../../src/preset/letter-templates';
import { PLAN_43 } from '../../src/preset/plan-43';

const VALUES: FieldValues = {
  'Đơn vị': 'Ủy ban nhân dân phường Bến Nghé',
  'Tên phong trào': 'Phong trào thi đua “Dân vận khéo” năm 2023',
  'Cơ quan ban hành': 'Ủy ban nhân dân Quận 1',
  'Đơn vị tổng hợp': 'Phòng Nội vụ Quận 1',
  'Số kế hoạch': '43/KH-UBND',
  'Ngày ban hành': 'ngày 07 tháng 02 năm 2023',
  'Thời hạn': 'trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư)',
  'Ngày cuối': '22/02/2023',
  'Hôm nay': '17/02/2023',
  'Liên kết': { link: 'https://example.org/bieu-mau', label: 'Biểu mẫu đăng ký của đơn vị' },
  'Liên kết sửa': { link: 'https://example.org/sua', label: 'Sửa nội dung đã gửi' },
  'Liên hệ': 'Phòng Nội vụ Quận 1, thư điện tử noivu.q1@tphcm.gov.vn',
  'Tên người gửi': 'Phòng Nội vụ Quận 1',
  'Tình hình': 'đã nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01)',
  'Còn thiếu': '01 sáng kiến, giải pháp',
  'Việc cần làm': '1. Đăng ký ít nhất 01 sáng kiến, giải pháp.\n2. Gửi kế hoạch phát động của đơn vị.',
  'Nội dung phong trào': PLAN_43.contents.map(({ number, fullName }) => `${number}. ${fullName}`).join('\n'),
  'Kết quả': 'Đã nhận nội dung đăng ký',
  'Nội dung nhận': 'Phòng Nội vụ Quận 1 đã nhận lúc 16:45 ngày 17/02/2023: kế hoạch phát động số 12/KH-UBND.',
  'Còn lại': 'còn 05 ngày (03 ngày làm việc)',
  Lần: '2',
  'Quá hạn': 'quá hạn 03 ngày làm việc',
  'Mã sáng kiến': 'DVK2023-P.BN-01',
  'Tên sáng kiến': 'Trả kết quả hộ tịch qua thư điện tử',
  'Kết luận': 'Yêu cầu bổ sung',
  'Ý kiến': 'Nêu rõ chỉ tiêu.',
  'Căn cứ': 'Công văn số 15/UBND ngày 20/02/2023.',
  'Tóm tắt': 'hoàn thành 30/36, miễn 00',
  'Báo cáo': 'Số liệu đến ngày 17/02/2023: hoàn thành 30/36, miễn 00.\n\nĐơn vị còn thiếu:\n- Phòng Y tế.',
};

const templateOf = (kind: LetterKind): Template => {
  const found = LETTER_TEMPLATES.find((template) => template.kind === kind);
  if (found === undefined) throw new Error(`No wording for ${kind}`);
  return found;
};

const shown = (kind: LetterKind, values: FieldValues = {}) => {
  const { subject, text } = filled(templateOf(kind), { ...VALUES, ...values });
  return `${subject}\n\n${text}`;
};

const toUnits = LETTER_KINDS.filter((kind) => kind !== 'Báo cáo nhanh hằng ngày');

describe('LETTER_TEMPLATES', () => {
  it('word every kind once, in order, with fields that exist', () => {
    expect(LETTER_TEMPLATES.map(({ kind }) => kind)).toEqual(LETTER_KINDS);
    expect(templateFaults(LETTER_TEMPLATES, () => undefined)).toEqual([]);
  });

  it.each(LETTER_KINDS)('are wholly filled by the values of a letter: %s', (kind) => {
    const { subject, text, html } = filled(templateOf(kind), VALUES);
    expect(subject + text + html).not.toMatch(/[{}]/);
  });

  it.each(LETTER_KINDS)('use what only this kind of letter has to say: %s', (kind) => {
    const common = TEMPLATE_FIELDS['Thông báo gia hạn'].filter((field) => field !== 'Căn cứ') as readonly string[];
    const own = TEMPLATE_FIELDS[kind].filter((field) => !common.includes(field));
    const { subject, body } = templateOf(kind);
    expect(own.filter((field) => !(subject + body).includes(`{{${field}}}`))).toEqual([]);
  });

  it.each(LETTER_KINDS)('name no year, place, office or movement except through fields: %s', (kind) => {
    const { subject, body } = templateOf(kind);
    const words = (subject + body).replace(/\{\{[^}]*\}\}/g, '');
    expect(words).not.toMatch(/\d|Quận|Phòng|Ủy ban|Dân vận|“|”/);
  });

  it.each(LETTER_KINDS)('tell in the inbox which movement is meant: %s', (kind) => {
    expect(templateOf(kind).subject).toContain('{{Tên phong trào}}');
  });

  it.each(LETTER_KINDS)('open and close as official letters do: %s', (kind) => {
    const { body } = templateOf(kind);
    expect(body.startsWith('Kính gửi: ')).toBe(true);
    expect(body.endsWith('\n\nTrân trọng./.\n\n{{Tên người gửi}}')).toBe(true);
    expect(body).not.toMatch(/!| {2}|[ \t]$|\n{3}|(?<!\p{L})(bạn|chúng tôi|hệ thống)(?!\p{L})/imu);
    expect(body).toBe(body.normalize('NFC'));
  });

  it.each(toUnits)("carry the unit's link on a line of its own and say whose it is: %s", (kind) => {
    const { subject, body } = templateOf(kind);
    expect(body).toContain('\n{{Liên kết}}\n');
    expect(body).toMatch(/của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị\./);
    expect(body).toContain('{{Liên hệ}}');
    expect(subject).toContain('{{Đơn vị tổng hợp}}');
  });

  it('never put a link or a unit into a subject', () => {
    for (const { subject } of LETTER_TEMPLATES) expect(subject).not.toMatch(/\{\{(Liên kết|Liên kết sửa|Đơn vị)\}\}/);
  });

  it('keep the daily report to figures and no link that is a unit’s own', () => {
    expect(templateOf('Báo cáo nhanh hằng ngày').body).not.toContain('Liên kết');
  });
});

describe('the letters as they are read', () => {
  it('invites', () => {
    expect(shown('Thông báo đăng ký')).toMatchInlineSnapshot(`
"Thông báo đăng ký Phong trào thi đua “Dân vận khéo” năm 2023, thời hạn đến hết ngày 22/02/2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Thực hiện Kế hoạch số 43/KH-UBND ngày 07 tháng 02 năm 2023 của Ủy ban nhân dân Quận 1 về Phong trào thi đua “Dân vận khéo” năm 2023, Phòng Nội vụ Quận 1 đề nghị quý đơn vị thực hiện các việc sau trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư):
1. Đăng ký ít nhất 01 sáng kiến, giải pháp.
2. Gửi kế hoạch phát động của đơn vị.

Mỗi sáng kiến, giải pháp gắn với một trong các nội dung của phong trào:
1. Không để người nghèo, người yếu thế tụt hậu, bị bỏ quên
2. Không gây phiền hà cho người dân và doanh nghiệp
3. Không xả rác ra đường phố và kênh rạch
4. Không vi phạm luật giao thông đường bộ
5. Không tụ tập gây rối, ảnh hưởng an ninh chính trị, trật tự an toàn nơi cư trú và trên đường phố

Quý đơn vị đăng ký theo liên kết sau, không cần tài khoản, mở được trên máy tính và điện thoại:
https://example.org/bieu-mau
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Khi nhận được đăng ký, Phòng Nội vụ Quận 1 sẽ gửi thư xác nhận đến địa chỉ này. Nếu có vướng mắc, đề nghị liên hệ Phòng Nội vụ Quận 1, thư điện tử noivu.q1@tphcm.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('confirms', () => {
    expect(shown('Xác nhận đã nhận')).toMatchInlineSnapshot(`
"Đã nhận nội dung đăng ký Phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Phòng Nội vụ Quận 1 đã nhận lúc 16:45 ngày 17/02/2023: kế hoạch phát động số 12/KH-UBND.

Đến ngày 17/02/2023, nội dung quý đơn vị còn thiếu: 01 sáng kiến, giải pháp.
Thời hạn đăng ký: trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư).

Sửa hoặc bổ sung nội dung đã gửi:
https://example.org/sua

Đăng ký nội dung khác:
https://example.org/bieu-mau
Các liên kết trong thư này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, hoặc nội dung trên không do quý đơn vị gửi, đề nghị liên hệ Phòng Nội vụ Quận 1, thư điện tử noivu.q1@tphcm.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('reminds', () => {
    expect(shown('Nhắc hạn')).toMatchInlineSnapshot(`
"Nhắc hạn 22/02/2023: đề nghị hoàn thành đăng ký Phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Đến ngày 17/02/2023, Phòng Nội vụ Quận 1 đã nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).

Thời hạn đăng ký Phong trào thi đua “Dân vận khéo” năm 2023 là trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư); còn 05 ngày (03 ngày làm việc).

Đề nghị quý đơn vị hoàn thành nội dung còn thiếu nêu trên theo liên kết sau:
https://example.org/bieu-mau
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu còn thiếu tệp kế hoạch, quý đơn vị có thể trả lời thư này và đính kèm tệp Word. Nếu có vướng mắc, đề nghị liên hệ Phòng Nội vụ Quận 1, thư điện tử noivu.q1@tphcm.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('urges', () => {
    expect(shown('Đôn đốc quá hạn', { 'Hôm nay': '27/02/2023' })).toMatchInlineSnapshot(`
"Đôn đốc lần thứ 2: đề nghị hoàn thành đăng ký Phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Thời hạn đăng ký Phong trào thi đua “Dân vận khéo” năm 2023 đã hết từ ngày 22/02/2023 (quá hạn 03 ngày làm việc). Đến ngày 27/02/2023, Phòng Nội vụ Quận 1 đã nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).

Đây là thư đôn đốc lần thứ 2. Đề nghị quý đơn vị hoàn thành nội dung còn thiếu nêu trên trong ngày làm việc gần nhất, theo liên kết sau:
https://example.org/bieu-mau
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu còn thiếu tệp kế hoạch, quý đơn vị có thể trả lời thư này và đính kèm tệp Word. Nếu có vướng mắc, đề nghị liên hệ Phòng Nội vụ Quận 1, thư điện tử noivu.q1@tphcm.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('tells the verdict', () => {
    expect(shown('Thông báo kết quả xem xét')).toMatchInlineSnapshot(`
"Kết quả xem xét sáng kiến DVK2023-P.BN-01: Yêu cầu bổ sung - Phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Phòng Nội vụ Quận 1 thông báo kết quả xem xét sáng kiến, giải pháp quý đơn vị đã đăng ký tham gia Phong trào thi đua “Dân vận khéo” năm 2023:
Mã sáng kiến: DVK2023-P.BN-01
Tên sáng kiến, giải pháp: Trả kết quả hộ tịch qua thư điện tử
Kết luận: Yêu cầu bổ sung
Ý kiến xem xét: Nêu rõ chỉ tiêu.

Đến ngày 17/02/2023, nội dung quý đơn vị còn thiếu: 01 sáng kiến, giải pháp.

Nếu kết luận là yêu cầu bổ sung, đề nghị quý đơn vị bổ sung theo ý kiến nêu trên bằng liên kết sửa trong thư xác nhận đã nhận. Nếu kết luận là không đạt, quý đơn vị có thể đăng ký sáng kiến, giải pháp khác theo liên kết sau:
https://example.org/bieu-mau
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, đề nghị liên hệ Phòng Nội vụ Quận 1, thư điện tử noivu.q1@tphcm.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('extends', () => {
    const extended = {
      'Hôm nay': '20/02/2023',
      'Thời hạn': 'trước ngày 02 tháng 03 năm 2023 (hết ngày 01/03/2023, thứ Tư)',
      'Ngày cuối': '01/03/2023',
    };
    expect(shown('Thông báo gia hạn', extended)).toMatchInlineSnapshot(`
"Gia hạn đăng ký Phong trào thi đua “Dân vận khéo” năm 2023 đến hết ngày 01/03/2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Thời hạn đăng ký Phong trào thi đua “Dân vận khéo” năm 2023 của quý đơn vị được gia hạn. Thời hạn mới là trước ngày 02 tháng 03 năm 2023 (hết ngày 01/03/2023, thứ Tư).

Căn cứ gia hạn: Công văn số 15/UBND ngày 20/02/2023.

Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: 01 sáng kiến, giải pháp. Đề nghị quý đơn vị hoàn thành trong thời hạn mới, theo liên kết sau:
https://example.org/bieu-mau
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, đề nghị liên hệ Phòng Nội vụ Quận 1, thư điện tử noivu.q1@tphcm.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('reports to the office', () => {
    expect(shown('Báo cáo nhanh hằng ngày')).toMatchInlineSnapshot(`
"Báo cáo nhanh ngày 17/02/2023: hoàn thành 30/36, miễn 00 - Phong trào thi đua “Dân vận khéo” năm 2023

Kính gửi: Bộ phận theo dõi phong trào, Phòng Nội vụ Quận 1

Tình hình đăng ký Phong trào thi đua “Dân vận khéo” năm 2023 theo kế hoạch của Ủy ban nhân dân Quận 1:

Số liệu đến ngày 17/02/2023: hoàn thành 30/36, miễn 00.

Đơn vị còn thiếu:
- Phòng Y tế.

Các việc cần xử lý được thực hiện tại thanh bên của bảng tính; tình trạng từng đơn vị xem tại tab Tổng hợp.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });
});
