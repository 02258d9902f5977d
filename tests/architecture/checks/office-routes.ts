import type { Project } from '../project-files.ts';
import type { Violation } from '../violation.ts';

export interface OfficeRoute {
  url: string;
  file: string;
  layouts: readonly string[];
}

/** Every office URL has its file and its line in the printed map; every file in routes/ can be reached by a URL. */
export function checkOfficeRoutes(project: Project, routes: readonly OfficeRoute[], urlMap: string): Violation[] {
  const used = new Set(routes.flatMap(({ file, layouts }) => [file, ...layouts]));
  const violation = (where: string, says: string) => ({ rule: 'office-routes', where, says });
  return [
    ...[...used]
      .filter((file) => !project.paths.includes(`src/${file}`))
      .map((file) => violation(`src/${file}`, 'office.ts names a file that is not there')),
    ...project.paths
      .filter((path) => /^src\/modules\/[^/]+\/routes\/.*\.tsx$/.test(path) && !/\.test\.tsx$/.test(path))
      .filter((path) => !used.has(path.slice('src/'.length)))
      .map((path) => violation(path, 'no URL in office.ts leads here')),
    ...routes.flatMap(({ url, file }) => [
      ...(urlMap.includes(`\`${url}\``) ? [] : [violation(url, 'is not in docs/generated/url-map.md')]),
      ...(/^(\/(:?[a-z0-9-]+(\.[a-z]+)?\??|:[a-zA-Z]+\??|\*)?)+$/.test(url)
        ? []
        : [violation(url, `not plain letters: ${file}`)]),
    ]),
    ...routes
      .filter(({ url }, place) => routes.findIndex((other) => other.url === url) !== place)
      .map(({ url, file }) => violation(url, `has two pages, ${file} among them`)),
  ];
}
