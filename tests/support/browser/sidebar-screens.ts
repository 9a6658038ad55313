import type { FrameLocator } from 'playwright-core';

type Visit = (screen: string) => Promise<void>;

const TASKS = [
  ['Gửi thông báo đăng ký', 'Xem trước thông báo đăng ký', 'invitations'],
  ['Nhắc tất cả đơn vị chưa đủ', 'Xem trước thư nhắc', 'reminders'],
  ['Thư đã gửi và chờ gửi', 'Thư đã gửi và chờ gửi', 'letters'],
  ['Diễn tập theo lịch', 'Diễn tập theo lịch', 'rehearsal'],
  ['Bài gửi chờ xử lý', 'Bài gửi chờ xử lý', 'submissions'],
  ['Đánh dấu đã nhận tệp kế hoạch', 'Đánh dấu đã nhận tệp', 'files'],
  ['Xem xét sáng kiến', 'Xem xét sáng kiến', 'initiatives'],
  ['Kiểm tra danh sách đơn vị', 'Kiểm tra danh sách đơn vị', 'check'],
  ['Tình trạng vận hành', 'Tình trạng vận hành', 'health'],
  ['Nhật ký', 'Nhật ký', 'history'],
  ['Dữ liệu của một người', 'Dữ liệu của một người', 'person'],
] as const;

const ACTS = [
  ['Gia hạn', 'Gia hạn', 'extension'],
  ['Ghi nhận kế hoạch', 'Ghi nhận kế hoạch', 'plan'],
  ['Ghi nhận sáng kiến', 'Ghi nhận sáng kiến', 'initiative'],
  ['Miễn', 'Miễn', 'exemption'],
] as const;

/** Goes through every screen of the sidebar in the registered campaign and calls back on each, once it shows its data. */
export async function visitScreens(sidebar: FrameLocator, visit: Visit): Promise<void> {
  const open = async (button: string, title: string | RegExp) => {
    await sidebar.getByRole('button', { name: button }).first().click();
    await sidebar.getByRole('heading', { name: title, level: 1 }).waitFor();
    await sidebar
      .getByText(/^Đang (tải|cập nhật)/)
      .first()
      .waitFor({ state: 'hidden' });
  };
  const back = () => sidebar.getByRole('button', { name: 'Quay lại' }).click();

  await sidebar.getByRole('searchbox', { name: 'Tìm đơn vị' }).waitFor();
  await visit('home');
  await open('Việc khác', 'Việc khác');
  await visit('tasks');
  for (const [button, title, screen] of TASKS) {
    await open(button, title);
    await visit(screen);
    if (screen === 'rehearsal') {
      await open('15/02', /15\/02\/2023/);
      await visit('rehearsal-day');
      await back();
    }
    if (screen === 'health') {
      await open('Bàn giao', 'Bàn giao');
      await visit('hand-over');
      await back();
    }
    if (screen === 'submissions') {
      await open('Ủy ban nhân dân phường Bến Thành', title);
      await sidebar.getByRole('button', { name: 'Nhận bài gửi' }).waitFor();
      await visit('submission');
      await back();
    }
    if (screen === 'initiatives') {
      await open('Trả kết quả tại nhà', 'Trả kết quả tại nhà');
      await visit('review');
      await back();
    }
    await back();
  }
  await back();
  await open('Ủy ban nhân dân phường Cô Giang', 'Ủy ban nhân dân phường Cô Giang');
  await visit('unit');
  for (const [button, title, screen] of ACTS) {
    await open(button, title);
    await visit(screen);
    await sidebar.getByRole('button', { name: title }).last().click();
    await sidebar.getByRole('alert').waitFor();
    await visit(`${screen}-faults`);
    await back();
  }
}
