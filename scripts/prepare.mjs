import { buildIfStale } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { builtEntry } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { runCommand } from './run-command.mjs';

/** Packages and build, as needed. */
export async function prepare() {
  await installWhatIsMissing();
  await buildIfStale();
}

/** Stops with one sentence per mistake (they are the command's own) when the configuration cannot be used. */
export async function checkConfiguration(environment) {
  await runEntry(['check-config'], environment, 'Chưa khởi động: hãy sửa cấu hình nêu trên rồi chạy lại.');
}

/** Brings the schema up to date and loads the seeds once. Gives what `seed --accounts` printed. */
export async function migrateAndSeed(environment) {
  await runEntry(['migrate'], environment, 'Cập nhật cấu trúc cơ sở dữ liệu không thành công: xem lỗi ở trên.');
  const seed = [builtEntry('cli'), 'seed', '--accounts'];
  const { code, stdout } = await runCommand(process.execPath, seed, { environment, stdout: 'keep' });
  if (code !== 0) throw new Refusal('Nạp dữ liệu ban đầu không thành công: xem lỗi ở trên.', code);
  return stdout;
}

// What these commands say matters only when they fail.
async function runEntry(args, environment, complaint) {
  const options = { environment, stdout: 'keep all' };
  const { code, stdout } = await runCommand(process.execPath, [builtEntry('cli'), ...args], options);
  if (code !== 0) throw new Refusal(`${stdout.trimEnd()}\n${complaint}`, code);
}
