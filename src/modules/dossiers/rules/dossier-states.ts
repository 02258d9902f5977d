/** Where a dossier stands, from the producer's first draft to the result and a complaint about it (Điều 6 và 7). */
export const dossierStates = [
  'draft',
  'filed',
  'refused',
  'received',
  'awaiting-supplement',
  'under-assessment',
  'assessed',
  'forwarded',
  'returned-by-province',
  'province-received',
  'with-advisory-team',
  'awaiting-council',
  'in-council',
  'settled',
  'sent-to-centre',
  'under-complaint',
  'deferred',
  'withdrawn',
  'lapsed',
] as const;
export type DossierState = (typeof dossierStates)[number];

/** States in which a dossier has come to an end; every other one is under way, and a product has one such at most. */
export const endStates = ['settled', 'withdrawn', 'lapsed'] as const satisfies DossierState[];
export const openStates = dossierStates.filter((state) => !(endStates as readonly string[]).includes(state));

/** What the producer, and the office for it, does to a dossier that is being prepared. */
export const preparingSteps = [
  'dossier.mark-self',
  'form.save',
  'evidence.attach',
  'evidence.take-from-register',
  'evidence.reuse',
  'evidence.place',
  'evidence.unplace',
  'evidence.remove',
  'evidence.replace',
] as const;

/** What can be done to a dossier. Names of commands; settling has two ends, so a rehearsal is a step of its own. */
export const dossierSteps = [
  ...preparingSteps,
  'dossier.change-set',
  'dossier.file',
  'dossier.receive',
  'dossier.refuse',
  'dossier.request-supplement',
  'dossier.supplement',
  'dossier.drop-supplement',
  'dossier.start-assessment',
  'assessment.save',
  'dossier.issue-assessment',
  'dossier.reopen-assessment',
  'assessment.draft-report',
  'site-visit.record',
  'site-photo.add',
  'specimen.record',
  'request-letter.draft',
  'dossier.forward',
  'dossier.take-in',
  'dossier.send-back',
  'dossier.to-advisory-team',
  'dossier.queue-for-council',
  'dossier.assign-expert',
  'dossier.take-to-council',
  'dossier.leave-council',
  'dossier.settle',
  'dossier.settle-rehearsal',
  'dossier.record-result',
  'dossier.send-to-centre',
  'dossier.re-evaluate',
  'complaint.file',
  'complaint.uphold',
  'complaint.reject',
  'dossier.defer',
  'dossier.resume',
  'dossier.withdraw',
  'dossier.lapse',
] as const;
export type DossierStep = (typeof dossierSteps)[number];

/** A remembered state: the one from which the council, the supplement request or the deferral took the dossier. */
export const rememberedStates = ['state-before-council', 'state-before-supplement', 'state-before-deferral'] as const;
export type NextState = DossierState | (typeof rememberedStates)[number];

type Steps = { readonly [step in DossierStep]?: NextState };

/** Each of these steps, leading back to the same state. */
const staying = <Step extends DossierStep>(state: DossierState, steps: readonly Step[]) =>
  Object.fromEntries(steps.map((step) => [step, state])) as Record<Step, DossierState>;

const evidenceWork = preparingSteps.filter((step) => step.startsWith('evidence.'));
/** What the commune writes down while it looks at place and product. */
const looking = ['site-visit.record', 'site-photo.add', 'specimen.record'] as const;
const leaving = { 'dossier.withdraw': 'withdrawn', 'dossier.lapse': 'lapsed' } as const satisfies Steps;
const pausing = { 'dossier.defer': 'deferred', 'dossier.request-supplement': 'awaiting-supplement' } as const;
const council = { 'dossier.take-to-council': 'in-council' } as const satisfies Steps;

/**
 * The whole workflow: state → step → next state; what is not listed is refused. Khoản 1 Điều 7: the producer prepares
 * and files; khoản 2: the commune receives, assesses four contents and forwards within 15 working days; khoản 3 và 4: the
 * province and the centre. Refusing to receive, asking for a supplement, sending back and deferring are practice that the
 * text does not forbid; a rehearsal in the commune recognises nothing (Điều 4).
 */
