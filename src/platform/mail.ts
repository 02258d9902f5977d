import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Sends a letter or throws; called from jobs, so that a failure is tried again. */
export interface Mailer {
  send: (letter: Letter) => Promise<void>;
}

/** SMTP where configured; else each letter becomes an .eml file in MAIL_DIR, to be read in development. */
export function createMailer(config: Config): Mailer {
  return {
    send: async (letter) => {
      const { createTransport } = await import('nodemailer');
      const message = { from: config.MAIL_FROM, to: letter.to, subject: letter.subject, text: letter.text };
      if (config.SMTP_URL) {
        await createTransport(config.SMTP_URL).sendMail(message);
        return;
      }
      const { message: raw } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
      await mkdir(config.MAIL_DIR, { recursive: true });
      const path = join(
        config.MAIL_DIR,
        `${new Date().toISOString().replaceAll(':', '')}-${crypto.randomUUID().slice(0, 8)}.eml`,
      );
      await writeFile(`${path}.part`, raw as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
  };
}
