import {
  besideTexts,
  ERASED,
  erasedCell,
  isPersonText,
  PERSONAL_COLUMNS,
  personPattern,
  withoutPersons,
} from '../../src/domain/person-traces';
import { AUDIT_LOG, LETTER_LOG, SET_ASIDE } from '../../src/domain/tabs';
import { anInitiative, aUnit } from '../support/builders';

const erased = (text: string, ...texts: string[]) => text.replace(personPattern(texts), ERASED);

describe('isPersonText', () => {
  it.each(['Nguyễn Thị Hoa', 'Lê Na', '0903 111 222', '+84 903.111.222', 'hoa.nt@example.vn'])('takes %s', (text) => {
    expect(isPersonText(text)).toBe(true);
  });

  it.each(['', 'Hoa', 'Chị', '113', '22/02/2023', 'P.BN', '2023', 'a b'])(
    'refuses %j, which many cells hold',
    (text) => {
      expect(isPersonText(text)).toBe(false);
    },
  );
});

describe('personPattern', () => {
  it.each([
    ['Nguyễn Thị Hoa', 'Người gửi: Nguyễn Thị Hoa, chuyên viên', 'Người gửi: (đã xóa), chuyên viên'],
    ['Nguyễn Thị Hoa', 'NGUYỄN THỊ HOA và nguyễn  thị\nhoa', '(đã xóa) và (đã xóa)'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoan', 'Nguyễn Thị Hoan'],
    ['0903111222', 'ĐT 0903 111 222; +84 903.111.222; (0903)111222', 'ĐT (đã xóa); (đã xóa); ((đã xóa)'],
    ['+84 903 111 222', '0903111222', '(đã xóa)'],
    ['0903111222', '09031112223 và 10903111222', '09031112223 và 10903111222'],
    ['hoa@example.vn', 'hoa@example.vn, thi.hoa@example.vn, HOA@example.vn', '(đã xóa), thi.hoa@example.vn, (đã xóa)'],
    ['hoa@example.vn', 'Thư: hoa@example.vn.', 'Thư: (đã xóa).'],
    ['an@hcm.edu', 'an@hcm.edu.vn, an@hcm.edu-x.vn', 'an@hcm.edu.vn, an@hcm.edu-x.vn'],
    ['Trần Văn Nam', 'Trần Văn Nam Anh và TRẦN VĂN NAM ANH', 'Trần Văn Nam Anh và TRẦN VĂN NAM ANH'],
    ['Trần Như', 'Trần Như Ý', 'Trần Như Ý'],
    ['Lê Na', 'Trần Lê Na, NGUYỄN LÊ NA', 'Trần Lê Na, NGUYỄN LÊ NA'],
    ['Lê Na', 'Bà Lê Na, Do Lê Na ký', 'Bà (đã xóa), Do (đã xóa) ký'],
    [
      'Lê Na',
      'Lê Na UBND phường; Lê Na P.BN\nLê Na\nTrần Văn Ba',
      '(đã xóa) UBND phường; (đã xóa) P.BN\n(đã xóa)\nTrần Văn Ba',
    ],
    ['A (B) $& [C]', 'x A (B) $& [C] y', 'x (đã xóa) y'],
  ])('finds %s in “%s”', (text, cell, left) => {
    expect(erased(cell, text)).toBe(left);
  });

  it('finds any of several texts', () => {
    expect(erased('Lê Na, 0903111222', 'Lê Na', '0903 111 222')).toBe('(đã xóa), (đã xóa)');
  });
});

describe('erasedCell', () => {
  const pattern = personPattern(['Lê Thị Na']);

  it('empties a contact’s cell, so that a successor is written there', () => {
    expect(erasedCell('contact', 'Lê Thị Na', pattern)).toBe('');
  });

  it.each(['sender', 'decidedBy', 'exemptReason', 'actor'])(
    'leaves a word in %s, whose being filled means something',
    (key) => {
      expect(erasedCell(key, 'Lê Thị Na', pattern)).toBe(ERASED);
    },
  );

  it('keeps what else a cell says', () => {
    expect(erasedCell('contact', 'Lê Thị Na (văn thư)', pattern)).toBe('(đã xóa) (văn thư)');
    expect(erasedCell('contact', 'Trần Văn Ba', pattern)).toBe('Trần Văn Ba');
  });
});

describe('besideTexts', () => {
  it('gives the phone of whoever is named, and nobody else’s', () => {
    const row = anInitiative({ sender: 'Lê Thị Na', senderPhone: '0903111222' });
    expect(besideTexts(row, personPattern(['Lê Thị Na']))).toEqual(['0903111222']);
    expect(besideTexts(row, personPattern(['Trần Văn Ba']))).toEqual([]);
    const unit = aUnit({ contact: 'Lê Thị Na', phone: '0903111222', email: 'na@example.vn' });
    expect(besideTexts(unit, personPattern(['Lê Thị Na']))).toEqual(['0903111222']);
  });

  it('gives the phone that a submission set aside was sent with', () => {
    const content = 'Họ tên người gửi: Lê Thị Na\nĐiện thoại: 0903111222\nCách làm (1): Gọi';
    expect(besideTexts({ content }, personPattern(['Lê Thị Na']))).toEqual(['0903111222']);
    expect(besideTexts({ content }, personPattern(['Trần Văn Ba']))).toEqual([]);
  });
});

describe('withoutPersons', () => {
  it('leaves out sender, person in charge and free text, and nothing else', () => {
    const kept = { 'Đơn vị': 'Bến Nghé', 'Tên sáng kiến, giải pháp (2)': 'Việc', 'Lĩnh vực (2)': 'Đất đai' };
    const sent = { 'Họ tên người gửi': 'A B', 'Điện thoại': '1', 'Người phụ trách (2)': 'C' };
    const free = {
      'Thực trạng, lý do (1)': 'C nói',
      'Cách làm (2)': 'C làm',
      'Chỉ tiêu, kết quả dự kiến (2)': 'C đạt',
      'Đối tượng, địa bàn (3)': 'nhà C',
    };
    expect(withoutPersons({ ...kept, ...sent, ...free })).toEqual(kept);
  });
});

describe('PERSONAL_COLUMNS', () => {
  it.each([
    [LETTER_LOG, ['key', 'kind', 'unit', 'state', 'at']],
    [AUDIT_LOG, ['at', 'act', 'object']],
    [SET_ASIDE, ['response', 'at', 'reason', 'unitName', 'decision']],
  ])('keeps what counts are made of out of reach', (tab, kept) => {
    for (const key of kept) expect(PERSONAL_COLUMNS.get(tab)).not.toContain(key);
  });

  it('names columns that their tabs have', () => {
    for (const [tab, keys] of PERSONAL_COLUMNS)
      expect(Object.keys(tab.columns)).toEqual(expect.arrayContaining([...keys]));
  });
});
