import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { numberPaper } from '#modules/documents/index.ts';
import { province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { draftDecision } from '../commands/draft-decision.ts';
import { issueDecision } from '../commands/issue-decision.ts';
import { certificateStatusWords } from '../messages.vi.ts';
import { registerColumns } from '../tables/register-columns.ts';
import { StatusChip } from '../ui/status-chip.tsx';
import { registerFilter, registerList, registerTable } from './register-list.ts';
import { renewalRadar } from './renewal-radar.ts';

const here = useRecognition();

test('a certificate whose decision was called back is in force by the register, which says of it what the public page says', async () => {
  const office = await here.person('provincial-office', province);
  const { id: dossierId } = await here.settled({ stars: 4 });
  const { id: decisionId, paperId } = await here.run(office, draftDecision, { dossierIds: [dossierId] });
  const paperIs = (state: string) =>
    here.owner.updateTable('documents.paper').set({ state }).where('id', '=', paperId).execute();
  await paperIs('signed');
  await here.run(office, numberPaper, { paperId, sequence: 91, dated: '2026-09-17' });
  await here.run(office, issueDecision, { decisionId });
  const other = await here.issued({ stars: 3, total: '60.00' });

  const clerk = await here.person('economic-office', ward);
  const filter = registerFilter(new URLSearchParams('hieu-luc=in-force'));
  const words = async () => {
    const { rows } = await registerList(here.db, clerk, { now: here.now(), filter });
    return rows.map((row) => renderToStaticMarkup(createElement(StatusChip, row)).replace(/<[^>]+>/g, '')).sort();
  };
  expect(await words()).toEqual(['Còn hiệu lực', 'Còn hiệu lực']);
  await paperIs('revoked');
  expect(await words()).toEqual(['Còn hiệu lực', 'Quyết định công nhận đã bị thu hồi']);

  const sheet = await registerTable(here.db, clerk, { now: here.now(), filter });
  const column = registerColumns.at(-1);
  expect(sheet.map((row) => column?.value(row)).sort()).toEqual([
    'Còn hiệu lực',
    'Còn hiệu lực; quyết định công nhận đã bị thu hồi',
  ]);
  // What ended anyway says how it ended.
  expect(certificateStatusWords({ status: 'revoked', decisionPaperState: 'revoked' })).toBe('Đã bị thu hồi');

  here.at('2029-04-01T02:00:00Z');
  const radar = await renewalRadar(here.db, clerk, { now: here.now() });
  expect(radar.map((row) => [row.id === other.certificateId, row.isCalledBack]).sort()).toEqual([
    [false, true],
    [true, false],
  ]);
});
