import { expect, test } from 'vitest';
import { plantProject } from '../plant-project.ts';
import { checkNoDrawers } from './no-drawers.ts';

const drawers = [
  'src/lib/dates.ts',
  'src/platform/utils.ts',
  'src/platform/date-utils.ts',
  'src/ui/office/table-helper.tsx',
  'src/modules/scoring/services/sheet.ts',
  'tests/support/common.ts',
  'scripts/misc.mjs',
  'src/modules/scoring/council-manager.ts',
  'src/modules/scoring/helpers.test.ts',
];

test.each(drawers)('%s is a drawer', (path) => {
  expect(checkNoDrawers(plantProject({ [path]: '' }))).toMatchObject([{ rule: 'no-drawers', where: path }]);
});

test('words that only contain such a word are no drawers', () => {
  const paths = ['src/calibration.ts', 'src/commons-area.ts', 'src/modules/support/index.ts', 'src/miscount.ts'];
  expect(checkNoDrawers(plantProject(Object.fromEntries(paths.map((path) => [path, '']))))).toEqual([]);
});
