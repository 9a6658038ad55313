import {
  cellDate,
  cells,
  chart,
  constant,
  digest,
  draft,
  instant,
  item,
  of,
  on,
  properties,
  response,
  rule,
  UNIT,
} from './platform-chains';
import type { PlatformFact } from './preset';

/** A text in which HTML would change something. */
const FRAGILE = '“Ủy ban” & "kế hoạch" \' {{don_vi}} &amp; &lt;b&gt; <b>đậm</b> <br>';
const HOSTILE = ['=1+1', '+84 28', '-1', '@SUM(1)', '001', '1/2', '1E5', 'TRUE'];
const KEPT = 'platform:probe';

/** What is asked of the sheet; the source of each in the comment above it. */
export const SHEET_FACTS: readonly PlatformFact[] = [
  // Range.setNumberFormat and setValues: a cell formatted as text keeps what is written then.
  {
    name: 'Chữ giống công thức, số, ngày vẫn là chữ',
    expected: HOSTILE.join(' | '),
    find: [[...cells('A1:H1'), ['setNumberFormat', '@'], ['setValues', [HOSTILE]], ['getValues']]],
  },
  // Range.getValues: "Empty cells are represented by an empty string in the array."
  { name: 'Ô trống đọc ra là chữ trống', expected: '(trống) | (trống)', find: [[...cells('A2:B2'), ['getValues']]] },
  // Range.getValues gives a Date for a date; guide "Working with dates and times": in the spreadsheet's zone.
  {
    name: 'Ô ngày giữ đúng ngày, giờ',
    expected: '2023-03-05T16:45:00',
    find: [[...cells('A3'), ['setNumberFormat', 'dd/mm/yyyy hh:mm'], ['setValue', cellDate()], ['getValue']]],
  },
  // Range.getDisplayValue: "the displayed value takes into account date, time and currency formatting".
  {
    name: 'Ô ngày hiện ngày trước, tháng sau',
    expected: '05/03/2023 16:45',
    find: [[...cells('A3'), ['setNumberFormat', 'dd/mm/yyyy hh:mm'], ['setValue', cellDate()], ['getDisplayValue']]],
  },
  // Utilities.parseDate and formatDate; Session.getScriptTimeZone.
  {
    name: 'Thời điểm tính theo múi giờ của chương trình',
    expected: '2023-02-22T23:59:59+07:00',
    find: [['calendar', ['moment', instant('2023-02-22 16:59:59')]]],
  },
  // Sheet.moveColumns: the place to move to is counted before the move.
  {
    name: 'Cột bị chuyển chỗ mang theo tiêu đề',
    expected: 'Một | Hai | Ba',
    first: [
      [...cells('A4:C4'), ['setNumberFormat', '@'], ['setValues', [['Ba', 'Một', 'Hai']]]],
      ['sheet', ['moveColumns', of(...cells('A4')), 4]],
    ],
    find: [[...cells('A4:C4'), ['getValues']]],
  },
  // Range.setFormula, getValue and getFormula.
  {
    name: 'Ô công thức cho cả kết quả và công thức',
    expected: '2 | =1+1',
    first: [[...cells('A5'), ['setNumberFormat', 'General'], ['setFormula', '=1+1']]],
    find: [
      [...cells('A5'), ['getValue']],
      [...cells('A5'), ['getFormula']],
    ],
  },
  // DataValidationBuilder.setAllowInvalid: true shows a warning, false rejects.
  {
    name: 'Danh sách chọn chỉ cảnh báo, không chặn việc ghi',
    expected: 'Từ ngoài danh sách',
    first: [[...cells('A6'), ['setDataValidation', rule(['requireValueInList', ['Có', 'Không'], true])]]],
    find: [[...cells('A6'), ['setValue', 'Từ ngoài danh sách'], ['getValue']]],
  },
  // DataValidationBuilder.requireCheckbox: "true" and "false" by default, read as Booleans.
  {
    name: 'Hộp đánh dấu nhận giá trị có và không',
    expected: 'Có | Không',
    first: [[...cells('A7:B7'), ['setDataValidation', rule(['requireCheckbox'])]]],
    find: [[...cells('A7:B7'), ['setValues', [[true, false]]], ['getValues']]],
  },
  // Error text of Sheets: "Your input contains more than the maximum of 50000 characters in a single cell."
  {
    name: 'Một ô chứa được 50.000 ký tự',
    expected: '50000',
    find: [[...cells('A8'), ['setValue', of({ is: 'x' }, ['repeat', 50_000])], ['getValue'], 'length']],
  },
  // Range.setNote and getNote.
  {
    name: 'Ghi chú tại ô đọc lại được',
    expected: 'Cần sửa: “bảy”',
    find: [[...cells('A9'), ['setNote', 'Cần sửa: “bảy”'], ['getNote']]],
  },
  // Protection.setWarningOnly and isWarningOnly.
  {
    name: 'Vùng được bảo vệ chỉ cảnh báo',
    expected: 'Có',
    first: [['sheet', ['protect'], ['setWarningOnly', true]]],
    find: [
      ['sheet', ['getProtections', constant('SpreadsheetApp', 'ProtectionType', 'SHEET')], '0', ['isWarningOnly']],
    ],
  },
  // Sheet.insertRowsAfter, getMaxRows and getLastRow ("the position of the last row that has content").
  {
    name: 'Thêm dòng ở cuối tab, ghi và tìm lại được',
    expected: 'x | x',
    first: [
      ['sheet', ['insertRowsAfter', of('sheet', ['getMaxRows']), 2]],
      ['sheet', ['getRange', of('sheet', ['getMaxRows']), 1], ['setValue', 'x']],
    ],
    find: [
      ['sheet', ['getRange', of('sheet', ['getMaxRows']), 1], ['getValue']],
      ['sheet', ['getRange', of('sheet', ['getLastRow']), 1], ['getValue']],
    ],
  },
  // EmbeddedChart.getOptions and getRanges; without the title each summary would add its charts again.
  {
    name: 'Biểu đồ cho lại tiêu đề và vùng số liệu',
    expected: 'Tình hình | A1:B2',
    first: [['sheet', ['insertChart', chart()]]],
    find: [
      ['sheet', ['getCharts'], '0', ['getOptions'], ['get', 'title']],
      ['sheet', ['getCharts'], '0', ['getRanges'], '0', ['getA1Notation']],
    ],
  },
];

