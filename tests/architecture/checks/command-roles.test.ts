import { expect, test } from 'vitest';
import { brokenRules } from '../violation.ts';
import { checkCommandRoles } from './command-roles.ts';

test('a role that does not exist, a role named twice and a command for nobody are found', () => {
  const commands = [
    { name: 'session.open', roles: ['council-chair', 'system'] },
    { name: 'session.close', roles: ['chairman'] },
    { name: 'session.plan', roles: ['system', 'system'] },
    { name: 'session.end', roles: [] },
  ];
  expect(brokenRules(checkCommandRoles(commands, ['council-chair', 'system']))).toEqual([
    'command-roles session.close',
    'command-roles session.end',
    'command-roles session.plan',
  ]);
});
