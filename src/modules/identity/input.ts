import { z } from 'zod';
import { requiredText } from '#platform/input.ts';
import { normalisePhone } from '#standards/vietnam/phone.ts';
import { normaliseEmail } from './rules/contact.ts';
import { passwordLength } from './rules/password.ts';
import { type Role, roleNames } from './rules/roles.ts';

/** Form fields of identity that more than one command takes. */
export const personName = requiredText(120);

export const email = z.string().overwrite(normaliseEmail).max(254).pipe(z.email());

/** A Vietnamese number in any usual spelling; becomes E.164. */
export const phone = z
  .string()
  .max(30)
  .transform((typed, context) => {
    const normal = normalisePhone(typed);
    if (normal !== undefined) return normal;
    context.addIssue({ code: 'custom', message: 'Số điện thoại chưa đúng, ví dụ 0912 345 678.' });
    return z.NEVER;
  });

// A password is taken exactly as typed; NFKC is done by the hash.
export const newPassword = z.string().min(passwordLength.least).max(passwordLength.most);
export const typedPassword = z.string().min(1).max(passwordLength.most);

export const roleName = z.enum(roleNames as [Role, ...Role[]]);
export const unitId = z.string().regex(/^[0-9A-Za-z-]{1,60}$/);
export const token = z.string().regex(/^[\w-]{20,100}$/);
