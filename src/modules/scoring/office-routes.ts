import { route } from '@react-router/dev/routes';

const file = (name: string) => `modules/scoring/routes/${name}`;

/** The same paper at two addresses, for Word and for print. */
const paper = (path: string, name: string) =>
  (['docx', 'pdf'] as const).map((kind) =>
    route(`${path}.${kind}`, file(`${name}.ts`), { id: `scoring-${name}-${kind}` }),
  );

/** Pages inside the framed office layout. */
export const scoringRoutes = [
  route('cham-diem', file('session-list.tsx')),
  route('cham-diem/moi', file('plan-session.tsx')),
  route('hoi-dong', file('council-list.tsx')),
  route('hoi-dong/moi', file('establish-council.tsx')),
  route('hoi-dong/:councilId', file('council.tsx')),
  route('tu-van', file('advice-list.tsx')),
  route('tu-van/:dossierId', file('advice.tsx')),
  route('tu-van/:dossierId/nhan-xet', file('review.tsx')),
];

/** Pages that ask for all attention and frame themselves, and what they post to or download. */
export const scoringFocusRoutes = [
  route('cham-diem/:sessionId', file('session-board.tsx')),
  route('cham-diem/:sessionId/chuan-bi', file('prepare-session.tsx')),
  route('cham-diem/:sessionId/ho-so/:itemId', file('agenda-item.tsx')),
  ...paper('cham-diem/:sessionId/bien-ban', 'session-minutes'),
  ...paper('cham-diem/:sessionId/kiem-phieu', 'counting-minutes'),
  ...paper('cham-diem/:sessionId/tong-hop', 'results-paper'),
  route('cham-diem/:sessionId/ket-qua.xlsx', file('results-table.ts')),
  route('phieu-cham/:itemId', file('score-sheet.tsx')),
  route('phieu-cham/:sheetId/tu-luu', file('autosave.ts')),
  ...paper('phieu-cham/:sheetId/phieu-danh-gia', 'printed-sheet'),
  ...paper('tu-van/:dossierId/:paper/:id?/tai-ve', 'advisory-paper'),
  route('tu-van.xlsx', file('advice-table.ts')),
  route('tu-van/tep/:kind/:id', file('advice-file.ts')),
];
