import { route } from '@react-router/dev/routes';

const file = (name: string) => `modules/scoring/routes/${name}`;

/** Pages inside the framed office layout. */
export const scoringRoutes = [
  route('cham-diem', file('session-list.tsx')),
  route('cham-diem/moi', file('plan-session.tsx')),
  route('hoi-dong', file('council-list.tsx')),
  route('hoi-dong/moi', file('establish-council.tsx')),
  route('hoi-dong/:councilId', file('council.tsx')),
];

/** Pages that ask for all attention and frame themselves, and what they post to or download. */
export const scoringFocusRoutes = [
  route('cham-diem/:sessionId', file('session-board.tsx')),
  route('cham-diem/:sessionId/chuan-bi', file('prepare-session.tsx')),
  route('cham-diem/:sessionId/ho-so/:itemId', file('agenda-item.tsx')),
  route('cham-diem/:sessionId/bien-ban.docx', file('session-minutes.ts')),
  route('cham-diem/:sessionId/ket-qua.xlsx', file('results-table.ts')),
  route('phieu-cham/:itemId', file('score-sheet.tsx')),
  route('phieu-cham/:sheetId/tu-luu', file('autosave.ts')),
];
