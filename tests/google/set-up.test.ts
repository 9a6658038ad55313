import {
  addressOf,
  initiative,
  invitedCampaign,
  passed,
  rowsWhere,
  skipTo,
  submit,
  sweep,
  table,
  typeWhere,
} from '../support/campaign';

const TITLE = 'Trả kết quả tại nhà';

describe('setUpCampaign, run again while the campaign goes on', () => {
  it('does not keep the next sweep from confirming what set-up took in', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', initiative(TITLE), { fire: false });
    const before = runtime.mail.outbox.length;
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    expect(table(runtime, 'Sáng kiến').rows).toHaveLength(1);
    sweep(runtime);
    const letters = runtime.mail.outbox.slice(before).filter(({ subject }) => subject.startsWith('Đã nhận'));
    expect(letters.map(({ to }) => to)).toEqual([[addressOf('P.BN')]]);
  });

  it('leaves what staff corrected by hand in a register long ago', () => {
    const runtime = invitedCampaign();
    submit(runtime, 'P.BN', initiative(TITLE));
    typeWhere(runtime, 'Sáng kiến', ['Tên sáng kiến, giải pháp', TITLE], 'Đối tượng, địa bàn', 'Toàn phường');
    skipTo(runtime, '2023-04-03 09:00');
    for (const day of ['2023-04-03', '2023-04-04']) {
      skipTo(runtime, `${day} 09:30`);
      submit(runtime, 'P.CG', initiative(`Tiếp dân lưu động ngày ${day}`));
    }
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    expect(rowsWhere(runtime, 'Sáng kiến', 'Tên sáng kiến, giải pháp', TITLE)).toMatchObject([
      { 'Đối tượng, địa bàn': 'Toàn phường', 'Sửa lần cuối': '' },
    ]);
  });
});
