import { expect, test } from 'vitest';
import { nameCore } from './name-core.ts';

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
