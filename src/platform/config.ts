import { z } from 'zod';

const port = z.coerce.number({ error: 'phải là số' }).int().min(0).max(65535);

/**
 * Every setting, read from environment variables. The table in docs/generated/configuration.md is generated from `describe`.
 */
export const configSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'phải là địa chỉ postgres://người:mật-khẩu@máy:cổng/tên' })
    .describe('PostgreSQL từ 15; bỏ trống thì npm start tự chạy máy chủ nhúng'),
  PORT: port.default(3000).describe('Cổng web'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Địa chỉ lắng nghe; đặt 0.0.0.0 để điện thoại trong mạng nội bộ dùng được'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'phải bắt đầu bằng http:// hoặc https://' })
    .optional()
    .describe('Địa chỉ người dùng gõ; https thì cookie mới đặt Secure'),
  ALLOWED_HOSTS: z.string().default('').describe('Các tên máy khác được phép, cách nhau bằng dấu phẩy'),
  TRUSTED_PROXIES: z.string().default('').describe('Địa chỉ máy chủ đứng trước được tin khi báo địa chỉ khách'),
  SESSION_SECRET: z
    .string()
    .min(32, 'phải dài ít nhất 32 ký tự')
    .optional()
    .describe('Khóa ký phiên; bỏ trống thì tạo và giữ trong STORAGE_DIR'),
  SIGNING_SECRET: z
    .string()
    .min(32, 'phải dài ít nhất 32 ký tự')
    .optional()
    .describe('Khóa niêm phong khóa ký chứng thư; bỏ trống thì tạo và giữ trong STORAGE_DIR'),
  STORAGE_DIR: z.string().min(1).default('var/files').describe('Thư mục tệp minh chứng'),
  STORAGE_S3_URL: z
    .url('phải là địa chỉ http(s)://máy/kho')
    .optional()
    .describe('Kho S3 (địa chỉ kèm tên kho); đặt thì không dùng STORAGE_DIR'),
  STORAGE_S3_KEY: z.string().optional().describe('Khóa truy cập kho S3'),
  STORAGE_S3_SECRET: z.string().optional().describe('Mật khẩu kho S3'),
  STORAGE_S3_REGION: z.string().default('auto').describe('Vùng của kho S3'),
  UPLOAD_LIMIT_MB: z.coerce
    .number({ error: 'phải là số' })
    .int()
    .min(1)
    .max(500)
    .default(25)
    .describe('Dung lượng lớn nhất của một tệp'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'phải bắt đầu bằng smtp:// hoặc smtps://' })
    .optional()
    .describe('Máy chủ gửi thư'),
  MAIL_DIR: z.string().min(1).default('var/mail').describe('Thư mục ghi thư khi không có SMTP_URL'),
  MAIL_FROM: z.string().min(3).default('Sao Làng <khong-tra-loi@localhost>').describe('Người gửi thư'),
  OIDC_ISSUER: z
    .url('phải là địa chỉ https của nhà cung cấp')
    .optional()
    .describe('Đăng nhập một lần: nhà cung cấp OIDC'),
  OIDC_CLIENT_ID: z.string().optional().describe('Mã ứng dụng OIDC'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Mật khẩu ứng dụng OIDC'),
  OIDC_NAME: z.string().default('Đăng nhập một lần').describe('Chữ trên nút đăng nhập OIDC'),
  MAP_TILES_URL: z
    .string()
    .regex(/^https:\/\/[^\s{};]+\{z\}[^\s{}]*\{x\}[^\s{}]*\{y\}[^\s{}]*$/, 'phải có dạng https://máy/{z}/{x}/{y}.png')
    .optional()
    .describe('Bản đồ đường phố của bên ngoài, dạng https://máy/{z}/{x}/{y}.png; bỏ trống thì chỉ dùng sơ đồ tự vẽ'),
  SEED: z
    .enum(['demo', 'none'], 'chỉ nhận demo hoặc none')
    .default('demo')
    .describe('demo: phường mẫu; none: chỉ đơn vị và một quản trị'),
  DATABASE_POOL: z.coerce
    .number({ error: 'phải là số' })
    .int()
    .min(1)
    .max(200)
    .default(16)
    .describe('Số kết nối cơ sở dữ liệu mỗi tiến trình'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Mức nhật ký'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'phải dài ít nhất 16 ký tự')
    .optional()
    .describe('Thẻ đọc /metrics; bỏ trống thì chỉ máy này đọc được'),
});

export type Config = z.output<typeof configSchema>;

/** Thrown with one clear sentence for each mistake. */
export class ConfigMistakes extends Error {
  constructor(readonly mistakes: string[]) {
    super(mistakes.join('\n'));
  }
}

/** Reads and checks the environment. Empty strings count as unset. Throws ConfigMistakes. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = configSchema.safeParse(set);
  const mistakes = parsed.success ? [] : parsed.error.issues.map(mistakeSentence);
  if (parsed.success) {
    const { STORAGE_S3_URL, STORAGE_S3_KEY, STORAGE_S3_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID } = parsed.data;
    if (STORAGE_S3_URL && !(STORAGE_S3_KEY && STORAGE_S3_SECRET))
      mistakes.push('STORAGE_S3_URL đã đặt thì phải có cả STORAGE_S3_KEY và STORAGE_S3_SECRET.');
    if (OIDC_ISSUER && !OIDC_CLIENT_ID) mistakes.push('OIDC_ISSUER đã đặt thì phải có OIDC_CLIENT_ID.');
    if (mistakes.length === 0) return parsed.data;
  }
  throw new ConfigMistakes(mistakes);
}

/** Whether session cookies carry Secure: exactly when the public address is https. */
export const cookiesAreSecure = (config: Config): boolean => config.PUBLIC_URL?.startsWith('https://') ?? false;

function mistakeSentence(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? '');
  if (issue.code === 'invalid_type' && issue.input === undefined && name === 'DATABASE_URL')
    return 'DATABASE_URL chưa đặt: cần địa chỉ PostgreSQL, hoặc chạy bằng npm start để dùng máy chủ nhúng.';
  return `${name} không dùng được: ${issue.message}.`;
}
