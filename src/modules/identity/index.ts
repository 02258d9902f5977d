export { type Authentication, createAuthentication } from './authentication/create-authentication.ts';
export { authenticationEndpoints } from './authentication/endpoints.ts';
export { findActor, findSession, type SignedIn } from './authentication/find-actor.ts';
export { requireSignIn } from './authentication/require-sign-in.ts';
export { addPerson } from './commands/add-person.ts';
export { giveGrant } from './commands/give-grant.ts';
export { revokeGrant } from './commands/revoke-grant.ts';
export { createPersonWithGrants, type PersonToCreate } from './create-person-with-grants.ts';
export { loadUnits } from './load-units.ts';
