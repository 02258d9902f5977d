import { expect, test } from 'vitest';
import { kindOfName, nameCore } from './name-core.ts';

test.each([
  ['hop tac xa mau sen tay ho', 'mau sen tay ho'],
  ['htx mau sen tay ho', 'mau sen tay ho'],
  ['cong ty tnhh mot thanh vien mau am', 'mau am'],
  ['ho kinh doanh tran thi hoa', 'tran thi hoa'],
  ['hoa hong', 'hoa hong'],
  ['hop tac xa', ''],
])('%s is compared by "%s"', (key, core) => {
  expect(nameCore(key)).toBe(core);
});

test.each([
  ['hop tac xa mau sen', 'cooperative'],
  ['htx mau sen', 'cooperative'],
  ['to hop tac mau', 'cooperative-group'],
  ['cong ty tnhh mau', 'small-medium-enterprise'],
  ['trang trai mau', 'farm'],
  ['nguyen mau sen', undefined],
])('%s says %s', (key, kind) => {
  expect(kindOfName(key)).toBe(kind);
});
