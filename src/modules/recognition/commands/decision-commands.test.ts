import { expect, test } from 'vitest';
import { verifyCredential } from '#standards/verifiable-credential/verify-credential.ts';
import { otherProvince, province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { discardDecision } from './discard-decision.ts';
import { draftDecision } from './draft-decision.ts';
import { issueCertificate } from './issue-certificate.ts';
import { issueDecision } from './issue-decision.ts';

const here = useRecognition();

test('the province drafts a paper with the products, issues it, and each gets a signed certificate for 36 months', async () => {
  const { did } = await here.key(province);
  const three = await here.settled({ stars: 3, total: '61.50' });
  const four = await here.settled({ stars: 4, total: '74.00' });
  const office = await here.person('provincial-office', province);
  const { id, paperId } = await here.run(office, draftDecision, { dossierIds: [three.id, four.id] });
  const drafted = await here.db
    .selectFrom('documents.paper')
    .select(['content', 'state', 'abstract'])
    .where('id', '=', paperId as string)
    .executeTakeFirstOrThrow();
  expect(drafted.abstract).toMatch(/2 sản phẩm OCOP đạt 3( sao)?, 4 sao/);
  const codes = await Promise.all(
    [three, four].map(async ({ id: dossierId }) => (await here.row(dossierId)).productCode),
  );
  const body = (drafted.content as { body: string }).body;
  for (const code of codes) expect(body).toContain(String(code));
  expect(body).toContain('61,50');
  await expect(here.run(office, issueDecision, { decisionId: id })).rejects.toMatchObject({
    code: 'decision.paper-unissued',
  });

  const { certificates } = await here.run(office, issueDecision, {
    decisionId: id,
    number: '1234/QĐ-UBND',
    dated: '2026-09-16',
  });
  const rows = await Promise.all((certificates as string[]).map(here.certificate));
  expect(
    rows.map(({ number, stars, issuedOn, expiresOn, state, productCode }) => [
      number,
      stars,
      issuedOn,
      expiresOn,
      state,
      productCode,
    ]),
  ).toEqual([
    ['GCN-01-2026-0001', 3, '2026-09-16', '2029-09-16', 'in-force', codes[0]],
    ['GCN-01-2026-0002', 4, '2026-09-16', '2029-09-16', 'in-force', codes[1]],
  ]);
  const statement = await here.db
    .selectFrom('recognition.statement')
    .selectAll()
    .where('certificateId', '=', rows[0]?.id as string)
    .executeTakeFirstOrThrow();
  const expected = { trustedIssuers: [did], now: here.now() };
  expect(verifyCredential(statement.document, expected)).toMatchObject({
    valid: true,
    issuer: did,
    issuerChecked: true,
  });
  expect(statement.document).toContain('Cấp theo Quyết định số 1234/QĐ-UBND');
  const at = statement.document.indexOf('GCN-01-2026-0001') + 15;
  const changed = `${statement.document.slice(0, at)}2${statement.document.slice(at + 1)}`;
  expect(verifyCredential(changed, expected)).toMatchObject({ valid: false, reason: 'bad-signature' });
  expect((await here.events(id)).map(({ name }) => name)).toEqual(['decision.draft', 'decision.issue']);
});

const refusals: [string, Parameters<typeof here.settled>[0], 'ward' | 'province' | 'centre', string][] = [
  ['a ward without delegation', { level: 'commune', stars: 3, total: '60.00' }, 'ward', 'ward-no-delegation'],
  ['a rehearsal', { level: 'commune', stars: 3, total: '60.00', rehearsal: true }, 'ward', 'rehearsal'],
  ['five stars by the province', { stars: 5, total: '92.00' }, 'province', 'centre-gives-five'],
  ['two stars', { stars: 2, total: '45.00' }, 'province', 'below-three'],
  ['a knock-out', { stars: null, total: '80.00' }, 'province', 'knocked-out'],
  [
    'the centre’s five stars by the province',
    { level: 'centre', stars: 5, total: '93.00' },
    'province',
    'centre-gives-five',
  ],
  ['four stars by the ministry', { level: 'centre', stars: 4, total: '88.00' }, 'centre', 'province-gives-three-four'],
];
test.each(refusals)('%s is refused, naming the article', async (_what, result, who, because) => {
  const { id } = await here.settled(result);
  const actors = {
    ward: ['economic-office-head', ward],
    province: ['provincial-office', province],
    centre: ['central-office', 'VN'],
  } as const;
  const [role, unitId] = actors[who];
  const actor = await here.person(role, unitId);
  await expect(here.run(actor, draftDecision, { dossierIds: [id] })).rejects.toMatchObject({
    code: 'decision.not-competent',
    status: 403,
    details: { because },
  });
});

test('a delegated ward recognises exactly three stars, the delegation stands in the grounds, seventy points go on', async () => {
  await here.delegate();
  const head = await here.person('economic-office-head', ward);
  const { id } = await here.settled({ level: 'commune', stars: 3, total: '66.00' });
  const { id: decisionId, paperId } = await here.run(head, draftDecision, { dossierIds: [id] });
  const grounds = await here.db
    .selectFrom('documents.paperGround')
    .select('text')
    .where('paperId', '=', paperId as string)
    .execute();
  expect(grounds.some(({ text }) => text.includes('12/QĐ-UBND'))).toBe(true);
  const { certificates } = await here.run(head, issueDecision, {
    decisionId,
    number: '9/QĐ-UBND',
    dated: '2026-09-17',
  });
  expect(await here.certificate((certificates as string[])[0] as string)).toMatchObject({
    number: 'GCN-00175-2026-0001',
    level: 'commune',
    stars: 3,
  });
  const much = await here.settled({ level: 'commune', stars: 4, total: '70.00' });
  await expect(here.run(head, draftDecision, { dossierIds: [much.id] })).rejects.toMatchObject({
    details: { because: 'ward-goes-to-province' },
  });
});

test('a delegation that ended before the day of the paper no longer carries the draft', async () => {
  const head = await here.person('economic-office-head', ward);
  const { id } = await here.settled({ level: 'commune', stars: 3, total: '66.00' });
  const { id: decisionId } = await here.run(head, draftDecision, { dossierIds: [id] });
  here.at('2027-01-05T02:00:00Z');
  await expect(
    here.run(head, issueDecision, { decisionId, number: '10/QĐ-UBND', dated: '2027-01-04' }),
  ).rejects.toMatchObject({ code: 'decision.not-competent', details: { because: 'ward-no-delegation' } });
  here.at('2026-09-17T02:00:00Z');
});

test('the ministry recognises five stars by a paper of its own, or by the number of one that it wrote elsewhere', async () => {
  const { id } = await here.settled({ level: 'centre', stars: 5, total: '93.00' });
  const central = await here.person('central-office', 'VN');
  const { id: decisionId, paperId } = await here.run(central, draftDecision, { dossierIds: [id] });
  const paper = await here.db
    .selectFrom('documents.paper')
    .select(['unitId', 'templateCode', 'content'])
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  expect(paper).toMatchObject({
    unitId: 'VN',
    templateCode: 'quyet-dinh-cong-nhan-nam-sao',
    content: {
      letterhead: { name: 'Bộ Nông nghiệp\nvà Môi trường', symbol: 'BNNMT', place: 'Hà Nội' },
      authority: 'Bộ trưởng Bộ Nông nghiệp và Môi trường',
      signing: { capacity: 'deputy', head: 'Bộ trưởng', position: 'Thứ trưởng' },
    },
  });
  const { certificates } = await here.run(central, issueDecision, {
    decisionId,
    number: '77/QĐ-BNNMT',
    dated: '2026-09-17',
  });
  expect(await here.certificate((certificates as string[])[0] as string)).toMatchObject({ stars: 5, level: 'centre' });
});

test('other units find nothing; an unsettled dossier and one without result are refused', async () => {
  const { id } = await here.settled();
  const elsewhere = await here.person('provincial-office', otherProvince);
  await expect(here.run(elsewhere, draftDecision, { dossierIds: [id] })).rejects.toMatchObject({ status: 404 });
  const received = await here.dossier('province-received');
  const office = await here.person('provincial-office', province);
  await expect(here.run(office, draftDecision, { dossierIds: [received.id] })).rejects.toMatchObject({
    code: 'decision.not-settled',
  });
  const { id: decisionId } = await here.run(office, draftDecision, { dossierIds: [id] });
  for (const command of [issueDecision, discardDecision])
    await expect(
      here.run(elsewhere, command, {
        decisionId,
        ...(command === issueDecision && { number: '1', dated: '2026-09-17' }),
      }),
    ).rejects.toMatchObject({ status: 404 });
});

test('a result is recognised once; a discarded draft gives it free again', async () => {
  const { id } = await here.settled();
  const office = await here.person('provincial-office', province);
  const { id: decisionId } = await here.run(office, draftDecision, { dossierIds: [id] });
  await expect(here.run(office, draftDecision, { dossierIds: [id] })).rejects.toMatchObject({
    code: 'decision-item.dossier-taken',
  });
  await here.run(office, discardDecision, { decisionId });
  for (const command of [issueDecision, discardDecision])
    await expect(
      here.run(office, command, { decisionId, ...(command === issueDecision && { number: '1', dated: '2026-09-17' }) }),
    ).rejects.toMatchObject({ code: 'decision.state-forbids', details: { state: 'discarded' } });
  await here.run(office, draftDecision, { dossierIds: [id] });
});

test('of two people who issue one decision at once one does it; a number is given once', async () => {
  const office = await here.person('provincial-office', province);
  const [one, two] = await Promise.all([here.settled(), here.settled()]);
  const { id: decisionId } = await here.run(office, draftDecision, { dossierIds: [one.id] });
  const input = { decisionId, number: '555/QĐ-UBND', dated: '2026-09-17' };
  const answers = await Promise.allSettled([1, 2, 3].map(() => here.run(office, issueDecision, input)));
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const { id: other } = await here.run(office, draftDecision, { dossierIds: [two.id] });
  await expect(here.run(office, issueDecision, { ...input, decisionId: other })).rejects.toMatchObject({
    code: 'decision.number-taken',
  });
});

test('certificates of one moment have running numbers without gaps', async () => {
  const office = await here.person('provincial-office', province);
  const made = await Promise.all([1, 2, 3].map(() => here.settled()));
  const drafts = [];
  for (const { id } of made) drafts.push(await here.run(office, draftDecision, { dossierIds: [id] }));
  const before = await last();
  await Promise.all(
    drafts.map(({ id }, index) =>
      here.run(office, issueDecision, { decisionId: id, number: `60${index}/QĐ-UBND`, dated: '2026-09-17' }),
    ),
  );
  expect(await last()).toBe(before + 3);
});
const last = async () =>
  (
    await here.db
      .selectFrom('recognition.numbering')
      .select('last')
      .where('unitId', '=', province)
      .where('series', '=', 'GCN')
      .executeTakeFirst()
  )?.last ?? 0;

test('a second certificate for a product is refused, unless it is higher, an upgrade or a re-evaluation', async () => {
  const first = await here.issued({ stars: 3, total: '60.00' });
  const same = { productId: first.productId, producerId: first.producerId };
  await expect(here.issued({ stars: 3, total: '61.00' }, same)).rejects.toMatchObject({
    code: 'certificate.in-force-already',
  });
  const again = await here.issued({ stars: 3, total: '62.00' }, { ...same, kind: 're-evaluation' });
  expect(await here.certificate(first.certificateId)).toMatchObject({
    state: 'superseded',
    endedOn: '2026-09-17',
    supersededBy: again.certificateId,
  });
  const higher = await here.issued({ stars: 4, total: '75.00' }, same);
  expect((await here.certificate(again.certificateId)).supersededBy).toBe(higher.certificateId);
  expect((await here.certificate(higher.certificateId)).state).toBe('in-force');
});

test('a first dossier that came after the window was missed is recognised while the old certificate still runs', async () => {
  const old = await here.recorded({ dated: '2023-11-01' }); // window 5/5 to 4/7/2026, ends 1/11/2026
  const anew = await here.issued({ stars: 3, total: '62.00' }, old);
  expect(await here.certificate(old.certificateId)).toMatchObject({
    state: 'superseded',
    supersededBy: anew.certificateId,
  });
});

test('two decisions on one product at the same moment leave one certificate in force', async () => {
  const one = await here.settled({ stars: 3, total: '60.00' });
  const two = await here.settled(
    { stars: 3, total: '60.00' },
    { productId: one.productId, producerId: one.producerId },
  );
  const drafts = [];
  for (const { id } of [one, two])
    drafts.push(await here.run(here.system, draftDecision, { unitId: province, dossierIds: [id] }));
  const answers = await Promise.allSettled(
    drafts.map(({ id }, index) =>
      here.run(here.system, issueDecision, { decisionId: id, number: `70${index}/QĐ-UBND`, dated: '2026-09-17' }),
    ),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const found = await here.db
    .selectFrom('recognition.certificate')
    .select('state')
    .where('productId', '=', one.productId)
    .execute();
  expect(found).toEqual([{ state: 'in-force' }]);
});

test('a certificate is entered once for a line, and not before the decision is issued', async () => {
  const { decisionId } = await here.issued();
  const item = await here.db
    .selectFrom('recognition.decisionItem')
    .select('id')
    .where('decisionId', '=', decisionId)
    .executeTakeFirstOrThrow();
  await expect(here.run(here.system, issueCertificate, { itemId: item.id })).rejects.toMatchObject({ status: 409 });
});
