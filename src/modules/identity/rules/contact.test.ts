import { expect, test } from 'vitest';
import { isPlaceholderEmail, placeholderEmail, readContact } from './contact.ts';

test('an e-mail address is compared in lower case, a phone number in E.164', () => {
  expect(readContact(' Lan.Mau@Phuong.VN ')).toEqual({ kind: 'email', email: 'lan.mau@phuong.vn' });
  expect(readContact('0912.345.678')).toEqual({ kind: 'phone', phone: '+84912345678' });
  expect(readContact('（+84）912 345 678')).toEqual({ kind: 'phone', phone: '+84912345678' });
});

test('anything else is nobody, and so is the address that stands for "no e-mail"', () => {
  for (const text of ['', 'lan', '1900 1234', '@', 'a@', '@b', 'a b@c.vn', 'a@b@c'.repeat(60)])
    expect(readContact(text)).toBeUndefined();
  const placeholder = placeholderEmail('4f0c1e0e-0000-4000-8000-000000000000');
  expect(isPlaceholderEmail(placeholder)).toBe(true);
  expect(readContact(placeholder)).toBeUndefined();
});
