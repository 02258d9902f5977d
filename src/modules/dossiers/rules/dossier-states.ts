/** Where a dossier stands, from the producer's first draft to the council's result (Điều 7 QĐ 26/2026/QĐ-TTg). */
export const dossierStates = [
  'draft',
  'filed',
  'returned',
  'received',
  'forwarded',
  'in-council',
  'settled',
  'withdrawn',
] as const;
export type DossierState = (typeof dossierStates)[number];

/** States in which a product's dossier is still under way: one product has at most one such dossier. */
export const openStates = ['draft', 'filed', 'returned', 'received', 'forwarded', 'in-council'] as const;

/** What can be done to a dossier. Names of commands; settling has two ends, so a rehearsal is a step of its own. */
export const dossierSteps = [
  'dossier.mark-self',
  'evidence.attach',
  'evidence.take-from-register',
  'evidence.place',
  'evidence.unplace',
  'evidence.remove',
  'dossier.file',
  'dossier.receive',
  'dossier.return',
  'dossier.forward',
  'dossier.withdraw',
  'dossier.assign-expert',
  'dossier.take-to-council',
  'dossier.leave-council',
  'dossier.settle',
  'dossier.settle-rehearsal',
] as const;
export type DossierStep = (typeof dossierSteps)[number];

/** `state-before-council` is the one remembered when the council took the dossier: received or forwarded. */
export type NextState = DossierState | 'state-before-council';

type Steps = { readonly [step in DossierStep]?: NextState };

const evidenceWork = (state: DossierState) =>
  ({
    'evidence.attach': state,
    'evidence.take-from-register': state,
    'evidence.place': state,
    'evidence.unplace': state,
    'evidence.remove': state,
  }) as const satisfies Steps;

/**
 * The whole workflow: state → step → next state; what is not listed is refused. Khoản 1 Điều 7: the producer prepares
 * and files; khoản 2: the commune receives, checks and sends on to the province within 15 working days; khoản 3 và 4:
 * the councils. Sending back for completion, and rehearsing in the commune, are practice the text does not forbid.
 */
export const dossierWorkflow: Record<DossierState, Steps> = {
  draft: {
    ...evidenceWork('draft'),
    'dossier.mark-self': 'draft',
    'dossier.file': 'filed',
    'dossier.withdraw': 'withdrawn',
  },
  returned: {
    ...evidenceWork('returned'),
    'dossier.mark-self': 'returned',
    'dossier.file': 'filed',
    'dossier.withdraw': 'withdrawn',
  },
  // After filing only the office still works on evidence (it points to pages): see access.ts.
  filed: {
    ...evidenceWork('filed'),
    'dossier.receive': 'received',
    'dossier.return': 'returned',
    'dossier.withdraw': 'withdrawn',
  },
  received: {
    ...evidenceWork('received'),
    'dossier.return': 'returned',
    'dossier.forward': 'forwarded',
    'dossier.withdraw': 'withdrawn',
    'dossier.assign-expert': 'received',
    'dossier.take-to-council': 'in-council',
  },
  forwarded: {
    'dossier.withdraw': 'withdrawn',
    'dossier.assign-expert': 'forwarded',
    'dossier.take-to-council': 'in-council',
  },
  'in-council': {
    'dossier.assign-expert': 'in-council',
    'dossier.leave-council': 'state-before-council',
    'dossier.settle': 'settled',
    'dossier.settle-rehearsal': 'state-before-council',
  },
  settled: {},
  withdrawn: {},
};

/** The state after a step, or undefined where the step is not possible now. */
export const nextState = (state: DossierState, step: DossierStep): NextState | undefined =>
  dossierWorkflow[state][step];
