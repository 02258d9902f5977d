import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const file = (name: string) => `modules/documents/routes/${name}`;

/** The pages of official papers in the office. */
export const documentsRoutes: RouteConfigEntry[] = [
  route('van-ban', file('paper-list.tsx')),
  route('van-ban/moi', file('paper-new.tsx')),
  route('van-ban/vao-so', file('paper-register.tsx')),
  route('van-ban/:paperId', file('paper.tsx')),
  route('van-ban/:paperId/soan', file('edit-paper.tsx')),
  route('van-ban-den', file('incoming-list.tsx')),
  route('van-ban-den/moi', file('incoming-new.tsx')),
  route('van-ban-den/:incomingId', file('incoming.tsx')),
  route('so-van-ban', file('register.tsx')),
  route('uy-quyen', file('authorisations.tsx')),
];

/** Papers and tables as files; they have no page around them. */
export const documentsFiles: RouteConfigEntry[] = [
  route('van-ban.xlsx', file('paper-table.ts')),
  route('van-ban/:paperId/tai.docx', file('paper-document.ts')),
  route('van-ban/:paperId/tai.pdf', file('paper-document.ts'), { id: 'paper-as-pdf' }),
  route('van-ban/:paperId/tai.zip', file('paper-archive.ts')),
  route('van-ban-den.xlsx', file('incoming-table.ts')),
  route('tep-van-ban/:heldId', file('paper-file.ts')),
  route('tep-van-ban-den/:incomingId', file('incoming-file.ts')),
];
