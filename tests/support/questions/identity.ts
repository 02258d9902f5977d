import { ask } from '../question.ts';

export const questions = [
  ask('identity/getInvitationForManaging', 'head', ({ ids }) => [ids.invitationId]),
  ask('identity/getNeighbourhoodForManaging', 'head', ({ ids }, now) => [ids.neighbourhoodId, now]),
  ask('identity/getPersonForManaging', 'head', ({ ids }, now) => [ids.personId, now]),
  ask('identity/getUnitForManaging', 'head', ({ ids }, now) => [ids.neighbourhoodId, now]),
  ask('identity/history', 'head', () => [{}]),
  ask('identity/openInvitations', 'head'),
  ask('identity/people', 'head', (_world, now) => [{ now }]),
  ask('identity/personPage', 'head', ({ ids }, now) => [ids.personId, now]),
  ask('identity/unitsForChoosing', 'head', (_world, now) => [now]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'identity/accountPage': "the viewer's own account",
  'identity/eventKinds': 'names of kinds of events',
  'identity/homeUnitOf': "the viewer's own unit",
  'identity/unitPage': 'the tree of units is public law (QĐ 19/2025/QĐ-TTg); its buttons are tried by the commands',
  'identity/units': 'the tree of units is public law (QĐ 19/2025/QĐ-TTg)',
  'identity/visibleTo': 'a condition',
};
