import type { LetterSubject } from '../../src/domain/letter-keys';
import { compose } from '../../src/domain/letters';
import { LETTER_TEMPLATES } from '../../src/preset/letter-templates';
import {
  aDeclaredPlan,
  aLetterLine,
  anInitiative,
  anOffice,
  aPlan,
  aSetAside,
  aUnit,
  type OfficeParts,
} from '../support/builders';

const unit = 'P.BN';
const stage = (name: string): LetterSubject => ({ about: 'stage', unit, lastDay: '2023-02-22', stage: name });
const on = (day: string, parts: OfficeParts = {}): OfficeParts => ({ now: `${day}T08:00:00+07:00`, ...parts });
const read = (subject: LetterSubject, parts: OfficeParts = {}) => {
  const composed = compose(subject, anOffice({ templates: LETTER_TEMPLATES, ...parts }));
  if (composed.turn !== 'send') throw new Error(composed.turn);
  return `${composed.letter.subject}\n\n${composed.letter.text}`;
};
/** The one sentence of a reminder that says how things stand. */
const situation = (parts: OfficeParts, name = 'T-3') => read(stage(name), parts).split('\n')[4];

describe('the wording of', () => {
  it('Thông báo đăng ký', () => {
    expect(read({ about: 'invitation', unit, number: 1 })).toMatchInlineSnapshot(`
"Thông báo đăng ký phong trào thi đua “Dân vận khéo” năm 2023, thời hạn đến hết ngày 22/02/2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Thực hiện Kế hoạch số 43/KH-UBND ngày 07 tháng 02 năm 2023 của Ủy ban nhân dân Quận 1 về phong trào thi đua “Dân vận khéo” năm 2023, Phòng Nội vụ Quận 1 đề nghị quý đơn vị thực hiện các việc sau trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư):
1. Đăng ký ít nhất 01 sáng kiến, giải pháp.
2. Gửi kế hoạch phát động của đơn vị (tệp Word: dán liên kết vào Biểu mẫu, hoặc gửi tệp qua thư điện tử công vụ).

Mỗi sáng kiến, giải pháp gắn với một trong các nội dung của phong trào:
1. Không để người nghèo, người yếu thế tụt hậu, bị bỏ quên
2. Không gây phiền hà cho người dân và doanh nghiệp
3. Không xả rác ra đường phố và kênh rạch
4. Không vi phạm luật giao thông đường bộ
5. Không tụ tập gây rối, ảnh hưởng an ninh chính trị, trật tự an toàn nơi cư trú và trên đường phố

Quý đơn vị đăng ký theo liên kết sau, không cần tài khoản, mở được trên máy tính và điện thoại:
https://example.org/dang-ky/P.BN
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Khi nhận được đăng ký, Phòng Nội vụ Quận 1 sẽ gửi thư xác nhận đến địa chỉ này. Nếu có vướng mắc, đề nghị liên hệ Trần Văn Bình, điện thoại 028 3829 0000, thư điện tử noivu@example.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('Nhắc hạn', () => {
    expect(read(stage('T-3'), on('2023-02-17', { plans: [aPlan()] }))).toMatchInlineSnapshot(`
"Nhắc hạn 22/02/2023: đề nghị hoàn thành đăng ký phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Đến ngày 17/02/2023, Phòng Nội vụ Quận 1 đã nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).

Thời hạn đăng ký phong trào thi đua “Dân vận khéo” năm 2023 là trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư); còn 05 ngày (03 ngày làm việc).

Đề nghị quý đơn vị hoàn thành nội dung còn thiếu nêu trên theo liên kết sau:
https://example.org/dang-ky/P.BN
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu còn thiếu tệp kế hoạch, quý đơn vị có thể trả lời thư này và đính kèm tệp Word. Nếu có vướng mắc, đề nghị liên hệ Trần Văn Bình, điện thoại 028 3829 0000, thư điện tử noivu@example.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('Đôn đốc quá hạn', () => {
    const lines = [aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|QH-1' })];
    expect(read(stage('QH-2'), on('2023-02-27', { lines }))).toMatchInlineSnapshot(`
"Đôn đốc lần thứ 2: đề nghị hoàn thành đăng ký phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Thời hạn đăng ký phong trào thi đua “Dân vận khéo” năm 2023 đã hết từ ngày 22/02/2023 (quá hạn 03 ngày làm việc). Đến ngày 27/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).

Đây là thư đôn đốc lần thứ 2. Đề nghị quý đơn vị hoàn thành nội dung còn thiếu nêu trên trong ngày làm việc gần nhất, theo liên kết sau:
https://example.org/dang-ky/P.BN
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu còn thiếu tệp kế hoạch, quý đơn vị có thể trả lời thư này và đính kèm tệp Word. Nếu có vướng mắc, đề nghị liên hệ Trần Văn Bình, điện thoại 028 3829 0000, thư điện tử noivu@example.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('Thông báo kết quả xem xét', () => {
    const initiatives = [anInitiative({ status: 'Yêu cầu bổ sung', comment: 'Nêu rõ chỉ tiêu.' })];
    const subject: LetterSubject = {
      about: 'verdict',
      unit,
      initiative: 'DVK2023-P.BN-01',
      verdict: 'Yêu cầu bổ sung',
      on: '2023-02-20',
    };
    expect(read(subject, { initiatives })).toMatchInlineSnapshot(`
"Kết quả xem xét sáng kiến DVK2023-P.BN-01: Yêu cầu bổ sung - phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Phòng Nội vụ Quận 1 thông báo kết quả xem xét sáng kiến, giải pháp quý đơn vị đã đăng ký tham gia phong trào thi đua “Dân vận khéo” năm 2023:
Mã sáng kiến: DVK2023-P.BN-01
Tên sáng kiến, giải pháp: Trả kết quả tại nhà
Kết luận: Yêu cầu bổ sung
Ý kiến xem xét: Nêu rõ chỉ tiêu.

Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: kế hoạch phát động (tệp Word).

Nếu kết luận là yêu cầu bổ sung, đề nghị quý đơn vị bổ sung theo ý kiến nêu trên bằng liên kết sửa trong thư xác nhận đã nhận. Nếu kết luận là không đạt, quý đơn vị có thể đăng ký sáng kiến, giải pháp khác theo liên kết sau:
https://example.org/dang-ky/P.BN
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, đề nghị liên hệ Trần Văn Bình, điện thoại 028 3829 0000, thư điện tử noivu@example.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('Thông báo gia hạn', () => {
    const units = [aUnit({ extendedTo: '2023-02-28', extensionBasis: 'Công văn số 15/UBND ngày 20/02/2023' })];
    expect(read({ about: 'extension', unit, lastDay: '2023-02-28' }, { units })).toMatchInlineSnapshot(`
"Gia hạn đăng ký phong trào thi đua “Dân vận khéo” năm 2023 đến hết ngày 28/02/2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Thời hạn đăng ký phong trào thi đua “Dân vận khéo” năm 2023 của quý đơn vị được gia hạn. Thời hạn mới là trước ngày 01 tháng 03 năm 2023 (hết ngày 28/02/2023, thứ Ba).

Căn cứ gia hạn: Công văn số 15/UBND ngày 20/02/2023

Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: kế hoạch phát động (tệp Word); 01 sáng kiến, giải pháp. Đề nghị quý đơn vị hoàn thành trong thời hạn mới, theo liên kết sau:
https://example.org/dang-ky/P.BN
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, đề nghị liên hệ Trần Văn Bình, điện thoại 028 3829 0000, thư điện tử noivu@example.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('Báo cáo nhanh hằng ngày', () => {
    const units = [
      aUnit(),
      aUnit({ code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành', contact: '', phone: '' }),
      aUnit({ code: 'P.CK', name: 'Ủy ban nhân dân phường Cầu Kho', exemptReason: 'Sáp nhập' }),
    ];
    const report = read(
      { about: 'report', unit: '', on: '2023-02-27' },
      on('2023-02-27', { units, initiatives: [anInitiative()], plans: [aPlan()] }),
    );
    expect(report).toMatchInlineSnapshot(`
"Báo cáo nhanh ngày 27/02/2023: hoàn thành 1/2, miễn 01 - phong trào thi đua “Dân vận khéo” năm 2023

Kính gửi: Bộ phận theo dõi phong trào, Phòng Nội vụ Quận 1

Tình hình đăng ký phong trào thi đua “Dân vận khéo” năm 2023 theo kế hoạch của Ủy ban nhân dân Quận 1:

Số liệu đến ngày 27/02/2023: hoàn thành 1/2, miễn 01; đúng hạn 01, trễ hạn 00, chưa đủ 01.

Thư trong ngày: đã gửi 00, lỗi 00, chưa xác định 00, hoãn 00.

Đơn vị còn thiếu:
- Ủy ban nhân dân phường Bến Thành: kế hoạch phát động (tệp Word); 01 sáng kiến, giải pháp; quá hạn; chưa có đầu mối.

Các việc cần xử lý được thực hiện tại thanh bên của bảng tính; tình trạng từng đơn vị xem tại tab Tổng hợp.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });
});

describe('Xác nhận đã nhận', () => {
  const receipt: LetterSubject = { about: 'receipt', unit, response: 'r1', version: 'a' };
  const received = (parts: OfficeParts) => read(receipt, parts).split('\n').slice(0, 7).join('\n');

  it('says what was received, what is missing, the deadline in words and the link to edit', () => {
    const initiatives = [anInitiative(), anInitiative({ code: 'DVK2023-P.BN-02', sources: 'r1#2' })];
    expect(read(receipt, { initiatives })).toMatchInlineSnapshot(`
"Đã nhận nội dung đăng ký phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Phòng Nội vụ Quận 1 đã nhận lúc 16:45 ngày 20/02/2023: 02 sáng kiến (mã DVK2023-P.BN-01, DVK2023-P.BN-02).

Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: kế hoạch phát động (tệp Word).
Thời hạn đăng ký: trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư).

Sửa hoặc bổ sung nội dung đã gửi:
https://example.org/sua/r1

Đăng ký nội dung khác:
https://example.org/dang-ky/P.BN
Các liên kết trong thư này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, hoặc nội dung trên không do quý đơn vị gửi, đề nghị liên hệ Trần Văn Bình, điện thoại 028 3829 0000, thư điện tử noivu@example.gov.vn.

Trân trọng./.

Phòng Nội vụ Quận 1"
`);
  });

  it('says that only the number of a plan came', () => {
    expect(received({ plans: [aDeclaredPlan()] })).toMatchInlineSnapshot(`
"Đã nhận nội dung đăng ký phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Phòng Nội vụ Quận 1 đã nhận lúc 16:45 ngày 20/02/2023: kế hoạch phát động số 12/KH-UBND (chưa kèm tệp).

Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: tệp Word của kế hoạch phát động; 01 sáng kiến, giải pháp."
`);
  });

  it('does not say that the file of a plan is missing which staff have received', () => {
    const text = received({ plans: [aDeclaredPlan({ fileReceived: true })], initiatives: [anInitiative()] });
    expect(text).toContain('kế hoạch phát động');
    expect(text).not.toContain('chưa kèm tệp');
  });

  it('says why what was sent waits', () => {
    expect(received({ setAside: [aSetAside({ response: 'r1' })] })).toMatchInlineSnapshot(`
"Chưa ghi nhận nội dung đăng ký phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Chưa ghi nhận được nội dung gửi lúc 09:00 ngày 20/02/2023 vì: Sáng kiến 1 thiếu tên. Nội dung đã gửi vẫn được giữ để Phòng Nội vụ Quận 1 xem xét; mở liên kết sửa dưới đây để bổ sung.

Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: kế hoạch phát động (tệp Word); 01 sáng kiến, giải pháp."
`);
  });

  it('says that everything was withdrawn', () => {
    const emptied = aPlan({ number: '', issuedOn: '', link: '' });
    expect(received({ initiatives: [anInitiative({ status: 'Đã rút' })], plans: [emptied] })).toMatchInlineSnapshot(`
"Đã nhận nội dung đăng ký phong trào thi đua “Dân vận khéo” năm 2023 - Phòng Nội vụ Quận 1

Kính gửi: Ủy ban nhân dân phường Bến Nghé

Phòng Nội vụ Quận 1 đã ghi nhận việc rút lại nội dung đăng ký. Hiện không còn nội dung nào của lần gửi này.

Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: kế hoạch phát động (tệp Word); 01 sáng kiến, giải pháp."
`);
  });

  it('does not speak of a withdrawal when staff discarded what was sent', () => {
    const composed = compose(
      receipt,
      anOffice({ templates: LETTER_TEMPLATES, setAside: [aSetAside({ response: 'r1', decision: 'Đã bỏ' })] }),
    );
    expect(composed.turn === 'send' ? composed.letter.text : '').not.toContain('rút lại');
  });

  it('leaves out what other responses brought', () => {
    const initiatives = [anInitiative(), anInitiative({ code: 'DVK2023-P.BN-02', sources: 'r2#1' })];
    expect(received({ initiatives })).not.toContain('DVK2023-P.BN-02');
  });

  it('gives the moment of the edit it confirms', () => {
    const initiatives = [anInitiative({ editedAt: '2023-02-21T09:15:00+07:00' })];
    expect(received({ initiatives, now: '2023-02-21T09:16:00+07:00' })).toContain('đã nhận lúc 09:15 ngày 21/02/2023');
  });

  it.each<[string, Partial<Parameters<typeof aPlan>[0]>, string]>([
    ['a link alone', { number: '', issuedOn: '' }, 'kế hoạch phát động.'],
    ['a number alone', { link: '', issuedOn: '' }, 'kế hoạch phát động số 12/KH-UBND (chưa kèm tệp).'],
    ['a day alone', { link: '', number: '' }, 'kế hoạch phát động (chưa kèm tệp).'],
    ['a number and a link', { issuedOn: '' }, 'kế hoạch phát động số 12/KH-UBND.'],
  ])('says of a plan what came of it: %s', (_what, parts, words) => {
    expect(received({ plans: [aPlan(parts)] }).split('\n')[4]).toBe(
      `Phòng Nội vụ Quận 1 đã nhận lúc 16:45 ngày 20/02/2023: ${words}`,
    );
  });

  it('says of initiatives and a plan that came together when the latest of them came', () => {
    const plans = [aPlan({ editedAt: '2023-02-21T09:30:00+07:00' })];
    const initiatives = [
      anInitiative({ editedAt: '2023-02-21T09:15:00+07:00' }),
      anInitiative({ code: 'DVK2023-P.BN-02', sources: 'r1#2', registeredAt: '' }),
    ];
    const now = '2023-02-21T10:00:00+07:00';
    expect(received({ now, plans, initiatives }).split('\n')[4]).toBe(
      'Phòng Nội vụ Quận 1 đã nhận lúc 09:30 ngày 21/02/2023: 02 sáng kiến (mã DVK2023-P.BN-01, DVK2023-P.BN-02); kế hoạch phát động số 12/KH-UBND.',
    );
  });

  it('says that nothing is missing, whether all came or the unit is exempt', () => {
    expect(received({ initiatives: [anInitiative()], plans: [aPlan()] }).split('\n')[6]).toBe(
      'Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: không có, quý đơn vị đã gửi đủ nội dung.',
    );
    expect(
      received({ initiatives: [anInitiative()], units: [aUnit({ exemptReason: 'Sáp nhập' })] }).split('\n')[6],
    ).toBe('Đến ngày 20/02/2023, nội dung quý đơn vị còn thiếu: không có, quý đơn vị được miễn.');
  });

  it('names its links in HTML', () => {
    const composed = compose(receipt, anOffice({ templates: LETTER_TEMPLATES, initiatives: [anInitiative()] }));
    const html = composed.turn === 'send' ? composed.letter.html : '';
    expect(html.match(/<a href[^>]*>[^<]*<.a>/g)).toEqual([
      '<a href="https://example.org/sua/r1" style="color:#0b57d0">Sửa nội dung đã gửi</a>',
      '<a href="https://example.org/dang-ky/P.BN" style="color:#0b57d0">Biểu mẫu đăng ký của đơn vị</a>',
    ]);
  });

  it('says where the link to edit is when the Form cannot be reached', () => {
    expect(read(receipt, { initiatives: [anInitiative()], editLinkOf: () => '' })).toContain(
      'dùng liên kết hiện ra sau khi gửi Biểu mẫu',
    );
  });
});

describe('what a reminder says', () => {
  const planWaiting = aSetAside({
    reason: '“Ngày ban hành kế hoạch” không phải một ngày có thật: “31/02/2023”.',
    content: `Đơn vị: ${aUnit().name}\nNgày ban hành kế hoạch: 31/02/2023\nLiên kết tệp kế hoạch (Word): https://example.org/12.docx`,
  });

  it('of what came and what did not', () => {
    expect([
      situation({}),
      situation({ plans: [aPlan()] }),
      situation({ plans: [aDeclaredPlan()] }),
      situation({ initiatives: [anInitiative()] }),
      situation({ initiatives: [anInitiative()], campaign: { minimum: 2 }, plans: [aPlan()] }),
      situation({ campaign: { planRequired: false } }),
      situation({ campaign: { minimum: 0 } }),
      situation({ initiatives: [anInitiative({ status: 'Không đạt' })] }),
      situation({ initiatives: [anInitiative({ status: 'Đã rút' })] }),
      situation({ initiatives: [anInitiative(), anInitiative({ status: 'Không đạt' })], campaign: { minimum: 2 } }),
      situation({ setAside: [aSetAside()], campaign: { minimum: 2 } }),
      situation({ setAside: [aSetAside()] }),
      situation({ setAside: [planWaiting] }),
    ]).toMatchInlineSnapshot(`
[
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 đã nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 đã nhận số kế hoạch phát động của quý đơn vị nhưng chưa nhận tệp Word, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị, đã nhận 01 sáng kiến, giải pháp.",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 đã nhận kế hoạch phát động của quý đơn vị, đã nhận 01 sáng kiến, giải pháp (tối thiểu 02).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị.",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị, đã nhận sáng kiến, giải pháp nhưng chưa đạt yêu cầu (tối thiểu 01).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị, đã nhận 01 sáng kiến, giải pháp (tối thiểu 02).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 02).",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 chưa nhận kế hoạch phát động của quý đơn vị, đang xem xét sáng kiến, giải pháp quý đơn vị đã gửi.",
  "Đến ngày 20/02/2023, Phòng Nội vụ Quận 1 đang xem xét kế hoạch phát động quý đơn vị đã gửi, chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01).",
]
`);
  });

  it('does not ask for what waits with staff', () => {
    const text = read(stage('T-3'), { setAside: [planWaiting] });
    expect(text).toContain('chưa nhận đăng ký sáng kiến');
    expect(text).not.toContain('chưa nhận kế hoạch');
  });

  it.each([
    ['2023-02-15', 'T-7', 'còn 07 ngày (05 ngày làm việc)'],
    ['2023-02-17', 'T-3', 'còn 05 ngày (03 ngày làm việc)'],
    ['2023-02-20', 'T-3', 'còn 02 ngày (02 ngày làm việc)'],
    ['2023-02-21', 'T-1', 'còn 01 ngày (01 ngày làm việc)'],
    ['2023-02-22', 'T-0', 'hôm nay là ngày cuối'],
    ['2023-02-18', 'TAY-2023-02-18', 'còn 04 ngày (03 ngày làm việc)'],
    ['2023-02-23', 'QH-1', 'đã hết từ ngày 22/02/2023 (quá hạn 01 ngày làm việc)'],
    ['2023-02-24', 'QH-1', 'đã hết từ ngày 22/02/2023 (quá hạn 02 ngày làm việc)'],
    ['2023-02-27', 'QH-2', 'đã hết từ ngày 22/02/2023 (quá hạn 03 ngày làm việc)'],
    ['2023-02-25', 'TAY-2023-02-25', 'đã hết từ ngày 22/02/2023 (quá hạn 02 ngày làm việc)'],
  ])('on %s, as %s, of the time: %s', (day, name, expected) => {
    expect(read(stage(name), on(day))).toContain(expected);
  });

  it('counts days while no working day has passed since the last one', () => {
    const late: OfficeParts = { units: [aUnit({ extendedTo: '2023-02-24' })], now: '2023-02-25T08:00:00+07:00' };
    const byHand: LetterSubject = { about: 'stage', unit, lastDay: '2023-02-24', stage: 'TAY-2023-02-25' };
    expect(read(byHand, late)).toContain('đã hết từ ngày 24/02/2023 (quá hạn 01 ngày)');
  });

  it('says whom to ask, as far as the office has said so', () => {
    const contact = (campaign: NonNullable<OfficeParts['campaign']>) =>
      /liên hệ (.*)\.$/m.exec(read(stage('T-3'), { campaign }))?.[1];
    expect(contact({ contactPhone: '' })).toBe('Trần Văn Bình, thư điện tử noivu@example.gov.vn');
    expect(contact({ contactPerson: '' })).toBe(
      'Phòng Nội vụ Quận 1, điện thoại 028 3829 0000, thư điện tử noivu@example.gov.vn',
    );
  });

  it('carries the link of its own unit', () => {
    expect(read(stage('T-3'))).toContain('https://example.org/dang-ky/P.BN\n');
  });
});
