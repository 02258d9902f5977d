import {
  type IssuedPaperFollower,
  installIssuedPaperFollowers,
  installPaperOrigins,
  installPlanOfUnit,
  installTemplateLeave,
} from '#modules/documents/index.ts';
import {
  dossierOriginsOfPaper,
  followIssuedReport,
  installDecidedResults,
  installRecognisedProducts,
} from '#modules/dossiers/index.ts';
import {
  type Councils,
  installCouncils,
  installObligedProducers,
  meetingOriginsOfPaper,
  planOfUnit,
  proposeMemberRoles,
} from '#modules/programme/index.ts';
import {
  centralTemplates,
  decidedResults,
  leaveForDecision,
  leaveOfCentre,
  leaveOfProvince,
  productsDecision,
  provincialTemplates,
  recognisedProduct,
  recognitionOriginsOfPaper,
} from '#modules/recognition/index.ts';
import { producersTakingPart } from '#modules/registry/index.ts';
import { leaveToRecognise, threeStarDecision } from '#modules/regulation/index.ts';
import { appointMember, councilsOfUnit, establishCouncil, sessionOriginsOfPaper } from '#modules/scoring/index.ts';
import { type Seat, seatOfRole } from '#modules/scoring/rules/seat.ts';

/** What earlier modules ask of later ones, joined once by each process: lower modules never call upward. */
export function installLinks(): void {
  installObligedProducers(producersTakingPart);
  installIssuedPaperFollowers(rolesFollowDecision, followIssuedReport);
  installPaperOrigins(meetingOriginsOfPaper, dossierOriginsOfPaper, sessionOriginsOfPaper, recognitionOriginsOfPaper);
  installPlanOfUnit(planOfUnit);
  installCouncils(councils);
  installRecognisedProducts(recognisedProduct);
  installDecidedResults(decidedResults);
  installTemplateLeave(threeStarDecision, leaveToRecognise);
  installTemplateLeave(productsDecision, leaveForDecision);
  for (const template of provincialTemplates) installTemplateLeave(template, leaveOfProvince);
  for (const template of centralTemplates) installTemplateLeave(template, leaveOfCentre);
}

/** A unit's own decision that leaves the house says which roles its member list means. */
const rolesFollowDecision: IssuedPaperFollower = async (context, { id, kind, councilId, members }) => {
  if (kind === 'decision' && councilId === null && members.length > 0)
    await context.perform(proposeMemberRoles, { paperId: id });
};

const councils: Councils = {
  ofUnit: councilsOfUnit,
  establish: async (context, council) => (await context.perform(establishCouncil, council)).id,
  appoint: async (context, { role, ...seat }) =>
    void (await context.perform(appointMember, { ...seat, seat: seatOfRole(role) as Seat })),
};
