import type { Verdict } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import {
  type DocumentAct,
  hasRoleFor,
  mayCountersign,
  maySign,
  maySubmit,
  mayTakeStep,
  type PaperFacts,
} from '../access.ts';
import { missingParts } from '../rules/completeness.ts';
import type { PaperContent } from '../rules/paper-content.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';
import type { PaperState } from '../rules/paper-states.ts';
import { secondSignature } from '../rules/signing.ts';
import { authorisationFacts } from './authorisation-facts.ts';
import { rowsOfPaper } from './rows-of-paper.ts';
import { visiblePapers } from './visible-papers.ts';

/**
 * One paper as its pages show it: everything that it prints, its files, what became of it, what is missing, and for each
 * button whether it works or why not (null: not for this role, or not now). Throws not-found.
 */
export async function paperForViewer(db: Reader, viewer: Actor, { paperId, now }: { paperId: string; now: Date }) {
  const row = await db
    .selectFrom('documents.paper as paper')
    .leftJoin('identity.person as drafter', 'drafter.id', 'paper.draftedBy')
    .leftJoin('identity.person as signatory', 'signatory.id', 'paper.signedBy')
    .leftJoin('identity.person as secretary', 'secretary.id', 'paper.secondSignedBy')
    .leftJoin('documents.paper as successor', 'successor.id', 'paper.replacedBy')
    .selectAll('paper')
    .select([
      'drafter.name as drafterName',
      'signatory.name as signatoryName',
      'secretary.name as secretaryName',
      'successor.number as successorNumber',
    ])
    .where('paper.id', '=', paperId)
    .where(visiblePapers(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const content = row.content as unknown as PaperContent;
  const [rows, files, corrections, authorisation] = await Promise.all([
    rowsOfPaper(db, row.id),
    filesOf(db, row.id),
    correctionsOf(db, row.id),
    authorisationFacts(db, row.authorisationId),
  ]);
  const kind = row.kind as PaperKind;
  const facts: PaperFacts = {
    unitId: row.unitId,
    councilId: row.councilId,
    signerId: row.signerId,
    kind,
    state: row.state as PaperState,
    capacity: content.signing.capacity,
    authorisation,
    draftedBy: row.draftedBy,
    second: secondSignature(content, row),
  };
  const missing = missingParts({ kind, abstract: row.abstract, content, ...rows });
  return {
    ...row,
    ...facts,
    ...rows,
    content,
    files,
    corrections,
    missing,
    may: mayOf(viewer, { ...facts, missing }, now),
  };
}

export type PaperView = Awaited<ReturnType<typeof paperForViewer>>;

function mayOf(viewer: Actor, paper: PaperFacts & { missing: string[] }, now: Date) {
  // What the state does not allow anyway is left out: ten grey buttons would hide the one that matters.
  const button = (act: DocumentAct, verdict: Verdict): May | null =>
    hasRoleFor(viewer, act) && (verdict.allowed || !leftOut.includes(verdict.code)) ? explain(verdict) : null;
  return {
    edit: button('paper.edit', mayTakeStep(viewer, paper, 'paper.edit')),
    submit: button('paper.submit', maySubmit(viewer, paper, now)),
    discard: button('paper.discard', mayTakeStep(viewer, paper, 'paper.discard')),
    return: button('paper.return', mayTakeStep(viewer, paper, 'paper.return')),
    // Only whoever is asked to: everybody else of the house would see it grey.
    countersign: allowedOnly(button('paper.countersign', mayCountersign(viewer, paper))),
    sign: signButton(viewer, button('paper.sign', maySign(viewer, paper, now))),
    number: button('paper.number', mayTakeStep(viewer, paper, 'paper.number')),
    issue: button('paper.issue', mayTakeStep(viewer, paper, 'paper.issue')),
    attachScan: button('paper.attach-scan', mayTakeStep(viewer, paper, 'paper.attach-scan')),
    correct: button('paper.correct', mayTakeStep(viewer, paper, 'paper.correct')),
    replace: button('paper.replace', mayTakeStep(viewer, paper, 'paper.replace')),
    revoke: button('paper.revoke', mayTakeStep(viewer, paper, 'paper.revoke')),
  };
}

const leftOut = ['paper.state-forbids', 'paper.one-signature', 'paper.countersigned-already'];

// Specialists sign only minutes of meetings that they chaired; elsewhere a grey button would only puzzle them.
const signButton = (viewer: Actor, may: May | null): May | null =>
  roleOf(viewer) === 'economic-office' && may?.allowed !== true ? null : may;

const allowedOnly = (may: May | null): May | null => (may?.allowed === true ? may : null);

const filesOf = (db: Reader, paperId: string) =>
  db
    .selectFrom('documents.paperFile as held')
    .innerJoin('platform.file as file', 'file.id', 'held.fileId')
    .select(['held.id', 'held.title', 'held.purpose', 'held.attachedAt', 'file.sha256', 'file.name', 'file.mediaType'])
    .where('held.paperId', '=', paperId)
    .orderBy('held.attachedAt')
    .execute();

const correctionsOf = (db: Reader, paperId: string) =>
  db
    .selectFrom('documents.correction as correction')
    .leftJoin('documents.paper as by', 'by.id', 'correction.byPaperId')
    .select([
      'correction.id',
      'correction.wrong',
      'correction.instead',
      'correction.correctedAt',
      'by.number',
      'by.id as byId',
    ])
    .where('correction.paperId', '=', paperId)
    .orderBy('correction.correctedAt')
    .execute();
