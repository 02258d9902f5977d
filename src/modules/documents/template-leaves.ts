import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { documentsProblem } from './problems.ts';
import { isCentral } from './queries/is-central.ts';
import { findTemplate } from './queries/paper-templates.ts';

/**
 * Whether a unit may issue, on a day, a paper whose template is refused as a rule; granted with what "Căn cứ" must name,
 * refused with the template's own sentence unless there is a better one.
 */
export type TemplateLeave = (
  db: Reader,
  asked: { unitId: string; on: LocalDate },
) => Promise<{ granted: true; grounds: string[] } | { granted: false; reason?: string }>;

const leaves = new Map<string, TemplateLeave>();

/** Called once by each composition root: a later module knows when the law lets the unit issue such a paper after all. */
export function installTemplateLeave(templateCode: string, leave: TemplateLeave): void {
  leaves.set(templateCode, leave);
}

export type Leave = { granted: true; grounds: string[] } | { granted: false; reason: string };

/** The leave to issue a paper of that template; always granted where the template is not refused. */
export async function leaveFor(
  db: Reader,
  template: { code: string; name: string; council: boolean; refused?: string },
  asked: { unitId: string; on: LocalDate },
): Promise<Leave> {
  const leave = leaves.get(template.code);
  const answer = leave
    ? await leave(db, asked)
    : template.refused === undefined
      ? { granted: true as const, grounds: [] }
      : { granted: false as const };
  if (!template.council && !(leave && answer.granted) && (await isCentral(db, asked.unitId)))
    return { granted: false, reason: `Mẫu “${template.name}” là văn bản của Ủy ban nhân dân.` };
  return answer.granted ? answer : { granted: false, reason: answer.reason ?? template.refused ?? '' };
}

/**
 * Refuses to take a paper further when the leave it was drafted under is over, or when its grounds no longer name what
 * the leave stands on.
 */
export async function refuseWithoutLeave(
  db: Reader,
  paper: { unitId: string; templateCode: string; grounds: { text: string }[] },
  on: LocalDate,
): Promise<void> {
  const template = await findTemplate(paper.templateCode);
  if (!template) return;
  const leave = await leaveFor(db, template, { unitId: paper.unitId, on });
  if (!leave.granted) throw documentsProblem('paper.not-the-wards', { reason: leave.reason });
  const ground = leave.grounds.find((words) => !paper.grounds.some(({ text }) => text.includes(words)));
  if (ground !== undefined) throw documentsProblem('paper.ground-needed', { ground });
}