/** What is asked of a Form; each goes on with the Form as the one before left it. */
export const FORM_FACTS: readonly PlatformFact[] = [
  // Form.setPublished and isAcceptingResponses.
  { name: 'Biểu mẫu xuất bản được và nhận câu trả lời', expected: 'Có', find: [['form', ['isAcceptingResponses']]] },
  // Form.addListItem and its kin, moveItem(from, toIndex), getItems.
  {
    name: 'Câu hỏi của Biểu mẫu đứng đúng thứ tự',
    expected: 'Đơn vị | Mã xác nhận | Ngày ban hành',
    first: [
      ['form', ['addTextItem'], ['setTitle', 'Mã xác nhận']],
      ['form', ['addDateItem'], ['setTitle', 'Ngày ban hành']],
      ['form', ['addListItem'], ['setTitle', 'Đơn vị'], ['setChoiceValues', [UNIT]]],
      ['form', ['moveItem', 2, 0]],
    ],
    find: [0, 1, 2].map((place) => [...item(place), ['getTitle']]),
  },
  // FormResponse.toPrefilledUrl: the form is "pre-populated with the answers in this form response".
  {
    name: 'Liên kết điền sẵn mang đủ tên đơn vị và mã',
    expected: '…?usp=pp_url&entry.<số>=<tên đơn vị>&entry.<số>=<mã>',
    pattern:
      '^usp=pp_url&entry\\.\\d+=Th%E1%BB%AD(%20|\\+)A%26B(%20|\\+)%2B(%20|\\+)(\\(|%28)1(\\)|%29)&entry\\.\\d+=MAXACNHAN$',
    find: [
      [
        ...draft(),
        ['withItemResponse', of(...item(1), ['asTextItem'], ['createResponse', 'MAXACNHAN'])],
        ['toPrefilledUrl'],
        ['split', '?'],
        '1',
      ],
    ],
  },
  // Form.setDestination, Sheet.getFormUrl, hideSheet; that the tab comes late is from experience.
  {
    name: 'Tab câu trả lời xuất hiện và ẩn được',
    expected: 'Có',
    find: [[['responsesTab'], ['hideSheet'], ['isSheetHidden']]],
  },
  // FormResponse.submit and getItemResponses: unanswered text and date items come back as ''.
  {
    name: 'Câu trả lời đọc lại đúng, kể cả câu bỏ trống',
    expected: `${UNIT} | (trống) | 2023-03-05`,
    first: [
      [
        ...draft(),
        ['withItemResponse', of(...item(2), ['asDateItem'], ['createResponse', instant('2023-03-05 04:00:00')])],
        ['submit'],
      ],
    ],
    find: [0, 1, 2].map((place) => [...response(), ['getItemResponses'], `${place}`, ['getResponse']]),
  },
  // Form.getResponses(timestamp): those "submitted after a given date and time", which includes that instant.
  {
    name: 'Câu trả lời tìm được từ thời điểm gửi trở đi',
    expected: '1 | 0',
    find: [
      ['form', ['getResponses', of(...response(), ['getTimestamp'])], 'length'],
      ['form', ['getResponses', instant('2100-01-01 00:00:00')], 'length'],
    ],
  },
  // FormResponse.getEditResponseUrl; its shape from experience.
  {
    name: 'Câu trả lời có liên kết sửa',
    expected: 'Có',
    find: [[...response(), ['getEditResponseUrl'], ['includes', 'edit2=']]],
  },
  // Form.getResponse throws for an id that is not there; its text must not read like a service that is down.
  { name: 'Câu trả lời không tồn tại được báo là không có', expected: 'không có', find: [[['response', '0']]] },
];

