import { addDays } from '#standards/vietnam/local-date.ts';
import type { PackFault } from './check-pack.ts';
import { lawFigures } from './law-figures.ts';
import type { DossierKind, PackStep, RegulationPack } from './pack.ts';

/**
 * Every figure that a pack states and the software does not read from it but fixes otherwise: loaded, the pack would say one
 * thing and the software do another. What a pack leaves out is no fault.
 */
export function findFigureFaults(pack: RegulationPack): PackFault[] {
  const { certificate, reEvaluation, samples, revocation, productCode } = pack;
  return [
    ...differs('certificate.months', certificate?.months, lawFigures.certificateMonths),
    ...differs('reEvaluation.earliestDays', reEvaluation?.earliestDays, lawFigures.windowOpensBefore),
    ...differs('reEvaluation.latestDays', reEvaluation?.latestDays, lawFigures.windowClosesBefore),
    ...differs('samples.count', samples?.count, lawFigures.samples),
    ...differs('samples.noneForSets', samples?.noneForSets.join(', '), lawFigures.setsWithoutSamples.join(', ')),
    ...differs('revocation.grounds', revocation?.grounds.length, lawFigures.revocationGrounds),
    ...differs('revocation.deadline.count', revocation?.deadline.count, lawFigures.revocationDays),
    ...differs('revocation.deadline.unit', revocation?.deadline.unit, 'days'),
    ...differs('productCode.pattern', productCode?.pattern, lawFigures.productCode),
    ...pack.steps.flatMap(stepFaults),
    ...pack.transitions.flatMap(transitionFaults),
    ...bodyFaults(pack),
  ];
}

const differs = (at: string, stated: string | number | null | undefined, fixed: string | number): PackFault[] =>
  stated === undefined || stated === fixed
    ? []
    : [{ at, kind: 'figure-fixed', what: String(stated), fixed: String(fixed) }];

/** The commune's report is the one step whose days are counted. */
function stepFaults({ code, by, papers, deadline }: PackStep, index: number): PackFault[] {
  if (deadline === null || by !== 'commune' || !(code === 'danh-gia-bon-noi-dung' || papers.includes('mau-03')))
    return [];
  const at = `steps.${index}.deadline`;
  return [
    ...differs(`${at}.count`, deadline.count, lawFigures.forwardingDays),
    ...differs(`${at}.unit`, deadline.unit, 'working-days'),
  ];
}

/** Old dossiers are closed, and certificates carried on, by Điều 12 alone. */
function transitionFaults(rule: RegulationPack['transitions'][number], index: number): PackFault[] {
  const at = `transitions.${index}`;
  if (rule.kind === 'certificate-extension') return differs(`${at}.days`, rule.days, lawFigures.extensionDays);
  if (rule.kind === 'results-keep-validity') return [];
  const lastDays = new Set(rule.dossierKinds.map(lastDayOf));
  return [
    ...differs(`${at}.filedBefore`, rule.filedBefore, lawFigures.inForceFrom),
    ...[...lastDays].flatMap((day) => differs(`${at}.lastDay`, rule.lastDay, day)),
  ];
}

const lastDayOf = (kind: DossierKind) => addDays(lawFigures.inForceFrom, lawFigures.pendingDays[kind]);

/** Records of old rules keep who recognised then; a ward mode may leave three stars to its commune. */
function bodyFaults({ kind, oldRecordsOnly, recognition }: RegulationPack): PackFault[] {
  if (oldRecordsOnly) return [];
  return recognition.flatMap(({ stars, body }, index) => {
    const followed = stars.filter((one) => !(kind === 'ward-mode' && one === 3 && body === 'commune'));
    const bodies = new Set(followed.map((one) => String(lawFigures.recognisedBy[one])));
    return [...bodies].flatMap((one) => differs(`recognition.${index}.body`, String(body), one));
  });
}
