import { expect, test } from 'vitest';
import { isEasyPassword } from './password.ts';

test.each([
  'matkhau123',
  'Mật Khẩu 2026',
  'password!!',
  '1234567890',
  '0987654321',
  'aaaaaaaaaa',
  'ababababab',
  'saolang2026',
])('a password that is tried first is easy: %s', (password) => expect(isEasyPassword(password)).toBe(true));

test.each(['gạo nếp cái ghế', 'cua-dong-7-bat', 'tre xanh tám lá'])('a few unrelated words are not: %s', (password) =>
  expect(isEasyPassword(password)).toBe(false),
);
