// Front door of the registry module: what higher modules may perform and read.
export { editProducer } from './commands/edit-producer.ts';
export { editProduct } from './commands/edit-product.ts';
export { followUnit as registerFollowsUnit } from './commands/follow-unit.ts';
export { registerProducer } from './commands/register-producer.ts';
export { registerProduct } from './commands/register-product.ts';
export { registryListTasks } from './list-jobs.ts';
export type { MovedProducer, ProducerMover } from './moved-producer.ts';
export { legalKindLabels, registryEventSentences, registryProblemSentences } from './messages.vi.ts';
export { registryProblem } from './problems.ts';
export { producersTakingPart } from './queries/producers-taking-part.ts';
export { registrySubjectNames } from './queries/subject-names.ts';
export { visibleProducers, visibleProducts } from './queries/visible-register.ts';
