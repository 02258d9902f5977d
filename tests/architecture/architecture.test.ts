import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { allCommands } from '../../src/commands.ts';
import { everyRole } from '../../src/docs/permission-matrix.ts';
import { officeUrls } from '../../src/docs/url-map.ts';
import { writeDocs } from '../../src/docs.ts';
import { declaredProblems } from '../../src/platform/problem.ts';
import { sentenceTables } from '../../src/sentences.ts';
import { useDatabase } from '../support/database.ts';
import { checkCommandFiles, checkCommandsListed } from './checks/command-files.ts';
import { checkCommandRoles } from './checks/command-roles.ts';
import { checkDocumentLinks } from './checks/document-links.ts';
import { checkFileSizes } from './checks/file-sizes.ts';
import { checkGeneratedDocs } from './checks/generated-docs.ts';
import { checkImports } from './checks/import-rules.ts';
import { checkNoDrawers } from './checks/no-drawers.ts';
import { checkNoWorkplace } from './checks/no-workplace.ts';
import { checkOfficeRoutes } from './checks/office-routes.ts';
import { checkOwnedWrites } from './checks/owned-writes.ts';
import { recordedEvents } from './checks/recorded-events.ts';
import { checkSentences } from './checks/sentences.ts';
import { checkSpokenRules } from './checks/spoken-rules.ts';
import { checkSqlPlace } from './checks/sql-place.ts';
import { checkConstraintNames, checkForeignKeysIndexed, checkTablesOwned } from './checks/tables.ts';
import { internalConstraints, pastEvents, writeExceptions } from './exceptions.ts';
import moduleOrder from './module-order.json';
import { openProject } from './project-files.ts';
import { expectNoViolation } from './violation.ts';

const project = openProject(resolve('.'));
const matrix = 'docs/generated/permission-matrix.md';
const urlMap = 'docs/generated/url-map.md';
const problems = () => [...declaredProblems().keys()];

describe('the code keeps to ARCHITECTURE.md', () => {
  test('imports go only where the table of imports lets them', async () => {
    expectNoViolation(await checkImports(project));
    // Reads every import of the whole project: half a minute where other tests run beside it.
  }, 240_000);

  test('only commands write, and only into the schema of their own module', () => {
    expectNoViolation(checkOwnedWrites(project, writeExceptions));
  });

  test('only queries, commands, jobs and seeds ask the database', () => {
    expectNoViolation(checkSqlPlace(project));
  });

  test('no file is longer than its limit', () => {
    expectNoViolation(checkFileSizes(project));
  });

  test('no folder or file is a drawer', () => {
    expectNoViolation(checkNoDrawers(project));
  });

  test('what rules and machinery decide is said in messages.vi.ts', () => {
    expectNoViolation(checkSpokenRules(project));
  });

  test('nothing names the machine it was written on', () => {
    expectNoViolation(checkNoWorkplace(project));
  });
});

describe('every command', () => {
  test('has its own file, named after it', () => {
    expectNoViolation(checkCommandFiles(project));
  });

  test('is collected and stands in the permission matrix', () => {
    const names = allCommands.map(({ name }) => name);
    expectNoViolation(checkCommandsListed(project, names, textOf(matrix)));
  });

  test('names roles that exist', () => {
    expectNoViolation(checkCommandRoles(allCommands, everyRole));
  });

  test('and every problem has one sentence, and every sentence something to speak of', () => {
    const commands = allCommands.map(({ name }) => name);
    const otherEvents = [...recordedEvents(project), ...pastEvents];
    expectNoViolation(checkSentences({ problems: problems(), commands, otherEvents, tables: sentenceTables }));
  });
});

describe('every page', () => {
  test('of the office has one plain URL, and no page is out of reach', () => {
    expectNoViolation(checkOfficeRoutes(project, officeUrls(), textOf(urlMap)));
  });

  test('of the documents links to what is there', () => {
    expectNoViolation(checkDocumentLinks(project));
  });

  describe('of docs/generated', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'saolang-docs-'));
    beforeAll(() => writeDocs(fresh));
    afterAll(() => rmSync(fresh, { recursive: true }));

    test('is what the sources give', () => {
      expectNoViolation(checkGeneratedDocs(resolve('docs/generated'), fresh));
    });
  });
});

describe('every table', () => {
  const database = useDatabase();

  test('belongs to a module', async () => {
    expectNoViolation(await checkTablesOwned(database.owner, moduleOrder));
  });

  test('has an index for each foreign key', async () => {
    expectNoViolation(await checkForeignKeysIndexed(database.owner));
  });

  test('has constraints that are named after a problem, or are listed as internal', async () => {
    expectNoViolation(await checkConstraintNames(database.owner, problems(), internalConstraints));
  });
});

const textOf = (path: string): string => (project.paths.includes(path) ? project.text(path) : '');
