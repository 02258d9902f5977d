import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Project } from '../project-files.ts';
import type { Violation } from '../violation.ts';

/** Every relative link of every page leads to a file of this project, and to a heading where it names one. */
export function checkDocumentLinks(project: Project): Violation[] {
  return project.paths
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      linksOf(withoutCode(project.text(path))).flatMap((link) => {
        const says = whyBroken(project, path, link);
        return says === null ? [] : [{ rule: 'document-links', where: path, says: `${link}: ${says}` }];
      }),
    );
}

function linksOf(text: string): string[] {
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const defined = [...text.matchAll(/^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?/gm)];
  return [...inline, ...defined].map(([, link]) => link ?? '').filter((link) => !/^[a-z][a-z+.-]*:/i.test(link));
}

function whyBroken(project: Project, from: string, link: string): string | null {
  const [target = '', anchor] = link.split('#');
  const path = target === '' ? from : relative('.', join(dirname(from), decodeURIComponent(target)));
  if (target.startsWith('/') || path.startsWith('..')) return 'leads out of the project';
  if (!existsSync(join(project.folder, path))) return 'leads nowhere';
  if (!anchor || !path.endsWith('.md')) return null;
  return headingsOf(withoutCode(project.text(path.replaceAll('\\', '/')))).includes(
    decodeURIComponent(anchor).toLowerCase(),
  )
    ? null
    : 'has no such heading';
}

/** Headings as code hosts name them: lower case, no punctuation, hyphens for spaces. */
const headingsOf = (text: string): string[] =>
  [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '``');
