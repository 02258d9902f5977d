import type { WriteException } from './checks/owned-writes.ts';

/** Who may write although it is not in a module's commands/, and why. Keep it short: each line is a place to look. */
export const writeExceptions: readonly WriteException[] = [
  {
    path: /^src\/platform\//,
    schemas: ['platform', 'public'],
    because: 'events, request keys, seals, rate limits, files and the migrator are machinery below every command',
  },
  {
    path: /^src\/modules\/identity\/authentication\//,
    schemas: ['identity'],
    because:
      'better-auth writes its own tables; failed tries are counted before anybody is known, so no command can be',
  },
  {
    path: /^src\/modules\/identity\/load-units\.ts$/,
    schemas: ['identity', 'platform'],
    because: 'seed loader: 3,356 units in three statements; platform.seed remembers that they are there',
  },
  {
    path: /^src\/demonstration\/once\.ts$/,
    schemas: ['platform'],
    because: 'platform.seed remembers which demonstration data were loaded; the data themselves come through commands',
  },
];

/** Constraints that a person cannot break through any form: a violation is a fault of ours and answers 500. */
export const internalConstraints: readonly string[] = [
  'carried__itself',
  'dossier__council_whole',
  'dossier__forwarded_whole',
  'extra_test__result_whole',
  'number_gap__in_order',
  'paper__number_whole',
  'paper__numbered_when_issued',
  'paper_ground__one_source',
  'producer__closed_whole',
  'reader__one_kind',
  'registrant__settled_whole',
  'review__submitted_whole',
  'role_grant__scope_whole',
  'score_sheet__shut_whole',
  'score_sheet__submitted_whole',
  'unit__dates_in_order',
  'unit__path_ends',
];

/** Names that commands of earlier versions left in the event log: their sentences stay, the commands are gone. */
export const pastEvents: readonly string[] = ['dossier.return'];
