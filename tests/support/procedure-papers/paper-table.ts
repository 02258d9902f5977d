import { readFileSync } from 'node:fs';

/** One row of docs/giay-to-cua-quy-trinh.md. */
export interface TableRow {
  /** Code of a template of seeds/documents, or name of the function that gives the paper. */
  code: string;
  name: string;
  drafted: string;
  form: string;
  signers: string[];
  grounds: string[];
  recipients: string[];
  formats: string[];
  source: string;
}

/** The table of the procedure's papers as people read it. */
export const paperTable = (): TableRow[] =>
  readFileSync('docs/giay-to-cua-quy-trinh.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [code = '', name = '', drafted = '', form = '', signers = '', grounds = '', recipients = '', ...rest] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return {
        code: code.replaceAll('`', ''),
        ...{ name, drafted, form },
        ...{ signers: several(signers), grounds: several(grounds), recipients: several(recipients) },
        formats: (rest[0] ?? '').split(', '),
        source: (rest[1] ?? '').replaceAll('`', ''),
      };
    });

const several = (cell: string): string[] => (cell === 'Không' ? [] : cell.split('<br>'));
