import { configSchema } from '#platform/config.ts';
import { code, type Page, table } from './page.ts';

/** Every environment variable that the software reads. */
export const configurationPage = (): Page => ({
  title: 'Configuration (cấu hình)',
  about:
    'Environment variables, checked at start with one sentence for each mistake; `npm run cli -- check-config` checks them without starting. An empty value counts as unset.',
  parts: [
    table(
      ['Tên', 'Mặc định', 'Ý nghĩa'],
      Object.entries(configSchema.shape).map(([name, setting]) => [
        code(name),
        defaultOf(setting),
        setting.description ?? '',
      ]),
    ),
  ],
});

function defaultOf(setting: (typeof configSchema.shape)[keyof typeof configSchema.shape]): string {
  const unset = setting.safeParse(undefined);
  if (!unset.success) return 'bắt buộc';
  return unset.data === undefined || unset.data === '' ? '' : code(String(unset.data));
}
