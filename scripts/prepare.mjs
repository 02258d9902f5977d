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

/** Stops with one sentence per mistake (printed by the command itself) when the configuration cannot be used. */
export async function checkConfiguration(environment) {
  const { code } = await runCommand(process.execPath, [builtEntry('cli'), 'check-config'], {
    environment,
    stdout: 'keep',
  });
  if (code !== 0) throw new Refusal('Chưa khởi động: hãy sửa cấu hình nêu trên rồi chạy lại.', code);
}

/** Brings the schema up to date and loads the seeds once. Gives what `seed --accounts` printed. */
export async function migrateAndSeed(environment) {
  const migrated = await runCommand(process.execPath, [builtEntry('cli'), 'migrate'], { environment, stdout: 'keep' });
  if (migrated.code !== 0)
    throw new Refusal('Cập nhật cấu trúc cơ sở dữ liệu không thành công: xem lỗi ở trên.', migrated.code);
  const seed = [builtEntry('cli'), 'seed', '--accounts'];
  const seeded = await runCommand(process.execPath, seed, { environment, stdout: 'keep' });
  if (seeded.code !== 0) throw new Refusal('Nạp dữ liệu ban đầu không thành công: xem lỗi ở trên.', seeded.code);
  return seeded.stdout;
}
