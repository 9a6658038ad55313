import {
  at,
  fillForm,
  initiative,
  PLAN,
  setSetting,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { atRest, casesOf, column, differs, toUnits, unless } from './findings';
import { codes, DETAILED, statusOf } from './moves';

/** What units send again, edit and send late. */
export const VERSION_CASES = casesOf('input', [
  {
    name: 'The same submission is sent twice',
    promise: 'One row with both sources; each response is confirmed.',
    how: 'The same answers in two responses.',
    play: () => {
      const runtime = wardsCampaign();
      const letters = runtime.mail.outbox.length;
      const ids = [submit(runtime, 'P.BN', DETAILED), submit(runtime, 'P.BN', DETAILED)].map(
        ({ responseId }) => responseId,
      );
      return [
        ...differs('sources', column(runtime, 'Sáng kiến', 'Nguồn'), [ids.map((id) => `${id}#1`).join('; ')]),
        ...differs('plans', table(runtime, 'Kế hoạch').rows.length, 1),
        ...differs('confirmations', toUnits(runtime, letters).length, 2),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The same title is sent with other content',
    promise: 'The row follows the latest, keeps its code and first moment; what it was is in “Nhật ký”.',
    how: 'Two responses of one title, a day apart.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', DETAILED);
      skipTo(runtime, '2023-02-10 10:00');
      submit(runtime, 'P.BN', initiative('trả kết quả tại nhà.', { 'Cách làm': 'Gửi bưu điện' }));
      const [row] = table(runtime, 'Sáng kiến').rows;
      return [
        ...differs('codes', codes(runtime), ['DVK2023-P.BN-01']),
        ...differs(
          'cells',
          [row?.['Cách làm'], row?.['Thời điểm đăng ký'], row?.['Sửa lần cuối']],
          ['Gửi bưu điện', '09/02/2023 09:30', '10/02/2023 10:00'],
        ),
        ...unless(
          column(runtime, 'Nhật ký', 'Trước').some((text) => text.includes('Đi từng nhà')),
          'what it was in “Nhật ký”',
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The same title stands twice in one submission',
    promise: 'It is one initiative with both sources.',
    how: 'Slots 1 and 3 of one response with the same title.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', {
        ...initiative('Một'),
        ...initiative('Hai', {}, 2),
        ...initiative('MỘT', {}, 3),
      });
      return [
        ...differs('codes', codes(runtime), ['DVK2023-P.BN-01', 'DVK2023-P.BN-02']),
        ...differs('sources', column(runtime, 'Sáng kiến', 'Nguồn'), [
          `${responseId}#1; ${responseId}#3`,
          `${responseId}#2`,
        ]),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A response is edited and only the changed answer comes with the event',
    promise: 'All other answers stay, and the code of the initiative with them.',
    how: 'One answer changed behind the edit link; the event names nothing but the response.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId, editUrl } = submit(runtime, 'P.BN', DETAILED);
      const [form] = runtime.forms();
      form?.submit({ 'Cách làm (1)': 'Gửi bưu điện' }, { edit: editUrl });
      const [row] = table(runtime, 'Sáng kiến').rows;
      return [
        ...differs(
          'cells',
          [row?.['Tên sáng kiến, giải pháp'], row?.['Cách làm'], row?.['Lĩnh vực']],
          ['Trả kết quả tại nhà', 'Gửi bưu điện', 'Kinh tế'],
        ),
        ...differs('sources', column(runtime, 'Sáng kiến', 'Nguồn'), [`${responseId}#1`]),
        ...differs('plans', table(runtime, 'Kế hoạch').rows.length, 1),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'An edit swaps two initiatives of a response',
    promise: 'Each title keeps its code.',
    how: 'Slots 1 and 2 exchanged behind the edit link.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', { ...initiative('Một'), ...initiative('Hai', {}, 2) });
      submit(runtime, 'P.BN', { ...initiative('Hai'), ...initiative('Một', {}, 2) }, { edit: responseId });
      const rows = table(runtime, 'Sáng kiến').rows.map((row) => [
        row['Mã sáng kiến'],
        row['Tên sáng kiến, giải pháp'],
      ]);
      return [
        ...differs('rows', rows, [
          ['DVK2023-P.BN-01', 'Một'],
          ['DVK2023-P.BN-02', 'Hai'],
        ]),
        // “Nguồn” lists every source that a row ever had, so after a swap both rows have both.
        ...atRest(runtime).filter(({ what }) => !/^initiative of .*#\d stands twice$/.test(what)),
      ];
    },
  },
  {
    name: 'An edit empties everything',
    promise: 'What the response brought is withdrawn, not deleted; filled again it stands under its old code.',
    how: 'All answers blanked behind the edit link, then given again.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', DETAILED);
      submit(runtime, 'P.BN', {}, { edit: responseId });
      const [withdrawn, status] = [column(runtime, 'Sáng kiến', 'Trạng thái'), statusOf(runtime, 'P.BN').status];
      const rest = atRest(runtime);
      submit(runtime, 'P.BN', DETAILED, { edit: responseId });
      return [
        ...differs('state', withdrawn, ['Đã rút']),
        ...differs('status', status, 'Thiếu kế hoạch, sáng kiến'),
        ...rest,
        ...differs('codes', codes(runtime), ['DVK2023-P.BN-01']),
        ...differs('status once it is back', statusOf(runtime, 'P.BN').status, 'Hoàn thành'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A registration comes in the last second, and one in the first second after',
    promise: 'Received before 00:00 of the deadline is on time, whenever it is taken in; at 00:00 it is late.',
    how: 'Sent at 23:59:59 on 22/02/2023 and at 00:00:00 on the 23rd, both taken in at 00:20.',
    play: () => {
      const runtime = wardsCampaign();
      fillForm(runtime, 'P.BN', DETAILED, { at: at('2023-02-23 00:00') - 1_000, fire: false });
      fillForm(runtime, 'P.BT', DETAILED, { at: at('2023-02-23 00:00'), fire: false });
      skipTo(runtime, '2023-02-23 00:20');
      sweep(runtime);
      return [
        ...differs(
          'timeliness',
          [statusOf(runtime, 'P.BN').timeliness, statusOf(runtime, 'P.BT').timeliness],
          ['Đúng hạn', 'Trễ hạn'],
        ),
        ...differs('of the rows', column(runtime, 'Sáng kiến', 'Đúng hạn'), ['Đúng hạn', 'Trễ hạn']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A registration sent in time is edited after the deadline',
    promise: 'It stays on time; with “Nhận sau hạn” = Không the edit of what came in time is still taken in.',
    how: 'Edited on 24/02/2023 with both values of the setting.',
    play: () =>
      ['Có', 'Không'].flatMap((late) => {
        const runtime = wardsCampaign();
        setSetting(runtime, 'Nhận sau hạn', late);
        const { responseId } = submit(runtime, 'P.BN', DETAILED);
        skipTo(runtime, '2023-02-24 10:00');
        submit(
          runtime,
          'P.BN',
          { ...PLAN, ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi bưu điện' }) },
          { edit: responseId },
        );
        return [
          ...differs('“Cách làm”', column(runtime, 'Sáng kiến', 'Cách làm'), ['Gửi bưu điện']),
          ...differs('timeliness', statusOf(runtime, 'P.BN').timeliness, 'Đúng hạn'),
          ...atRest(runtime),
        ];
      }),
  },
]);
