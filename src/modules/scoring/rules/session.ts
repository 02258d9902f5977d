/**
 * The states of a session and of one product on its agenda, and what each command makes of them. Null means that the
 * command is refused in that state. The tables are exhaustive by type; the test walks every cell.
 */
export const sessionStates = ['planned', 'open', 'closed'] as const;
export type SessionState = (typeof sessionStates)[number];

export const sessionCommands = [
  'agenda.add',
  'agenda.remove',
  'agenda.move',
  'attendance.record',
  'chair.authorise',
  'session.open',
  'session.close',
  'session.turn-into-meeting',
  'session.extend-answers',
  'session-invitation.draft',
] as const;
export type SessionCommand = (typeof sessionCommands)[number];

export const sessionTable: Record<SessionState, Record<SessionCommand, SessionState | null>> = {
  planned: {
    'agenda.add': 'planned',
    'agenda.remove': 'planned',
    'agenda.move': 'planned',
    'attendance.record': 'planned',
    'chair.authorise': 'planned',
    'session.open': 'open',
    'session.close': null,
    'session.turn-into-meeting': 'planned',
    'session.extend-answers': 'planned',
    'session-invitation.draft': 'planned',
  },
  // Products may still join or leave, people come late and leave early: the quorum is taken for each product.
  open: {
    'agenda.add': 'open',
    'agenda.remove': 'open',
    'agenda.move': 'open',
    'attendance.record': 'open',
    'chair.authorise': 'open',
    'session.open': null,
    'session.close': 'closed',
    // Opinions in writing that differ much become a meeting; the sheets that are in stay in.
    'session.turn-into-meeting': 'open',
    'session.extend-answers': 'open',
    // Whoever is sitting is not invited any more.
    'session-invitation.draft': null,
  },
  closed: {
    'agenda.add': null,
    'agenda.remove': null,
    'agenda.move': null,
    'attendance.record': null,
    'chair.authorise': null,
    'session.open': null,
    'session.close': null,
    'session.turn-into-meeting': null,
    'session.extend-answers': null,
    'session-invitation.draft': null,
  },
};

export const itemStates = ['waiting', 'open', 'discussion', 'closed', 'settled'] as const;
export type ItemState = (typeof itemStates)[number];

export const itemCommands = [
  'agenda.remove',
  'agenda-item.open',
  'interest.declare',
  'interest.dismiss',
  'conflict-hint.dismiss',
  'score-sheet.submit',
  'score-sheet.return',
  'knock-out.propose',
  'knock-out.vote',
  'knock-out.conclude',
  'agenda-item.discuss',
  'agenda-item.close',
  'agenda-item.reopen',
  'level.conclude',
  'agenda-item.settle',
] as const;
export type ItemCommand = (typeof itemCommands)[number];

/** `gone`: the product is off the agenda. `scoring`: back to the state of its round, see `scoringStateOf`. */
export type ItemStep = ItemState | 'gone' | 'scoring' | null;

export const itemTable: Record<ItemState, Record<ItemCommand, ItemStep>> = {
  waiting: {
    'agenda.remove': 'gone',
    'agenda-item.open': 'open',
    'interest.declare': 'waiting',
    'interest.dismiss': 'waiting',
    'conflict-hint.dismiss': 'waiting',
    'score-sheet.submit': null,
    'score-sheet.return': null,
    'knock-out.propose': null,
    'knock-out.vote': null,
    'knock-out.conclude': null,
    'agenda-item.discuss': null,
    'agenda-item.close': null,
    'agenda-item.reopen': null,
    'level.conclude': null,
    'agenda-item.settle': null,
  },
  open: {
    'agenda.remove': null,
    'agenda-item.open': null,
    'interest.declare': 'open',
    'interest.dismiss': 'open',
    'conflict-hint.dismiss': 'open',
    'score-sheet.submit': 'open',
    'score-sheet.return': 'open',
    'knock-out.propose': 'open',
    'knock-out.vote': 'open',
    'knock-out.conclude': 'open',
    'agenda-item.discuss': 'discussion',
    'agenda-item.close': 'closed',
    'agenda-item.reopen': null,
    'level.conclude': null,
    'agenda-item.settle': null,
  },
  // The second round: first scores are kept, everybody present scores again, and there is no third.
  discussion: {
    'agenda.remove': null,
    'agenda-item.open': null,
    'interest.declare': 'discussion',
    'interest.dismiss': 'discussion',
    'conflict-hint.dismiss': 'discussion',
    'score-sheet.submit': 'discussion',
    'score-sheet.return': 'discussion',
    'knock-out.propose': 'discussion',
    'knock-out.vote': 'discussion',
    'knock-out.conclude': 'discussion',
    'agenda-item.discuss': null,
    'agenda-item.close': 'closed',
    'agenda-item.reopen': null,
    'level.conclude': null,
    'agenda-item.settle': null,
  },
  // Sheets are on the table: the council concludes knock-outs and least levels, then the result stands.
  closed: {
    'agenda.remove': null,
    'agenda-item.open': null,
    'interest.declare': null,
    'interest.dismiss': null,
    'conflict-hint.dismiss': null,
    'score-sheet.submit': null,
    'score-sheet.return': null,
    'knock-out.propose': 'closed',
    'knock-out.vote': 'closed',
    'knock-out.conclude': 'closed',
    'agenda-item.discuss': null,
    'agenda-item.close': null,
    'agenda-item.reopen': 'scoring',
    'level.conclude': 'closed',
    'agenda-item.settle': 'settled',
  },
  settled: {
    'agenda.remove': null,
    'agenda-item.open': null,
    'interest.declare': null,
    'interest.dismiss': null,
    'conflict-hint.dismiss': null,
    'score-sheet.submit': null,
    'score-sheet.return': null,
    'knock-out.propose': null,
    'knock-out.vote': null,
    'knock-out.conclude': null,
    'agenda-item.discuss': null,
    'agenda-item.close': null,
    'agenda-item.reopen': null,
    'level.conclude': null,
    'agenda-item.settle': null,
  },
};

export const nextSessionState = (state: SessionState, command: SessionCommand): SessionState | null =>
  sessionTable[state][command];

export const nextItemState = (state: ItemState, command: ItemCommand): ItemStep => itemTable[state][command];

/** The state in which sheets of a round are filled in. */
export const scoringStateOf = (round: number): 'open' | 'discussion' => (round === 1 ? 'open' : 'discussion');

export const isScoring = (state: ItemState): boolean => state === 'open' || state === 'discussion';
