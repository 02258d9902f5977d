import { getCriteriaSet } from '#modules/regulation/index.ts';
import { knockOutsOf } from '#modules/regulation/rules/knock-out.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { isChairing } from '../access.ts';
import { scoringLabels } from '../messages.vi.ts';
import { differingCriteria, isOverLimit, spreadOf } from '../rules/panel.ts';
import { isScoringSeat } from '../rules/seat.ts';
import type { AgendaItemView, InterestLine, SheetLine } from './agenda-item-view.ts';
import { openNames } from './board-products.ts';
import { hintsOfItems } from './conflict-hints.ts';
import { delegationWords } from './delegation-words.ts';
import { expiredOnAgenda } from './expired-on-agenda.ts';
import { hintLines } from './hint-lines.ts';
import { itemButtons } from './item-buttons.ts';
import { compareSheets } from './item-comparison.ts';
import { levelLines } from './item-levels.ts';
import { knockOutLines } from './item-votes.ts';
import { type PanelReading, readPanel } from './panel-reading.ts';
import type { SessionMember } from './session-members.ts';
import { isIdentifier } from './visible-session.ts';

/**
 * One product of a session on its own page: who has handed in, interests, knock-outs, and once it is closed every sheet,
 * the least levels and what the council concluded. Before closing only the secretary gets points. Not found for whoever
 * does not see the council.
 */
export async function agendaItemPage(
  db: Reader,
  viewer: Actor,
  { itemId, day }: { itemId: string; day?: string },
): Promise<AgendaItemView> {
  if (!isIdentifier(itemId)) throw platformProblem('not-found');
  const panel = await readPanel(db, viewer, itemId);
  const { session, item, sheets, shown, knockOuts, closed } = panel;
  const set = await getCriteriaSet(db, item.setCode);
  const scorers = session.members.filter(({ seat }) => isScoringSeat(seat));
  const current = sheets.filter(({ round }) => round === item.round);
  const submitted = current.filter(({ state }) => state === 'submitted');
  const totals = submitted.flatMap(({ total }) => (total === null ? [] : [total]));
  const waiting = current.filter(({ state }) => state === 'draft');
  const overLimit = isOverLimit(spreadOf(totals), session.rules.spreadLimit);
  const proposed = new Set(knockOuts.map(({ name }) => name));
  const hints = await hintsOfItems(db, [itemId]);
  const [found] =
    session.rehearsal || item.state !== 'waiting'
      ? []
      : await expiredOnAgenda(db, [item], (day ?? session.heldOn) as LocalDate);
  const nameOf = (memberId: string) => session.members.find((one) => one.memberId === memberId)?.name ?? '';
  return {
    itemId,
    session: {
      sessionId: session.id,
      title: session.title,
      councilName: session.councilName,
      date: session.heldOn,
      state: session.state,
      rehearsal: session.rehearsal,
      answersBy: session.kind === 'written' ? session.answersBy : null,
      place: item.position,
      of: panel.products,
      spreadLimit: session.rules.spreadLimit,
    },
    product: {
      name: item.productName,
      producer: item.producerName,
      dossierId: item.dossierId,
      dossierNumber: item.dossierNumber,
      setCode: item.setCode,
      setNumber: item.setNumber,
      setName: item.setName,
    },
    state: item.state,
    round: item.round,
    quorum: panel.quorum,
    discussionNote: item.discussionNote,
    sheets: scorers.map((member) => sheetLine(panel, member)),
    spread:
      shown && totals.length > 0
        ? { lowest: Math.min(...totals), highest: Math.max(...totals), over: overLimit }
        : null,
    overLimit: overLimit && (shown || (isChairing(session.viewer) && waiting.length === 0)),
    differing: shown
      ? differingCriteria(
          set,
          submitted.map(({ memberId, marks }) => ({ member: nameOf(memberId), marks })),
          8,
        )
      : [],
    hints: hintLines(panel, hints),
    delegation: session.delegation && delegationWords(session.delegation),
    interests: panel.interests.map((interest) => interestLine(panel, interest)),
    knockOuts: await knockOutLines(db, panel, set),
    knockOutChoices: knockOutsOf(set)
      .filter(({ name }) => !proposed.has(name))
      .map(({ name, text }) => ({ name, text })),
    levels: closed ? levelLines(panel, set) : [],
    concludesLevels: session.rules.leastLevelsBy === 'conclusion',
    ownSheetId: current.find(({ memberId }) => memberId === session.viewer?.memberId)?.sheetId ?? null,
    printed: sheets
      .filter(({ state, memberId }) => state === 'submitted' && (closed || memberId === session.viewer?.memberId))
      .map(({ sheetId, memberId, round }) => ({
        sheetId,
        label: item.round > 1 ? `${nameOf(memberId)}, lần ${round}` : nameOf(memberId),
      })),
    comparison: closed ? compareSheets(panel, set) : null,
    may: itemButtons(panel, {
      hintsOpen: session.rules.interestsBeforeOpening ? openNames(hints, itemId, session.members) : [],
      expired: found?.papers ?? [],
      day,
      waiting: waiting.map(({ memberId }) => nameOf(memberId)),
      submitted: totals.length,
      overLimit,
    }),
  };
}

function sheetLine({ item, sheets, interests, shown, session }: PanelReading, member: SessionMember): SheetLine {
  const own = sheets.filter(({ memberId }) => memberId === member.memberId);
  const sheet = own.find(({ round }) => round === item.round);
  const first = own.find(({ round, state }) => round < item.round && state === 'submitted');
  const conflicted = interests.some((one) => one.memberId === member.memberId && one.dismissedAt === null);
  const state = conflicted
    ? 'conflict'
    : sheet?.state === 'submitted'
      ? 'submitted'
      : sheet?.state === 'draft'
        ? 'draft'
        : sheet?.shutBecause === 'absent' || member.present === false
          ? 'absent'
          : 'none';
  const sees = shown || session.viewer?.memberId === member.memberId;
  return {
    memberId: member.memberId,
    name: member.name,
    officeLabel: scoringLabels.seat[member.seat],
    state,
    total: sees ? (sheet?.total ?? null) : null,
    firstTotal: sees ? (first?.total ?? null) : null,
    missingReason: item.missing.find(({ memberId }) => memberId === member.memberId)?.reason ?? null,
  };
}

/** Why somebody declared an interest may be about family: the member and those who keep the session read it. */
function interestLine({ session }: PanelReading, interest: PanelReading['interests'][number]): InterestLine {
  const { viewer } = session;
  const reads = viewer?.memberId === interest.memberId || viewer?.seat === 'secretary' || isChairing(viewer);
  return {
    interestId: interest.id,
    name: session.members.find(({ memberId }) => memberId === interest.memberId)?.name ?? '',
    reason: reads ? interest.reason : null,
    declaredAt: interest.declaredAt.toISOString(),
    dismissal: interest.dismissedAt === null ? null : reads ? (interest.dismissalReason ?? '') : '',
  };
}
