import { initiative, setUnit, submit, sweep, wardsCampaign } from '../../support/campaign';
import { atRest, attentionText, casesOf, column, differs } from './findings';
import { TITLES } from './moves';

/** Sends one initiative for each title, one submission a title, and tells the rows that stand then. */
function registered(titles: readonly string[]) {
  const runtime = wardsCampaign();
  for (const title of titles) submit(runtime, 'P.BN', initiative(title));
  return { runtime, rows: column(runtime, 'Sáng kiến', TITLES[0]), codes: column(runtime, 'Sáng kiến', TITLES[1]) };
}

/** Tells whether titles that people take for one stand as one initiative under one code. */
function areOne(titles: readonly string[]) {
  const { runtime, rows, codes } = registered(titles);
  return [...differs('codes', codes, ['DVK2023-P.BN-01']), ...differs('titles', rows.length, 1), ...atRest(runtime)];
}

/** How titles are written, and which are one. */
export const TITLE_CASES = casesOf('input', [
  {
    name: 'Vietnamese comes composed and decomposed',
    promise: 'The same title is the same initiative; it is kept composed.',
    how: 'One title sent as NFC and as NFD.',
    play: () => {
      const title = 'Trả kết quả tại nhà cho người già yếu';
      const { rows } = registered([title.normalize('NFD')]);
      return [...differs('title', rows, [title.normalize('NFC')]), ...areOne([title, title.normalize('NFD')])];
    },
  },
  {
    name: 'Odd spaces stand in a title',
    promise: 'They make no other title.',
    how: 'No-break, ideographic and zero-width spaces, doubled ones, a tab’s worth at the ends.',
    play: () => areOne(['Trả kết quả', ' Trả\u00a0kết\u3000quả ', 'Trả\u200b  kết \u2009quả', 'Trả kết quả.']),
  },
  {
    name: 'A title comes in other case',
    promise: 'It is the same initiative.',
    how: 'Upper, lower and mixed case of one title with marks.',
    play: () => areOne(['Ủy ban điện tử', 'ỦY BAN ĐIỆN TỬ', 'ủy ban điện tử']),
  },
  {
    name: 'The tone mark stands on the other vowel: hoà, hòa',
    promise: 'Both spellings are the same initiative; quý and hoàn, where nothing moves, are left alone.',
    how: 'hoà/hòa, thuỷ/thủy, khoẻ/khỏe, also decomposed; then two titles that differ only by quy/qúy.',
    play: () => [
      ...areOne([
        'Hoà giải, thuỷ lợi, khoẻ mạnh',
        'Hòa giải, thủy lợi, khỏe mạnh',
        'Hoà giải, thuỷ lợi, khoẻ mạnh'.normalize('NFD'),
      ]),
      ...differs('titles that differ', registered(['Sổ quý', 'Sổ quy']).rows, ['Sổ quý', 'Sổ quy']),
    ],
  },
  {
    name: 'đ and Đ, and letters that look like them',
    promise: 'Đ, đ and the Icelandic eth are one letter; d is another.',
    how: '“Đi đầu”, “ĐI ĐẦU”, “ði ðầu” as one title, “di dầu” as another.',
    play: () => [
      ...areOne(['Đi đầu', 'ĐI ĐẦU', 'ði ðầu']),
      ...differs('titles that differ', registered(['Đi đầu', 'Di dầu']).rows, ['Đi đầu', 'Di dầu']),
    ],
  },
  {
    name: 'Look-alike letters stand in a title',
    promise: 'Full-width letters are the same title; Cyrillic ones make another row, and nothing is lost.',
    how: '“App 2023” in Latin, full-width and Cyrillic letters.',
    play: () => [
      ...areOne(['App 2023', 'Ａｐｐ ２０２３']),
      ...differs('rows of both scripts', registered(['App 2023', 'Арр 2023']).codes.length, 2),
    ],
  },
  {
    name: 'Two titles are nothing but signs',
    promise: 'They are two initiatives, not one.',
    how: '“???” and “🌱” in one submission, “!!!” in another.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', { ...initiative('???'), ...initiative('🌱', {}, 2) });
      submit(runtime, 'P.BN', initiative('!!!'));
      return [...differs('titles', column(runtime, 'Sáng kiến', TITLES[0]), ['???', '🌱', '!!!']), ...atRest(runtime)];
    },
  },
  {
    name: 'A title is the text of a header',
    promise: 'It is a title like any other, in the register, the summary and the letters.',
    how: '“Mã sáng kiến”, “Nguồn” and “STT” registered; a unit named “STT”.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', {
        ...initiative('Mã sáng kiến'),
        ...initiative('Nguồn', {}, 2),
        ...initiative('STT', {}, 3),
      });
      sweep(runtime);
      submit(runtime, 'P.BT', initiative('Mã sáng kiến'));
      setUnit(runtime, 'P.CG', 'Tên đơn vị', 'STT');
      return [
        ...differs('titles', column(runtime, 'Sáng kiến', TITLES[0]), ['Mã sáng kiến', 'Nguồn', 'STT', 'Mã sáng kiến']),
        ...differs('faults', attentionText(runtime), ''),
        ...atRest(runtime),
      ];
    },
  },
]);
