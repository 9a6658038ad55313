import { stageText } from '../../src/sidebar/stage-words';

describe('stageText', () => {
  it.each([
    ['T-7', 'nhắc trước hạn 07 ngày'],
    ['T-10', 'nhắc trước hạn 10 ngày'],
    ['T-0', 'nhắc vào ngày cuối'],
    ['QH-2', 'đôn đốc quá hạn, đợt 02'],
    ['TAY-2023-02-24', 'nhắc ngay'],
    ['MOI-1', 'thông báo đăng ký'],
    ['MOI-2', 'thông báo đăng ký, lần 02'],
    ['KHAC', 'KHAC'],
  ])('words %s as %s', (stage, text) => {
    expect(stageText(stage)).toBe(text);
  });
});