/** What is asked of the other services and of the engine. */
export const SERVICE_FACTS: readonly PlatformFact[] = [
  // Lock.tryLock: true when acquired, and "has no effect if the lock has already been acquired"; Lock.hasLock.
  {
    name: 'Khóa giữ được, giữ lại không hỏng',
    expected: 'Có | Có | Có',
    first: [[...on('LockService'), ['getScriptLock'], { as: 'lock' }]],
    find: [
      ['lock', ['tryLock', 5000]],
      ['lock', ['tryLock', 1]],
      ['lock', ['hasLock']],
    ],
  },
  // Lock.releaseLock.
  { name: 'Khóa mở được', expected: 'Không', first: [['lock', ['releaseLock']]], find: [['lock', ['hasLock']]] },
  // Quotas page: 9 KB a value; Properties.setProperties(properties, false) keeps the others; getProperty: null if none.
  {
    name: 'Chỗ nhớ của chương trình giữ nguyên 9 KB',
    expected: '3000 | x | không có',
    first: [
      [...properties(), ['setProperties', { [KEPT]: 'x' }, false]],
      [...properties(), ['setProperty', `${KEPT}2`, of({ is: 'ế' }, ['repeat', 3000])]],
    ],
    find: [
      [...properties(), ['getProperty', `${KEPT}2`], 'length'],
      [...properties(), ['deleteProperty', `${KEPT}2`], ['getProperty', KEPT]],
      [...properties(), ['deleteProperty', KEPT], ['getProperty', KEPT]],
    ],
  },
  // ScriptApp.getProjectTriggers: those "that belong to the current user"; deleteTrigger. It is never to fire.
  {
    name: 'Lịch chạy tạo được, tìm thấy và xóa được',
    expected: '1 | 0',
    first: [
      [
        ...on('ScriptApp'),
        ['newTrigger', 'checkPlatform'],
        ['timeBased'],
        ['at', instant('2099-12-31 00:00:00')],
        ['create'],
      ],
    ],
    find: [[['dropTriggers']], [['dropTriggers']]],
  },
  // MailApp.getRemainingDailyQuota.
  {
    name: 'Biết hôm nay còn gửi được bao nhiêu thư',
    expected: 'số nguyên từ 0 trở lên',
    pattern: '^\\d+$',
    find: [[...on('MailApp'), ['getRemainingDailyQuota']]],
  },
  // Session.getEffectiveUser.
  {
    name: 'Biết tài khoản đang dùng',
    expected: 'một địa chỉ thư',
    pattern: '^\\S+@\\S+$',
    find: [[...on('Session'), ['getEffectiveUser'], ['getEmail']]],
  },
  // RFC 4231, test case 2; Utilities.computeHmacSha256Signature gives bytes from -128 to 127.
  {
    name: 'Mã xác nhận tính đúng chuẩn HMAC-SHA256',
    expected: '91 | -36 | -63 | 70 | -65 | 96',
    find: [
      [
        ...on('Utilities'),
        [
          'computeHmacSha256Signature',
          'what do ya want for nothing?',
          'Jefe',
          constant('Utilities', 'Charset', 'UTF_8'),
        ],
        ['slice', 0, 6],
      ],
    ],
  },
  // Utilities.computeDigest, of a text in UTF-8; without the charset Đ and Ê would be the same.
  { name: 'Dấu kiểm SHA-256 của chữ tiếng Việt', expected: '-101 | -5 | -8 | 7 | -7 | 56', find: [digest('Đơn vị')] },
  // HtmlOutput.getContent: that a page's text comes back unchanged. Only its digest shows what altered both alike.
  { name: 'Tệp Preset đọc ra còn nguyên vẹn', expected: '-93 | -119 | 5 | -96 | -56 | 34', find: [digest(FRAGILE)] },
  // Utilities.base64Encode(data, charset) and base64Decode.
  {
    name: 'Chữ tiếng Việt qua base64 còn nguyên',
    expected: 'xJDGoW4gduG7iw== | Đơn vị',
    first: [
      [...on('Utilities'), ['base64Encode', 'Đơn vị', constant('Utilities', 'Charset', 'UTF_8')], { as: 'coded' }],
    ],
    find: [
      ['coded'],
      [...on('Utilities'), ['newBlob', of(...on('Utilities'), ['base64Decode', of('coded')])], ['getDataAsString']],
    ],
  },
  // Utilities.zip and unzip.
  {
    name: 'Tệp nén giữ tên và nội dung',
    expected: 'word/document.xml | Đơn vị',
    first: [
      [
        ...on('Utilities'),
        [
          'unzip',
          of(...on('Utilities'), [
            'zip',
            [of(...on('Utilities'), ['newBlob', 'Đơn vị', 'application/xml', 'word/document.xml'])],
          ]),
        ],
        { as: 'files' },
      ],
    ],
    find: [
      ['files', '0', ['getName']],
      ['files', '0', ['getDataAsString']],
    ],
  },
  // Guide "V8 runtime overview": modern ECMAScript; these are the newest methods that our code calls.
  {
    name: 'Máy chạy mã có đủ các hàm cần dùng',
    expected: '2 | Có | 1 | 1 | 2 | 07 | Có',
    find: [
      [{ is: [1, 2] }, ['at', -1]],
      [...on('Object'), ['hasOwn', { a: 1 }, 'a']],
      [...on('Object'), ['fromEntries', [['a', 1]]], 'a'],
      [{ is: 'a' }, ['matchAll', 'a'], ['next'], 'value', 'length'],
      [{ is: [[1], [2]] }, ['flatMap', of(...on('Object'))], 'length'],
      [{ is: '7' }, ['padStart', 2, '0']],
      ['services', ['RegExp', '(?<=Đ)\\p{L}', 'u'], ['test', 'Đơn']],
    ],
  },
  // ECMA-402 and Unicode normalisation: letters sorted by the Vietnamese alphabet, accents put together.
  {
    name: 'Chữ cái tiếng Việt xếp đúng thứ tự',
    expected: 'a | ă | â | d | đ | ê | ơ | 1',
    find: [
      [{ is: ['đ', 'ơ', 'â', 'd', 'ă', 'ê', 'a'] }, ['sort', of(...on('Intl'), ['Collator', 'vi'], 'compare')]],
      [{ is: 'e\u0302\u0301' }, ['normalize', 'NFC'], 'length'],
    ],
  },
  // A run may last 6 minutes (quotas page); ours are laid out for calls of about a tenth of a second.
  {
    name: 'Thời gian của cả lần kiểm tra này (giây)',
    expected: 'dưới 150',
    pattern: '^(\\d{1,2}|1[0-4]\\d)$',
    find: [[['seconds']]],
  },
];
