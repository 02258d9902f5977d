// Front door of the regulation module. What things mean (sets, marks, stars) is imported from `rules/` directly.
export { loadLawPack, loadRegulationPack, packInForce } from './commands/load-law-pack.ts';
export { describeMarkFault } from './describe-mark-fault.ts';
export { evidenceKindLabels } from './evidence-messages.vi.ts';
export { regulationMessages } from './messages.vi.ts';
export { getCriteriaSet } from './queries/criteria-set-by-code.ts';
export { criteriaSetList } from './queries/criteria-set-list.ts';
export { workingCalendarOf } from './queries/holiday-list.ts';
export { type FilingPack, getPack, packForFilingOn, regulationPacks } from './queries/regulation-packs.ts';
export { type UnitSettings, unitSettingsOf } from './queries/unit-settings-of.ts';
export { workingModeOf } from './queries/working-mode-of.ts';
export { score } from './score-command.ts';
export { type ScoreFileResult, scoreFile } from './score-file.ts';
export { seedCriteriaSets } from './seed-criteria-sets.ts';
export { evidenceRules } from './seed-evidence-rules.ts';
