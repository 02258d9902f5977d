import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { installSigningSecret } from '#modules/recognition/index.ts';
import { systemActor } from '#platform/actor.ts';
import { type Config, ConfigMistakes, readConfig } from '#platform/config.ts';
import { sealFinishedDays, verifySeals } from '#platform/events.ts';
import { createInstallation } from '#platform/installation.ts';
import { prepareDatabase } from '#platform/prepare-database.ts';
import { projectRoot } from '#platform/project-root.ts';
import { installLinks } from './links.ts';
import { installMessages } from './sentences.ts';

interface CliCommand {
  usage: string;
  does: string;
  run: (words: string[]) => Promise<number>;
}

const commands: Record<string, CliCommand> = {
  score: {
    usage: 'score --set QD26-06 --marks TỆP',
    does: 'tính điểm và hạng sao từ một tệp điểm (không cần cơ sở dữ liệu)',
    run: async (words) => (await import('#modules/regulation/score-command.ts')).score(words),
  },
  dossier: {
    usage: 'dossier verify TỆP.zip',
    does: 'kiểm tra gói hồ sơ theo bản kê mã băm; in JSON, mã thoát 0 hoặc 1 (không cần cơ sở dữ liệu)',
    run: async (words) => (await import('#modules/dossiers/verify-archive-command.ts')).dossierCommand(words),
  },
  credential: {
    usage: 'credential verify TỆP',
    does: 'kiểm tra chữ ký của một chứng nhận (không cần cơ sở dữ liệu, không cần mạng)',
    run: async (words) => (await import('./credential-command.ts')).credential(words, new Date()),
  },
  pack: {
    usage: 'pack export MÃ | check TỆP | import TỆP',
    does: 'xuất, kiểm tra, nạp một gói quy định (JSON)',
    run: (words) =>
      withInstallation(async (installation) =>
        (await import('#modules/regulation/index.ts')).packCommand(installation, words),
      ),
  },
  migrate: {
    usage: 'migrate',
    does: 'tạo vai trò, chạy các bước cập nhật cơ sở dữ liệu',
    run: async () => {
      const ran = await prepareDatabase(configuration().DATABASE_URL, join(projectRoot, 'migrations'));
      say(ran.length === 0 ? 'Cơ sở dữ liệu đã mới nhất.' : `Đã chạy: ${ran.join(', ')}.`);
      return 0;
    },
  },
  seed: {
    usage: 'seed [plan] [--accounts]',
    does: 'nạp đơn vị, bộ tiêu chí và dữ liệu mẫu một lần (SEED=none: chỉ một quản trị; plan: chỉ Kế hoạch 103)',
    run: (words) => withInstallation(async (installation) => (await import('./seed.ts')).seed(installation, words)),
  },
  demo: {
    usage: 'demo [THƯ MỤC]',
    does: 'chạy trọn đường từ ý tưởng đến giấy chứng nhận, in từng bước, để mọi giấy tờ vào thư mục ấy (var/demo)',
    run: (words) =>
      withInstallation(async (installation) => (await import('./demonstration/run-demo.ts')).demo(installation, words)),
  },
  events: {
    usage: 'events verify | events seal',
    does: 'kiểm tra chuỗi niêm phong nhật ký; niêm phong những ngày đã hết',
    run: ([verb]) =>
      withInstallation(async ({ db, clock }) => {
        if (verb === 'seal') {
          const days = await sealFinishedDays(db, clock());
          say(days.length === 0 ? 'Không có ngày nào chờ niêm phong.' : `Đã niêm phong: ${days.join(', ')}.`);
          return 0;
        }
        if (verb !== 'verify') return unknown('events');
        const { days, brokenDay } = await verifySeals(db);
        say(
          brokenDay === null
            ? `Nhật ký nguyên vẹn: ${days} ngày đã niêm phong.`
            : `Nhật ký bị thay đổi từ ngày ${brokenDay}.`,
        );
        return brokenDay === null ? 0 : 1;
      }),
  },
  docs: {
    usage: 'docs',
    does: 'viết lại docs/generated',
    run: async () => (await import('./docs.ts')).writeDocs(join(projectRoot, 'docs/generated')),
  },
  'check-config': {
    usage: 'check-config',
    does: 'kiểm tra cấu hình, mỗi lỗi một câu',
    run: async () => {
      configuration();
      say('Cấu hình dùng được.');
      return 0;
    },
  },
};

installMessages();
installLinks();
process.exitCode = await main(process.argv.slice(2));

async function main([name = 'help', ...words]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const lines = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(36)} ${does}`);
    say(`Cách dùng: npm run cli -- LỆNH\n\n${lines.join('\n')}`);
    return name === 'help' ? 0 : 2;
  }
  try {
    return await command.run(words);
  } catch (error) {
    if (!(error instanceof ConfigMistakes)) throw error;
    for (const mistake of error.mistakes) say(mistake);
    return 2;
  }
}

async function withInstallation(
  use: (
    installation: ReturnType<typeof createInstallation> & { actor: ReturnType<typeof systemActor> },
  ) => Promise<number>,
) {
  const installation = createInstallation(configuration());
  installSigningSecret(installation.config);
  try {
    return await use({ ...installation, newId: randomUUID, actor: systemActor('cli') });
  } finally {
    await installation.close();
  }
}

function configuration(): Config {
  // One-off commands log only what went wrong; their answer goes to stdout and stderr.
  return readConfig({ LOG_LEVEL: 'warn', ...process.env });
}

function unknown(name: string): number {
  say(`Cách dùng: ${commands[name]?.usage ?? 'help'}`);
  return 2;
}

/** Messages go to stderr, so that stdout stays for answers. */
function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
