import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import type { OriginalContent } from '../queries/original-content.ts';
import { form01Paper } from './form-01.ts';
import { form02Paper } from './form-02.ts';

/** The producer's two forms of a dossier as papers. A dossier that is not filed yet says DỰ THẢO. */
export function dossierPapers(content: OriginalContent): { form01: AdministrativePaper; form02: AdministrativePaper } {
  const { dossier, form01, form02, kind, set, changes, evidence, receipt, isDraft } = content;
  const markings = [...(isDraft ? ['DỰ THẢO'] : []), ...(dossier.sample ? ['DỮ LIỆU MẪU'] : [])];
  return {
    form01: form01Paper({
      values: form01,
      kind,
      place: { province: dossier.provinceId ?? '……', commune: dossier.unitId },
      commune: receipt,
      province: null,
      markings,
    }),
    form02: form02Paper({
      form: form02,
      kind,
      set,
      selfMarks: dossier.selfMarks,
      evidence,
      changes,
      place: dossier.unitName,
      markings,
    }),
  };
}
