import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { paper, sampleAssessment, useDossiers } from '../../../../tests/support/dossiers.ts';
import { foundCommands } from '../../../commands.ts';
import {
  type DossierState,
  type DossierStep,
  dossierStates,
  dossierSteps,
  nextState,
} from '../rules/dossier-states.ts';

const here = useDossiers();

/** Steps that a command of another name takes, with what it is told. */
const named: Partial<Record<DossierStep, { command: string; input: Record<string, unknown> }>> = {
  'complaint.uphold': { command: 'complaint.answer', input: { upheld: 'yes', answer: 'Có' } },
  'complaint.reject': { command: 'complaint.answer', input: { upheld: 'no', answer: 'Không' } },
  'dossier.settle': { command: 'dossier.settle', input: { outcome: outcome(false) } },
  'dossier.settle-rehearsal': { command: 'dossier.settle', input: { outcome: outcome(true) } },
};

const inputs: Record<string, Record<string, unknown>> = {
  'dossier.mark-self': { version: 1, marks: {} },
  'form.save': { form: '01', values: {} },
  'evidence.attach': { file: paper() },
  'dossier.change-set': { version: 1, setCode: 'QD26-21' },
  'dossier.refuse': { reason: 'Thiếu' },
  'dossier.request-supplement': { missing: 'Thiếu', dueOn: '2026-12-31' },
  'assessment.save': { version: 0, ...sampleAssessment },
  'dossier.issue-assessment': { number: '1/BC', dated: '2026-09-17' },
  'dossier.reopen-assessment': { reason: 'Sai' },
  'site-visit.record': { visitedOn: '2026-09-17', place: 'Xưởng', people: 'Đoàn', notes: 'Sạch' },
  'specimen.record': { lot: 'L1', kind: 'received', quantity: 5, happenedOn: '2026-09-17' },
  'dossier.send-back': { reason: 'Thiếu' },
  'dossier.record-result': { stars: 4 },
  'dossier.re-evaluate': { reason: 'Dưới 90' },
  'dossier.defer': { round: 'Đợt 1 năm 2027', reason: 'Muộn' },
  'complaint.file': { words: 'Điểm thấp' },
};

function outcome(rehearsal: boolean) {
  return { stars: 4, total: '74.00', knockedOut: [], sessionId: randomUUID(), rehearsal };
}

let facts: { dossierId: string; heldPaperId: string; evidenceId: string; visitId: string; personId: string };
beforeAll(async () => {
  const { id } = await here.dossier('received');
  const [evidence] = await here.db.selectFrom('dossiers.evidence').select('id').where('dossierId', '=', id).execute();
  const visit = { id: randomUUID(), dossierId: id, visitedOn: '2026-09-17', place: 'x', people: 'x', notes: 'x' };
  await here.owner
    .insertInto('dossiers.siteVisit')
    .values({ ...visit, recordedAt: here.now() })
    .execute();
  const expert = await here.person('expert', '00175');
  await here.person('advisory-team', '01', randomUUID());
  facts = {
    dossierId: id,
    heldPaperId: randomUUID(),
    evidenceId: evidence?.id ?? '',
    visitId: visit.id,
    personId: expert.personId,
  };
});

/** What an input names besides, by the steps that name it. */
function identifiersFor(step: DossierStep): Record<string, unknown> {
  const { dossierId, evidenceId, visitId, personId } = facts;
  if (step === 'evidence.place') return { evidenceId, criterionCode: '1.1', page: 1 };
  if (step === 'evidence.unplace') return { evidenceId, criterionCode: '1.1' };
  if (step === 'evidence.remove') return { evidenceId };
  if (step === 'evidence.replace') return { evidenceId, file: paper() };
  if (step === 'site-photo.add') return { visitId, file: paper() };
  if (step === 'request-letter.draft') return { dossierIds: [dossierId], round: 'đợt 2' };
  if (step === 'dossier.assign-expert') return { dossierId, personId, until: '2026-12-31' };
  if (step === 'dossier.take-to-council') return { dossierId, councilId: randomUUID() };
  return { dossierId };
}

/** The dossier put into a state as the database would hold it, with a paper that nothing was done to yet. */
async function put(state: DossierState) {
  await here.owner.updateTable('dossiers.evidence').set({ removedAt: null, replacesId: null }).execute();
  await here.owner.deleteFrom('dossiers.evidencePlace').execute();
  await here.owner
    .insertInto('dossiers.evidencePlace')
    .values({ evidenceId: facts.evidenceId, criterionCode: '1.1', page: 1 })
    .execute();
  await here.owner.deleteFrom('dossiers.complaint').execute();
  if (state === 'under-complaint')
    await here.owner
      .insertInto('dossiers.complaint')
      .values({ id: randomUUID(), dossierId: facts.dossierId, words: 'x', filedAt: here.now() })
      .execute();
  const council = state === 'in-council';
  await here.owner
    .updateTable('dossiers.dossier')
    .set({
      state,
      version: 1,
      councilId: council ? randomUUID() : null,
      stateBeforeCouncil: council ? 'province-received' : null,
      stateBeforeSupplement: state === 'awaiting-supplement' ? 'received' : null,
      stateBeforeDeferral: state === 'deferred' ? 'received' : null,
      forwardedTo: '01',
      forwardedAt: here.now(),
      centreId: 'VN',
      sentToCentreAt: here.now(),
    })
    .where('id', '=', facts.dossierId)
    .execute();
}

// Taking from the register and reusing need a paper and an ended dossier; their own tests have both.
const elsewhere: readonly string[] = ['evidence.take-from-register', 'evidence.reuse'];

describe.each(dossierStates)('a dossier that is %s', (state) => {
  test.each(dossierSteps.filter((step) => !elsewhere.includes(step)))(
    '%s is refused by its command exactly where the table says nothing',
    async (step) => {
      const { command: name, input } = named[step] ?? { command: step, input: inputs[step] ?? {} };
      const command = foundCommands.find((found) => found.command.name === name)?.command;
      // A step whose command is still to come is no test of anything.
      expect(command, name).toBeDefined();
      if (!command) return;
      await put(state);
      const refusal = await here
        .run(here.system, command, { ...identifiersFor(step), ...input })
        .then(() => undefined)
        .catch((error: { code?: string }) => error);
      const isForbidden = ['dossier.state-forbids', 'not-found'].includes(refusal?.code ?? '');
      const isPossible = nextState(state, step) !== undefined;
      // Beyond the state a step may be refused for what is missing; only the state itself is judged here.
      expect({ step, code: isForbidden ? refusal?.code : 'let through' }).toEqual({
        step,
        code: isPossible ? 'let through' : (refusal?.code ?? 'done'),
      });
      expect(isForbidden).toBe(!isPossible);
      expect(refusal?.code).not.toBe('input.invalid');
    },
  );
});
