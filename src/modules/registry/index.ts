// Front door of the registry module: what higher modules may perform and read.

export { addHeldPaper } from './commands/add-held-paper.ts';
export { addPremises } from './commands/add-premises.ts';
export { addProductPicture } from './commands/add-product-picture.ts';
export { addRegistrant } from './commands/add-registrant.ts';
export { dong } from './commands/dong-input.ts';
export { editProducer } from './commands/edit-producer.ts';
export { editProduct } from './commands/edit-product.ts';
export { followUnit as registerFollowsUnit } from './commands/follow-unit.ts';
export { type RepresentativeDetail, readRepresentativeDetail } from './commands/read-representative-detail.ts';
export { recordConsent } from './commands/record-consent.ts';
export { recordRelation } from './commands/record-relation.ts';
export { registerProducer } from './commands/register-producer.ts';
export { registerProduct } from './commands/register-product.ts';
export { removeRelation } from './commands/remove-relation.ts';
export { renewHeldPaper } from './commands/renew-held-paper.ts';
export { sendRegistrants } from './commands/send-registrants.ts';
export { writeProducerYear } from './commands/write-producer-year.ts';
export { writeProductLabel } from './commands/write-product-label.ts';
export { writeRepresentativeDetail } from './commands/write-representative-detail.ts';
export { registryTasks } from './jobs.ts';
export { registryListTasks } from './list-jobs.ts';
export {
  legalKindLabels,
  paperKindLabels,
  premisesKindLabels,
  registryEventSentences,
  registryProblemSentences,
} from './messages.vi.ts';
export type { MovedProducer, ProducerMover } from './moved-producer.ts';
export { registryProblem } from './problems.ts';
export { consentsInForce } from './queries/consents.ts';
export { type HeldPaper, heldPapersOf } from './queries/held-papers.ts';
export { producersTakingPart } from './queries/producers-taking-part.ts';
export { findMainPictureFile, isPictureSize, mainPictureId } from './queries/product-pictures.ts';
export { registrantList } from './queries/registrant-lists.ts';
export { registrantWork } from './queries/registrant-work.ts';
export { type RegistryWork, registryWork } from './queries/registry-work.ts';
export { registrySubjectNames } from './queries/subject-names.ts';
export { visibleProducers, visibleProducts } from './queries/visible-register.ts';
