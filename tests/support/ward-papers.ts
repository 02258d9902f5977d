import {
  attachScan,
  draftPaper,
  giveAuthorisation,
  issuePaper,
  numberPaper,
  openSeries,
  registerIncoming,
  signPaper,
  submitPaper,
} from '#modules/documents/index.ts';
import { delegateWorkingMode } from '#modules/regulation/index.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';
import { paper } from './dossiers.ts';

/** Papers of a ward in every state, an incoming one, a series with a gap, an authorisation. Gives the identifiers. */
export async function createWardPapers(
  db: Database,
  owner: Database,
  {
    unitId,
    office,
    leader,
    named,
  }: { unitId: string; office: PersonActor; leader: PersonActor; named: (word: string) => string },
  now: Date,
) {
  const system = performerOf(db, systemActor('test'), now);
  const { id: seriesId } = await perform(system, openSeries, { unitId, kind: 'notice', numbering: 'counted' });
  const inState = async (state: 'draft' | 'submitted' | 'signed' | 'numbered' | 'issued', sequence?: number) => {
    const { id: paperId } = await perform(system, draftPaper, {
      unitId,
      templateCode: 'thong-bao',
      abstract: named('Thông báo'),
      body: named('Nội dung.'),
      values: { who: 'Mọi người', from: '2026-11-01', until: '2026-11-30', place: 'Phòng' },
      signerId: office.personId,
      members: [{ name: named('Thành viên'), role: 'Ủy viên' }],
    });
    const reached = ['draft', 'submitted', 'signed', 'numbered', 'issued'].indexOf(state);
    if (reached >= 1) await perform(system, submitPaper, { paperId });
    if (reached >= 2) await perform(system, signPaper, { paperId });
    if (reached >= 3) await perform(system, numberPaper, { paperId, sequence, note: named('Bỏ cách') });
    if (reached >= 4) await perform(system, issuePaper, { paperId });
    return paperId;
  };
  const issuedPaperId = await inState('issued', 3);
  await perform(system, attachScan, { paperId: issuedPaperId, file: { ...paper(), name: `${named('van-ban')}.pdf` } });
  const idIn = async (table: 'documents.paperFile' | 'documents.numberGap') =>
    (
      await owner
        .selectFrom(table)
        .select('id')
        .where(
          table === 'documents.paperFile' ? 'paperId' : 'seriesId',
          '=',
          table === 'documents.paperFile' ? issuedPaperId : seriesId,
        )
        .executeTakeFirstOrThrow()
    ).id;
  const { id: incomingId } = await perform(system, registerIncoming, {
    unitId,
    issuer: named('Sở'),
    number: '1/S',
    dated: '2026-11-02',
    arrivedOn: '2026-11-03',
    abstract: named('Hướng dẫn'),
    file: { ...paper(), name: `${named('den')}.pdf` },
  });
  const { id: authorisationId } = await perform(system, giveAuthorisation, {
    unitId,
    giverId: leader.personId,
    giverPosition: 'Chủ tịch',
    personId: office.personId,
    position: named('Trưởng phòng'),
    subject: 'Thông báo',
    instrument: 'Số 1/UQ',
    validFrom: '2026-11-01',
    validTo: '2026-12-31',
  });
  // Far ahead, so that the ward works as the law in force has it.
  const { id: delegationId } = await perform(system, delegateWorkingMode, {
    unitId,
    number: '12/QĐ-UBND',
    dated: '2026-11-02',
    abstract: named('Ủy quyền công nhận 3 sao'),
    issuer: named('Chủ tịch'),
    scope: 'Công nhận 3 sao',
    validFrom: '2028-01-01',
    validTo: '2028-12-31',
    incomingId,
  });
  const { id: minutesSubmittedId } = await perform(system, draftPaper, {
    unitId,
    templateCode: 'bien-ban-hop',
    abstract: named('Họp'),
    body: named('Nội dung.'),
    values: {
      ...Object.fromEntries(minutesBlanks.map((name) => [name, 'Mẫu'])),
      ...{ start: '08:00', end: '10:00', day: '2026-11-10' },
    },
    signerId: leader.personId,
    secondSignerId: office.personId,
  });
  await perform(system, submitPaper, { paperId: minutesSubmittedId });
  return {
    minutesSubmittedId,
    paperDraftId: await inState('draft'),
    paperSubmittedId: await inState('submitted'),
    paperSignedId: await inState('signed'),
    paperNumberedId: await inState('numbered'),
    paperIssuedId: issuedPaperId,
    paperLaterId: await inState('issued'),
    paperFileId: await idIn('documents.paperFile'),
    seriesId,
    gapId: await idIn('documents.numberGap'),
    incomingId,
    authorisationId,
    delegationId,
  };
}

const minutesBlanks = ['about', 'place', 'present', 'absent', 'chair', 'secretary', 'course', 'conclusion'];
