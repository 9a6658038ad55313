// Checks, builds and pushes dist/ to the Apps Script project that .clasp.json names.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));
// Started as a file of its own: on Windows the shim in node_modules/.bin would need a shell.
const clasp = createRequire(import.meta.url).resolve('@google/clasp');
const withoutGate = '--khong-kiem-tra';
const given = process.argv.slice(2);

const unknown = given.find((argument) => argument !== withoutGate);
if (unknown !== undefined) refuse(`Không hiểu "${unknown}". Lệnh này chỉ nhận ${withoutGate}.`);

const { scriptId } = JSON.parse(readFileSync(join(repository, '.clasp.json'), 'utf8'));
if (!/^[\w-]{30,}$/.test(scriptId)) {
  refuse(
    `Chưa có mã dự án: mở tệp .clasp.json, thay "${scriptId}" bằng mã lấy trong trang tính, ` +
      'mục Tiện ích mở rộng › Apps Script › Cài đặt dự án › Mã tập lệnh.',
  );
}

const account = node([clasp, 'show-authorized-user', '--json'], 'pipe');
if (account.status !== 0 || !JSON.parse(account.stdout).loggedIn) {
  refuse('Chưa đăng nhập Google: chạy "npx clasp login" rồi chạy lại lệnh này.');
}

if (!given.includes(withoutGate) && node(['scripts/check.mjs']).status !== 0) {
  refuse(
    `Không đẩy lên Google vì mã nguồn chưa qua kiểm tra (xem ở trên). Để bỏ qua: npm run deploy -- ${withoutGate}`,
  );
}
if (node(['scripts/build.mjs']).status !== 0) refuse('Không đẩy lên Google vì không tạo được dist/ (xem ở trên).');
if (node([clasp, 'push', '-f']).status !== 0) {
  refuse(
    'Google chưa nhận (xem ở trên). Thường là do mã dự án sai, đăng nhập đã hết hạn, ' +
      'hoặc chưa bật Google Apps Script API tại script.google.com/home/usersettings.',
  );
}
console.log('Đã đẩy dist/ lên Google. Mở lại trang tính để thấy thực đơn.');

/**
 * @param {string[]} command
 * @param {'inherit' | 'pipe'} [stdio]
 */
function node(command, stdio = 'inherit') {
  return spawnSync(process.execPath, command, { cwd: repository, stdio, encoding: 'utf8' });
}

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  process.exit(1);
}
