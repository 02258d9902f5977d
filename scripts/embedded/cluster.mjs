import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal, say } from '../refusal.mjs';

// Vietnamese sorting where the programs know ICU and the machine a UTF-8 locale; then ever less.
const locales = [
  ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi'],
  ['--locale=C', '--locale-provider=icu', '--icu-locale=vi'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ['--locale=C'],
];

const settings = {
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // A role that may create roles may then also `set role` to them, as the owner does with saolang_app.
  createrole_self_grant: 'set, inherit',
  log_min_messages: 'warning',
};

/**
 * Makes the database cluster in `folder` unless it is there. It is made beside it and renamed at the end: a kill in
 * between leaves nothing half-made. `durable: false` skips flushing, for data that tests throw away.
 */
export function createCluster({ folder, user, version, password, durable }) {
  removeLeftovers(folder);
  const versionFile = join(folder, 'PG_VERSION');
  if (existsSync(versionFile)) return refuseOtherVersion(folder, readFileSync(versionFile, 'utf8').trim(), version);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(`Thư mục ${folder} đã có tệp nhưng không phải dữ liệu PostgreSQL: hãy chọn DATA_DIR khác.`);
  say('Đang tạo cơ sở dữ liệu…');
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  mkdirSync(dirname(folder), { recursive: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  user.own(passwordFile);
  try {
    const complaint = runInitdb(unfinished, user, passwordFile, durable);
    if (complaint) throw new Refusal(`Không tạo được cơ sở dữ liệu trong ${folder}:\n${complaint}`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function runInitdb(folder, user, passwordFile, durable) {
  let complaint = '';
  for (const locale of locales) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    user.own(folder);
    const { program, args, options } = user.command(user.binaries.initdb, [
      `--pgdata=${folder}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-instructions',
      ...locale,
      ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
      ...(durable ? [] : ['--no-sync']),
    ]);
    const result = spawnSync(program, args, { ...options, cwd: '/', env: serverEnvironment(), encoding: 'utf8' });
    if (result.status === 0) return undefined;
    complaint = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim();
  }
  return complaint;
}

/** Only what the server needs: no locale that this machine lacks, no PG… variable of the caller. */
export function serverEnvironment() {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  const kept = Object.entries({ PATH, SystemRoot, TEMP, TMPDIR }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function removeLeftovers(folder) {
  if (!existsSync(dirname(folder))) return;
  for (const ending of ['.unfinished', '.password'])
    rmSync(join(dirname(folder), `${basename(folder)}${ending}`), { recursive: true, force: true });
}

function refuseOtherVersion(folder, found, wanted) {
  if (Number(found) === wanted) return;
  throw new Refusal(
    `Dữ liệu trong ${folder} thuộc PostgreSQL ${found}, còn gói đi kèm là PostgreSQL ${wanted}: hãy chuyển dữ liệu bằng pg_dump của bản ${found}.`,
  );
}
