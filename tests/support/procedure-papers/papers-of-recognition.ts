import { draftDecision } from '#modules/recognition/index.ts';
import { loader as certificate } from '#modules/recognition/routes/certificate-file.ts';
import { loader as extract } from '#modules/recognition/routes/extract-file.ts';
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
