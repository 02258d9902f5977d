// Front door of the programme module: what higher modules may perform and read.
export { addIndicatorMember } from './commands/add-indicator-member.ts';
export { assignTask } from './commands/assign-task.ts';
export { confirmTask } from './commands/confirm-task.ts';
export { loadPlan } from './commands/load-plan.ts';
export { markIndicatorMember } from './commands/mark-indicator-member.ts';
export { openReportPeriod } from './commands/open-report-period.ts';
export { reportTask } from './commands/report-task.ts';
export { submitUnitReport } from './commands/submit-unit-report.ts';
export { programmeTasks } from './jobs.ts';
export { loadSeedPlan } from './load-seed-plan.ts';
export { installObligedProducers } from './obliged-producers.ts';
export { type PlanBand, planBand } from './queries/plan-band.ts';
export { type ProgrammeWork, programmeWork } from './queries/programme-work.ts';
export { programmeSubjectNames } from './queries/subject-names.ts';
export { taskList, taskTable } from './queries/task-list.ts';
export { inOwnWard } from './queries/visible-plans.ts';
