import { expect, test } from 'vitest';
import { plantProject } from '../plant-project.ts';
import { brokenRules } from '../violation.ts';
import { checkFileSizes } from './file-sizes.ts';

const lines = (count: number) => 'x();\n'.repeat(count);

test('a file of 301 lines is found, one of 300 is not', () => {
  const project = plantProject({
    'src/long.ts': lines(301),
    'src/long.tsx': lines(301),
    'tests/long.test.ts': lines(301),
    'scripts/long.mjs': lines(301),
    'src/just.ts': lines(300),
  });
  expect(brokenRules(checkFileSizes(project))).toEqual([
    'file-size scripts/long.mjs',
    'file-size src/long.ts',
    'file-size src/long.tsx',
    'file-size tests/long.test.ts',
  ]);
});

test('lists of sentences and URLs may be twice as long, generated files as long as they are', () => {
  const project = plantProject({
    'src/modules/scoring/messages.vi.ts': lines(600),
    'src/office.ts': lines(600),
    'src/site.ts': lines(601),
    'src/platform/schema.generated.ts': lines(5000),
  });
  expect(brokenRules(checkFileSizes(project))).toEqual(['file-size src/site.ts']);
});
