// Front door of the regulation module. What things mean (sets, marks, stars) is imported from `rules/` directly.
export { describeMarkFault } from './describe-mark-fault.ts';
export { regulationMessages } from './messages.vi.ts';
export { score } from './score-command.ts';
export { type ScoreFileResult, scoreFile } from './score-file.ts';
export { seedCriteriaSets } from './seed-criteria-sets.ts';
