import { draftCentreAnswer } from '#modules/dossiers/index.ts';
import { draftDecision } from '#modules/recognition/index.ts';
import { loader as certificate } from '#modules/recognition/routes/certificate-file.ts';
import { loader as extract } from '#modules/recognition/routes/extract-file.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows } from '#modules/regulation/rules/level-rows.ts';
import { province, ward } from '../dossiers.ts';
import { downloadAs } from './papers-of-dossiers.ts';
import { type Here, issuedPaper, named } from './papers-of-register.ts';

/** The decisions, the certificate and the extract of the register. */
export async function papersOfRecognition(here: Here): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  const { run, system } = here;
  const [one, two] = [await here.settled({ stars: 4 }), await here.settled({ stars: 3, total: '61.50' })];
  const { paperId } = await run(system, draftDecision, { unitId: province, dossierIds: [one.id, two.id] });
  made.set('quyet-dinh-cong-nhan-san-pham', await issuedPaper(here, paperId, province));

  const five = await here.settled({ level: 'centre', stars: 5, total: '93.00' });
  const ofMinistry = await run(system, draftDecision, { unitId: 'VN', dossierIds: [five.id] });
  made.set('quyet-dinh-cong-nhan-nam-sao', await issuedPaper(here, ofMinistry.paperId, 'VN'));
  const fewer = await here.settled({ level: 'centre', stars: 4, total: '86.50' });
  await withMarks(here, fewer.id);
  const answer = await run(system, draftCentreAnswer, { dossierId: fewer.id });
  made.set('thong-bao-ket-qua-trung-uong', await issuedPaper(here, answer.paperId, 'VN'));

  await here.delegate();
  const own = await here.settled({ stars: 3, total: '60.00', level: 'commune' });
  const drafted = await run(system, draftDecision, { unitId: ward, dossierIds: [own.id] });
  made.set('quyet-dinh-cong-nhan-ba-sao', await issuedPaper(here, drafted.paperId, ward));

  const issued = await here.issued({ stars: 4 });
  const provincial = await named(here, 'Đinh Mẫu Tỉnh', province, 'provincial-office');
  const certificatePath = `/cong-nhan/giay/${issued.certificateId}/giay-chung-nhan.pdf`;
  const ofIssued = { certificateId: issued.certificateId };
  made.set('certificatePdf', await downloadAs(here, provincial)(certificate, certificatePath, ofIssued));

  const recorded = await here.recorded();
  await named(here, 'Đỗ Mẫu Hà', ward, 'economic-office-head');
  const office = await named(here, 'Lê Mẫu Chi', ward, 'economic-office');
  const extractPath = `/cong-nhan/giay/${recorded.certificateId}/trich-so.docx`;
  const ofRecorded = { certificateId: recorded.certificateId };
  made.set('registerExtract', await downloadAs(here, office)(extract, extractPath, ofRecorded));
  return made;
}

/** The council's marks with the outcome, so that the way to the next star is known. */
async function withMarks(here: Here, dossierId: string): Promise<void> {
  const { setCode, outcome } = await here.row(dossierId);
  const set = await getCriteriaSet(here.db, setCode);
  const marks = Object.fromEntries(
    criteriaOf(set).map((criterion) => [criterion.code, { points: levelRows(criterion).at(-2)?.mark.points ?? 0 }]),
  );
  const whole = JSON.stringify({ ...(outcome as object), marks });
  await here.owner.updateTable('dossiers.dossier').set({ outcome: whole }).where('id', '=', dossierId).execute();
}