export const dossierWorkflow: Record<DossierState, Steps> = {
  draft: {
    ...staying('draft', [...preparingSteps, 'dossier.change-set']),
    'dossier.file': 'filed',
    ...leaving,
  },
  // After filing only the office still works on evidence (it points to pages): see access.ts.
  filed: {
    ...staying('filed', [...evidenceWork, 'specimen.record']),
    'dossier.receive': 'received',
    'dossier.refuse': 'refused',
    ...leaving,
  },
  refused: {
    ...staying('refused', [...preparingSteps, 'dossier.change-set']),
    'dossier.file': 'filed',
    ...leaving,
  },
  received: {
    ...staying('received', [...evidenceWork, ...looking, 'dossier.assign-expert']),
    'dossier.start-assessment': 'under-assessment',
    ...council,
    ...pausing,
    ...leaving,
  },
  'awaiting-supplement': {
    ...staying('awaiting-supplement', [...preparingSteps, ...looking, 'dossier.change-set']),
    'dossier.supplement': 'state-before-supplement',
    'dossier.drop-supplement': 'state-before-supplement',
    'dossier.defer': 'deferred',
    ...leaving,
  },
  'under-assessment': {
    ...staying('under-assessment', ['assessment.save', 'assessment.draft-report', ...looking, 'dossier.assign-expert']),
    'dossier.issue-assessment': 'assessed',
    ...council,
    ...pausing,
    ...leaving,
  },
  assessed: {
    ...staying('assessed', [...looking, 'request-letter.draft']),
    'dossier.forward': 'forwarded',
    'dossier.reopen-assessment': 'under-assessment',
    ...council,
    ...pausing,
    ...leaving,
  },
  forwarded: {
    ...staying('forwarded', ['specimen.record', 'request-letter.draft']),
    'dossier.take-in': 'province-received',
    'dossier.send-back': 'returned-by-province',
    'dossier.record-result': 'settled',
    ...leaving,
  },
  'returned-by-province': {
    ...staying('returned-by-province', [...preparingSteps, ...looking, 'request-letter.draft']),
    'dossier.start-assessment': 'under-assessment',
    'dossier.forward': 'forwarded',
    'dossier.defer': 'deferred',
    ...leaving,
  },
  'province-received': {
    ...staying('province-received', ['specimen.record', 'dossier.assign-expert']),
    'dossier.to-advisory-team': 'with-advisory-team',
    'dossier.queue-for-council': 'awaiting-council',
    'dossier.send-back': 'returned-by-province',
    'dossier.record-result': 'settled',
    ...council,
    ...pausing,
    ...leaving,
  },
  'with-advisory-team': {
    ...staying('with-advisory-team', ['specimen.record', 'dossier.assign-expert']),
    'dossier.queue-for-council': 'awaiting-council',
    'dossier.send-back': 'returned-by-province',
    ...pausing,
    ...leaving,
  },
  'awaiting-council': {
    ...staying('awaiting-council', ['dossier.assign-expert']),
    'dossier.to-advisory-team': 'with-advisory-team',
    ...council,
    ...pausing,
    ...leaving,
  },
  'in-council': {
    ...staying('in-council', ['dossier.assign-expert']),
    'dossier.leave-council': 'state-before-council',
    'dossier.settle': 'settled',
    'dossier.settle-rehearsal': 'state-before-council',
  },
  // Sending on, going on to the province and evaluating again depend on the outcome too: see access.ts.
  settled: {
    ...staying('settled', ['request-letter.draft']),
    'dossier.start-assessment': 'under-assessment',
    'dossier.forward': 'forwarded',
    'dossier.send-to-centre': 'sent-to-centre',
    'dossier.re-evaluate': 'awaiting-council',
    'complaint.file': 'under-complaint',
  },
  'sent-to-centre': {
    ...council,
    'dossier.request-supplement': 'awaiting-supplement',
    'dossier.record-result': 'settled',
    'dossier.withdraw': 'withdrawn',
  },
  'under-complaint': {
    'complaint.uphold': 'awaiting-council',
    'complaint.reject': 'settled',
  },
  deferred: {
    ...staying('deferred', preparingSteps),
    'dossier.resume': 'state-before-deferral',
    ...leaving,
  },
  withdrawn: {},
  lapsed: {},
};

/** The state after a step, or undefined where the step is not possible now. */
export const nextState = (state: DossierState, step: DossierStep): NextState | undefined =>
  dossierWorkflow[state][step];
