import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plantProject } from '../plant-project.ts';
import { brokenRules } from '../violation.ts';
import { checkDocumentLinks } from './document-links.ts';
import { checkGeneratedDocs } from './generated-docs.ts';
import { checkNoWorkplace } from './no-workplace.ts';
import { checkOfficeRoutes } from './office-routes.ts';
import { checkSpokenRules } from './spoken-rules.ts';

describe('links of the documents', () => {
  const linksIn = (text: string) =>
    checkDocumentLinks(
      plantProject({ 'docs/a.md': text, 'docs/b.md': '# Một đầu đề, hai dòng\n', 'README.md': '' }),
    ).map(({ says }) => says);

  test('that lead to a file, a heading or another host are let through', () => {
    expect(
      linksIn('[b](b.md) [c](../README.md) [d](b.md#một-đầu-đề-hai-dòng) [e](https://x.vn/y) ![f](./b.md "g")'),
    ).toEqual([]);
  });

  test.each([
    ['[gone](gone.md)', 'leads nowhere'],
    ['[gone]: ./gone.md', 'leads nowhere'],
    ['![picture](gone.png)', 'leads nowhere'],
    ['[b](b.md#khac)', 'has no such heading'],
    ['[out](../../shared/a.md)', 'leads out of the project'],
  ])('%s %s', (text, says) => {
    expect(linksIn(text)).toEqual([expect.stringContaining(says)]);
  });

  test('in code are no links', () => {
    expect(linksIn('`[a](gone.md)`\n```\n[a](gone.md)\n```\n')).toEqual([]);
  });
});

test('a generated page that was edited, is missing or is left over is found', () => {
  const { folder } = plantProject({
    'old/same.md': 'a',
    'new/same.md': 'a',
    'old/edited.md': 'a!',
    'new/edited.md': 'a',
    'new/missing.md': 'a',
    'old/left-over.md': 'a',
  });
  const found = checkGeneratedDocs(join(folder, 'old'), join(folder, 'new'));
  expect(brokenRules(found)).toEqual([
    'generated-docs edited.md',
    'generated-docs left-over.md',
    'generated-docs missing.md',
  ]);
});

test('a folder of one machine and a private registry are found', () => {
  const machine = ['', 'wo' + 'rk', 'main', 'src'].join('/');
  const home = ['', 'ho' + 'me', 'mai', 'x'].join('/');
  const registry = ['https:/', `${'regis' + 'try'}.corp.example`, 'docx'].join('/');
  const project = plantProject({
    'README.md': `cd ${machine}`,
    'src/a.ts': `const folder = '${home}';`,
    'package-lock.json': `"resolved": "${registry}"`,
    'src/b.ts': `import '#modules/registry/${'work'}/index.ts'; // https://example.vn/${'work'}/a`,
  });
  expect(brokenRules(checkNoWorkplace(project))).toEqual([
    'no-workplace README.md',
    'no-workplace package-lock.json',
    'no-workplace src/a.ts',
  ]);
});

test('a sentence inside a rule is found; names, words and tests are not', () => {
  const project = plantProject({
    'src/modules/scoring/rules/a.ts': "const says = 'Phiên chấm đã đóng rồi.';\nconst word = 'Chủ tịch';\n",
    'src/modules/scoring/access.ts': `// Phiên chấm đã đóng rồi.\nconst says = \`Phiên \${name} đã đóng rồi.\`;\n`,
    'src/modules/scoring/rules/a.test.ts': "test('Phiên chấm đã đóng rồi.');",
    'src/modules/scoring/messages.vi.ts': "const says = 'Phiên chấm đã đóng rồi.';",
    'src/modules/identity/rules/roles.ts': "const label = 'Chủ tịch Hội đồng phường';",
  });
  expect(brokenRules(checkSpokenRules(project))).toEqual([
    'spoken-rules src/modules/scoring/access.ts:2',
    'spoken-rules src/modules/scoring/rules/a.ts:1',
  ]);
});

test('office pages without URL, without file, with accents, twice or not in the map are found', () => {
  const page = (url: string, name: string) => ({
    url,
    file: `modules/desk/routes/${name}.tsx`,
    layouts: ['modules/desk/routes/frame.tsx'],
  });
  const project = plantProject({
    'src/modules/desk/routes/frame.tsx': '',
    'src/modules/desk/routes/home.tsx': '',
    'src/modules/desk/routes/forgotten.tsx': '',
    'src/modules/desk/routes/home.test.tsx': '',
  });
  const routes = [page('/', 'home'), page('/cham-diem/:id', 'home'), page('/hồ-sơ', 'home'), page('/', 'gone')];
  expect(brokenRules(checkOfficeRoutes(project, routes, '`/` `/hồ-sơ`'))).toEqual([
    'office-routes /',
    'office-routes /cham-diem/:id',
    'office-routes /hồ-sơ',
    'office-routes src/modules/desk/routes/forgotten.tsx',
    'office-routes src/modules/desk/routes/gone.tsx',
  ]);
  expect(checkOfficeRoutes(project, [page('/', 'home'), page('/quen', 'forgotten')], '`/` `/quen`')).toEqual([]);
});
