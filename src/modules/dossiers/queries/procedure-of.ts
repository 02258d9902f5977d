import { unitSettingsOf, workingCalendarOf } from '#modules/regulation/index.ts';
import type { Reader } from '#platform/db.server.ts';
import { processingClock } from '../rules/processing-clock.ts';
import { isProvinceUsing } from './province-using.ts';

/**
 * What the procedure has left on a dossier: requests for supplements, answers of the province, complaints, the report,
 * and the commune's days counted both ways. The caller has checked who reads the dossier.
 */
export async function procedureOf(
  db: Reader,
  dossier: {
    id: string;
    unitId: string;
    receivedAt: Date | null;
    forwardedAt: Date | null;
    forwardedTo: string | null;
    opensAssessment: boolean;
  },
  now: Date,
) {
  const [requests, answers, complaints, report, settings, calendar, provinceUses] = await Promise.all([
    db
      .selectFrom('dossiers.supplementRequest as request')
      .innerJoin('identity.unit as unit', 'unit.id', 'request.unitId')
      .select([
        'request.id',
        'request.askedAt',
        'request.missing',
        'request.dueOn',
        'request.answer',
        'request.closedAs',
        'request.closedAt',
        'request.unitId',
        'unit.fullName as unitName',
      ])
      .where('request.dossierId', '=', dossier.id)
      .orderBy('request.askedAt', 'desc')
      .execute(),
    db
      .selectFrom('dossiers.provinceAnswer')
      .select(['id', 'kind', 'paperNumber', 'paperDate', 'reason', 'recordedAt'])
      .where('dossierId', '=', dossier.id)
      .orderBy('recordedAt', 'desc')
      .execute(),
    db
      .selectFrom('dossiers.complaint')
      .select(['id', 'words', 'onBehalf', 'filedAt', 'upheld', 'answer', 'answeredAt'])
      .where('dossierId', '=', dossier.id)
      .orderBy('filedAt', 'desc')
      .execute(),
    dossier.opensAssessment
      ? db
          .selectFrom('dossiers.assessment')
          .select(['proposal', 'proposalReason', 'reportNumber', 'reportDate', 'paperId'])
          .where('dossierId', '=', dossier.id)
          .executeTakeFirst()
      : undefined,
    unitSettingsOf(db, dossier.unitId),
    workingCalendarOf(db),
    isProvinceUsing(db, dossier.unitId, now),
  ]);
  const waits = requests.filter(({ unitId }) => unitId === dossier.unitId);
  const stops = settings.supplementStopsClock;
  return {
    requests,
    answers,
    complaints,
    report: report ?? null,
    /** Null before receipt and after forwarding: no days of the commune's run. */
    clock:
      dossier.receivedAt && !dossier.forwardedAt
        ? { ...processingClock({ receivedAt: dossier.receivedAt, waits, now }, stops, calendar), stops }
        : null,
    provinceUses,
  };
}

export type Procedure = Awaited<ReturnType<typeof procedureOf>>;
