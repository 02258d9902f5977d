import { expect, test } from 'vitest';
import { grantableRoles, standsOn } from './grantable-roles.ts';
import { roleLabel } from './role-label.ts';
import { roleNames, roles, wardStaff } from './roles.ts';

test('an administrator gives every role, the head of the economic office none above or beside the head', () => {
  expect(grantableRoles('administrator')).toEqual(roleNames);
  const byHead = grantableRoles('economic-office-head');
  for (const role of [
    'producer',
    'neighbourhood-leader',
    'expert',
    'one-stop-desk',
    'economic-office',
    'culture-office',
  ] as const)
    expect(byHead).toContain(role);
  for (const role of [
    'administrator',
    'economic-office-head',
    'ward-leader',
    'provincial-office',
    'central-office',
  ] as const)
    expect(byHead).not.toContain(role);
});

test('every other role gives nothing', () => {
  const others = [...roleNames.filter((role) => !['administrator', 'economic-office-head'].includes(role)), 'visitor'];
  for (const role of others) expect(grantableRoles(role)).toEqual([]);
});

test('every role has a Vietnamese label of its own and stands on some kind of unit', () => {
  expect(new Set(roleNames.map(roleLabel)).size).toBe(roleNames.length);
  for (const role of roleNames) {
    expect(roleLabel(role)).toBe(roles[role].label);
    expect(roles[role].label).toMatch(/^\p{Lu}/u);
    expect(roles[role].on.length).toBeGreaterThan(0);
  }
  for (const role of wardStaff) expect(standsOn(role, 'commune')).toBe(true);
  expect(standsOn('neighbourhood-leader', 'neighbourhood')).toBe(true);
  expect(standsOn('neighbourhood-leader', 'commune')).toBe(false);
  expect(standsOn('constructor', 'commune')).toBe(false);
});
