type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const GREEN = { fill: '#e2f0d9', ink: '#1e4d1a' };
const AMBER = { fill: '#fff2cc', ink: '#6b4a00' };
const RED = { fill: '#fde0dd', ink: '#8a1c13' };
const GREY = { fill: '#ececec', ink: '#444444' };

/** Words of status and the colour each has; the word itself always stands in the cell, colour only helps to find it. */
const COLOURS: readonly (readonly [readonly string[], typeof GREEN])[] = [
  [['Hoàn thành', 'Đúng hạn', 'Đã nhận', 'Đạt yêu cầu', 'Đã gửi'], GREEN],
  [
    [
      'Còn hạn',
      'Thiếu kế hoạch',
      'Thiếu sáng kiến',
      'Thiếu kế hoạch, sáng kiến',
      'Đã khai, chưa có tệp',
      'Chờ xem xét',
      'Yêu cầu bổ sung',
      'Hoãn gửi',
      'Chờ gửi',
    ],
    AMBER,
  ],
  [['Trễ hạn', 'Quá hạn', 'Chưa gửi', 'Chưa', 'Không đạt', 'Gửi lỗi', 'Chưa xác định'], RED],
  [['Được miễn', 'Đã rút', 'Đã bỏ', 'Không gửi'], GREY],
];

/** Makes the rules that colour words of status in some ranges. */
export function colourWords(ranges: Range[]): Rule[] {
  return COLOURS.flatMap(([words, { fill, ink }]) =>
    words.map((word) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo(word)
        .setBackground(fill)
        .setFontColor(ink)
        .setRanges(ranges)
        .build(),
    ),
  );
}
