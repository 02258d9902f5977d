import { networkInterfaces } from 'node:os';
import { localAddress } from './listening.mjs';

// The columns that are shown, in this order, of whatever `seed --accounts` gives.
const columns = [
  ['role', 'Vai trò'],
  ['name', 'Họ tên'],
  ['unit', 'Đơn vị'],
  ['login', 'Đăng nhập'],
  ['email', 'Thư điện tử'],
  ['phone', 'Điện thoại'],
  ['password', 'Mật khẩu'],
];

/** What the person who typed `npm start` wants to know: where it is, and with whom to sign in. */
export function announcement({ environment, port, seedOutput, seconds }) {
  const accounts = readAccounts(seedOutput);
  const lines = ['', `Sao Làng đã sẵn sàng sau ${seconds.toFixed(1)} giây:`, ''];
  for (const address of addresses(environment, port)) lines.push(`    ${address}`);
  lines.push('');
  if (accounts.length > 0) {
    const demonstration = environment.SEED !== 'none';
    lines.push(demonstration ? 'Tài khoản dùng thử (dữ liệu mẫu, mật khẩu công khai):' : 'Tài khoản ban đầu:', '');
    lines.push(...table(accounts), '');
    if (demonstration && !isLoopback(environment.HOST))
      lines.push(
        'Chú ý: máy khác trong mạng vào được, mà mật khẩu mẫu là công khai. Dùng thật thì chạy với SEED=none.',
        '',
      );
  }
  lines.push('Dừng: Ctrl-C.', '');
  return lines.join('\n');
}

/** The accounts in the output of `seed --accounts`: a JSON array, perhaps after other lines. */
export function readAccounts(output) {
  for (const text of [output, output.slice(Math.max(0, output.indexOf('\n[') + 1))]) {
    try {
      const accounts = JSON.parse(text);
      if (Array.isArray(accounts)) return accounts;
    } catch {
      // Not this one.
    }
  }
  return [];
}

/** A plain text table of the known columns that have a value in any row. */
export function table(rows) {
  const shown = columns.filter(([key]) => rows.some((row) => row[key]));
  const cells = [shown.map(([, title]) => title), ...rows.map((row) => shown.map(([key]) => String(row[key] ?? '')))];
  const widths = shown.map((_, index) => Math.max(...cells.map((row) => width(row[index]))));
  const line = (row) =>
    `  ${row.map((cell, index) => cell + ' '.repeat(widths[index] - width(cell))).join('  ')}`.trimEnd();
  return [line(cells[0]), `  ${widths.map((size) => '─'.repeat(size)).join('  ')}`, ...cells.slice(1).map(line)];
}

function addresses(environment, port) {
  if (environment.PUBLIC_URL) return [environment.PUBLIC_URL];
  const { HOST: host } = environment;
  if (isLoopback(host)) return [`http://localhost:${port}`];
  if (host !== '0.0.0.0' && host !== '::') return [localAddress(host, port)];
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => `http://${one.address}:${port}`);
  return [`http://localhost:${port}`, ...others];
}

const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');

// Combining marks take no room of their own.
const width = (text) => [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
