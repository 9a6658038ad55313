import { inBrowser } from '../support/browser/browser';
import { picture } from '../support/browser/screens';
import { invitedCampaign, openDesk, openUnit, registeredCampaign, sidebarOf } from '../support/browser/workspace';
import { rowsWhere, table } from '../support/campaign';

const BEN_NGHE = 'Ủy ban nhân dân phường Bến Nghé';

inBrowser('staff who change what a unit owes', () => {
  const desk = openDesk();

  it('extend its time with the grounds, and take that back', async () => {
    const { page, runtime } = await desk.open(invitedCampaign);
    const unit = () => rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN')[0];
    const sidebar = await openUnit(page, 'ben nghe', BEN_NGHE);
    await sidebar.getByRole('button', { name: 'Gia hạn' }).click();
    await sidebar.getByRole('textbox', { name: 'Gia hạn đến hết ngày' }).fill('28/02/2023');
    await sidebar.getByRole('textbox', { name: 'Người duyệt' }).fill('Phó Chủ tịch');
    await sidebar.getByRole('textbox', { name: 'Số văn bản' }).fill('88/UBND-NV');
    await sidebar.getByRole('textbox', { name: 'Lý do' }).fill('Sáp nhập tổ dân phố');
    await picture(page, 'sidebar-extension');
    await sidebar.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await sidebar.getByText(`Đã gia hạn cho ${BEN_NGHE} đến hết ngày 28/02/2023.`).waitFor();
    await picture(page, 'sidebar-extended');
    expect(unit()).toMatchObject({ 'Gia hạn đến hết ngày': '28/02/2023' });
    expect(unit()?.['Căn cứ gia hạn']).toContain('88/UBND-NV');
    await sidebar.getByRole('button', { name: 'Hoàn tác' }).click();
    await sidebar.getByText(`Đã hoàn tác gia hạn cho ${BEN_NGHE}.`).waitFor();
    expect(unit()).toMatchObject({ 'Gia hạn đến hết ngày': '', 'Căn cứ gia hạn': '' });
    expect(table(runtime, 'Nhật ký').rows.filter((row) => row['Người thực hiện'] === runtime.owner)).not.toEqual([]);
  });

  it('are told what is wrong with an extension, with the focus on what to mend', async () => {
    const { page, runtime } = await desk.open(invitedCampaign);
    const sidebar = await openUnit(page, 'ben nghe', BEN_NGHE);
    await sidebar.getByRole('button', { name: 'Gia hạn' }).click();
    await sidebar.getByRole('textbox', { name: 'Gia hạn đến hết ngày' }).fill('20/02/2023');
    await sidebar.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    const summary = sidebar.getByRole('alert');
    await summary.getByText('Chưa gia hạn.').waitFor();
    await picture(page, 'sidebar-faults');
    await summary.getByRole('link').first().click();
    expect(
      await sidebar.getByRole('textbox', { name: 'Gia hạn đến hết ngày' }).evaluate((field) => field.matches(':focus')),
    ).toBe(true);
    expect(rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN')[0]).toMatchObject({ 'Gia hạn đến hết ngày': '' });
  });

  it('exempt it, which puts it outside the count, and take that back', async () => {
    const { page, runtime } = await desk.open(invitedCampaign);
    const sidebar = await openUnit(page, 'ben nghe', BEN_NGHE);
    await sidebar.getByRole('button', { name: 'Miễn' }).click();
    await sidebar.getByRole('textbox', { name: 'Lý do miễn' }).fill('Đang sáp nhập, theo văn bản 90/UBND');
    await sidebar.getByRole('button', { name: 'Miễn cho đơn vị' }).click();
    await sidebar.getByText(`Đã miễn cho ${BEN_NGHE}.`).waitFor();
    expect(rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN')[0]).toMatchObject({
      'Lý do miễn': 'Đang sáp nhập, theo văn bản 90/UBND',
    });
    await sidebar.getByRole('button', { name: 'Hoàn tác' }).click();
    await sidebar.getByText(`Đã hoàn tác việc miễn cho ${BEN_NGHE}.`).waitFor();
    expect(rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN')[0]).toMatchObject({ 'Lý do miễn': '' });
    await sidebar.getByRole('button', { name: 'Quay lại' }).click();
    await sidebar.getByText('0/36 hoàn thành').waitFor();
  });
});

inBrowser('staff with what units sent', () => {
  const desk = openDesk();

  const openWaiting = async () => {
    const opened = await desk.open(registeredCampaign);
    const sidebar = sidebarOf(opened.page);
    await sidebar.getByRole('button', { name: '01 bài gửi chờ xử lý' }).click();
    await sidebar.getByRole('button', { name: 'Ủy ban nhân dân phường Bến Thành' }).click();
    await sidebar.getByText('Tổ dân phố không rác').waitFor();
    return { ...opened, sidebar };
  };

  it('accept a submission that was set aside for the unit they choose', async () => {
    const { page, runtime, sidebar } = await openWaiting();
    await picture(page, 'sidebar-submission');
    await sidebar.getByRole('combobox', { name: 'Nhận cho đơn vị' }).selectOption('Ủy ban nhân dân phường Bến Thành');
    await sidebar.getByRole('button', { name: 'Nhận bài gửi' }).click();
    await sidebar.getByText('Đã nhận bài gửi cho Ủy ban nhân dân phường Bến Thành.').waitFor();
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BT')).toMatchObject([
      { 'Tên sáng kiến, giải pháp': 'Tổ dân phố không rác' },
    ]);
    expect(table(runtime, 'Chờ xử lý').rows).toMatchObject([{ 'Xử lý': 'Đã nhận', 'Người xử lý': runtime.owner }]);
  });

  it('discard one, and let it wait again', async () => {
    const { runtime, sidebar } = await openWaiting();
    await sidebar.getByRole('button', { name: 'Bỏ bài gửi' }).click();
    await sidebar.getByText('Đã bỏ bài gửi.').waitFor();
    expect(table(runtime, 'Chờ xử lý').rows).toMatchObject([{ 'Xử lý': 'Đã bỏ' }]);
    await sidebar.getByRole('button', { name: 'Hoàn tác' }).click();
    await sidebar.getByText('Bài gửi chờ xử lý trở lại.').waitFor();
    await sidebar.getByRole('button', { name: 'Ủy ban nhân dân phường Bến Thành' }).waitFor();
    expect(table(runtime, 'Chờ xử lý').rows.at(-1)).toMatchObject({ 'Xử lý': '' });
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BT')).toEqual([]);
  });

  it('review an initiative, and take the verdict back', async () => {
    const { page, runtime } = await desk.open(registeredCampaign);
    const verdict = () => rowsWhere(runtime, 'Sáng kiến', 'Mã sáng kiến', 'DVK2023-P.BN-01')[0];
    const before = runtime.mail.outbox.length;
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: '01 sáng kiến chờ xem xét' }).click();
    await sidebar.getByRole('button', { name: 'Trả kết quả tại nhà' }).click();
    await sidebar.getByRole('radio', { name: 'Yêu cầu bổ sung' }).check();
    await sidebar.getByRole('textbox', { name: 'Ý kiến xem xét' }).fill('Nêu rõ thời gian thực hiện.');
    await picture(page, 'sidebar-review');
    await sidebar.getByRole('button', { name: 'Lưu kết luận' }).click();
    await sidebar.getByText('Đã lưu kết luận “Yêu cầu bổ sung” cho sáng kiến DVK2023-P.BN-01.').waitFor();
    expect(verdict()).toMatchObject({
      'Trạng thái': 'Yêu cầu bổ sung',
      'Ý kiến xem xét': 'Nêu rõ thời gian thực hiện.',
    });
    await sidebar.getByRole('button', { name: 'Hoàn tác' }).click();
    await sidebar.getByText('Đã hoàn tác kết luận cho sáng kiến DVK2023-P.BN-01.').waitFor();
    expect(verdict()).toMatchObject({ 'Trạng thái': 'Chờ xem xét', 'Ý kiến xem xét': '' });
    expect(runtime.mail.outbox).toHaveLength(before);
  });
});
