import {
  COLLEAGUE,
  call,
  data,
  from,
  initiative,
  refusal,
  rowsWhere,
  submit,
  wardsCampaign,
} from '../support/campaign';

const withInitiative = () =>
  from('undo', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà'));
    return runtime;
  });
const EXTENSION = { unit: 'P.BN', until: '2023-02-28', approvedBy: 'CT', document: '1/TB' };
const REVIEW = { code: 'DVK2023-P.BN-01', verdict: 'Không đạt' };
const TEXTS = ['Một dòng', '  hai dòng\r\nvà một nữa \n', '=1+1', '0012', '02/03/2023', "'nháy", 'TRUE', '1e5', '+84'];

describe('taking an act back', () => {
  it.each(TEXTS)('knows what it wrote again, whatever that looks like in a cell: %j', (text) => {
    const runtime = withInitiative();
    const unit = () => rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN');
    const row = () => rowsWhere(runtime, 'Sáng kiến', 'Mã sáng kiến', REVIEW.code);
    const stood = JSON.stringify([unit(), row()]);
    const extension = data(call(runtime, 'extendDeadline', { ...EXTENSION, reason: text }));
    const exemption = data(call(runtime, 'exemptUnit', { unit: 'P.BN', reason: text }));
    const review = data(call(runtime, 'reviewInitiative', { ...REVIEW, comment: text }));
    for (const { before, after } of [extension, exemption]) {
      data(call(runtime, 'restoreUnit', { unit: 'P.BN', ...before, expected: after }));
    }
    data(call(runtime, 'reviewInitiative', { code: REVIEW.code, ...review.before, expected: review.after }));
    expect(JSON.stringify([unit(), row()])).toBe(stood);
  });

  it('is refused once a colleague has decided otherwise, and changes nothing', () => {
    const runtime = withInitiative();
    const { before, after } = data(call(runtime, 'extendDeadline', { ...EXTENSION, reason: 'Thiên tai' }));
    data(call(runtime, 'extendDeadline', { ...EXTENSION, until: '2023-03-10', reason: 'Sáp nhập' }, COLLEAGUE));
    const { message } = refusal(call(runtime, 'restoreUnit', { unit: 'P.BN', ...before, expected: after }));
    expect(message).toBe('Không hoàn tác được vì nội dung đã thay đổi sau đó. Chưa thay đổi gì.');
    expect(rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN')).toMatchObject([{ 'Gia hạn đến hết ngày': '10/03/2023' }]);
  });
});
