import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentRoles, mayDraft } from '../access.ts';
import { ground, member, paperContent } from '../input.ts';
import { planWords } from '../plan-of-unit.ts';
import { documentsProblem } from '../problems.ts';
import { councilLetterhead, letterheadOf } from '../queries/letterhead-of.ts';
import { type KnownWords, namesForPaper } from '../queries/names-for-paper.ts';
import { findTemplate } from '../queries/paper-templates.ts';
import type { PaperContent, PaperTemplate } from '../rules/paper-content.ts';
import { filled } from '../rules/placeholders.ts';
import { leaveFor } from '../template-leaves.ts';
import { nameOfSigner, usualSigner } from './name-of-signer.ts';
import { putGrounds, putMembers } from './put-rows.ts';

const { shape } = paperContent;

/**
 * Begins a paper from a template (Điều 10 Nghị định 30/2020/NĐ-CP). Whatever is given replaces the template's own words,
 * so that other modules can have an invitation or minutes drafted whole. `unitId` is the actor's own unless the software
 * acts; `councilId` makes it a paper of that council, a seat's own council unless given. Gives the paper's id.
 */
export const draftPaper = defineCommand({
  name: 'paper.draft',
  roles: documentRoles['paper.draft'],
  input: z.strictObject({
    templateCode: requiredText(60),
    unitId: text(40).optional(),
    councilId: z.uuid().optional(),
    /** The council's name as its papers print it; without it the template's usual one. */
    councilName: text(300).optional(),
    abstract: text(500).optional(),
    values: shape.values.optional(),
    body: text(60_000).optional(),
    addressees: shape.addressees.unwrap().optional(),
    recipients: shape.recipients.unwrap().optional(),
    grounds: z.array(ground).max(40).optional(),
    members: z.array(member).max(200).optional(),
    /** Files that will go with it, by their titles (`paper.attach-annex`). */
    annexes: shape.annexes,
    /** What it is drafted from, where the drafting module keeps no `paper_id` of its own. */
    origin: z.strictObject({ kind: requiredText(40), id: z.uuid() }).optional(),
    /** Who is asked to sign; the name is printed under the signature. Without one, who usually does. */
    signerId: z.uuid().optional(),
    /** Minutes: the secretary, who signs at the left. */
    secondName: text(100).optional(),
    secondSignerId: z.uuid().optional(),
    sample: checkbox,
  }),
  subject: async ({ db, actor }, { templateCode, unitId, councilId }) => {
    const template = await findTemplate(templateCode);
    if (!template) throw documentsProblem('paper.template-unknown');
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    if (home === undefined) throw platformProblem('not-found');
    const seatOf = actor.kind === 'person' && actor.grant.scopeKind === 'council' ? actor.grant.scopeId : null;
    if (councilId !== undefined && actor.kind === 'person') await refuseForeignCouncil(db, home, councilId);
    return {
      template,
      unitId: home,
      councilId: councilId ?? seatOf,
      letterhead: await letterheadOf(db, home),
      names: await namesForPaper(db, home),
    };
  },
  may: (actor, house) => mayDraft(actor, house),
  run: async (context, { template, unitId, councilId, letterhead, names }, input) => {
    // Said after the right to draft at all, so that nobody learns about templates who may not use them.
    const { db, actor, now, newId, record } = context;
    const leave = await leaveFor(db, template, { unitId, on: today(now) });
    if (!leave.granted) throw documentsProblem('paper.not-the-wards', { reason: leave.reason });
    const id = newId();
    const year = today(now).slice(0, 4);
    const known = { ...names, year, plan: await planWords(db, { unitId, unit: names.unit, year: Number(year) }) };
    const { version: _, ...own } = letterhead;
    const words = wordsOf(template, known);
    // A council's papers are signed by whoever chairs; the unit's own by its leader.
    const signerId = input.signerId ?? (councilId === null ? await usualSigner(context, unitId) : null);
    const secondName = await nameOfSigner(context, unitId, input.secondSignerId ?? null);
    const content: PaperContent = {
      ...words,
      signing: {
        ...words.signing,
        name: await nameOfSigner(context, unitId, signerId),
      },
      second: words.second && { ...words.second, name: input.secondName ?? secondName },
      letterhead: councilId === null ? own : councilLetterhead(own, input.councilName ?? usualCouncilName),
      urgency: 'normal',
      values: input.values ?? {},
      annexes: input.annexes,
      drafterMark: '',
      ...(input.body !== undefined && { body: input.body }),
      ...(input.addressees !== undefined && { addressees: input.addressees }),
      ...(input.recipients !== undefined && { recipients: input.recipients }),
    };
    const abstract = input.abstract ?? keepBlanks(template.abstract, known);
    await db
      .insertInto('documents.paper')
      .values({
        id,
        unitId,
        councilId,
        kind: template.kind,
        templateCode: template.code,
        state: 'draft',
        abstract,
        content: JSON.stringify(content),
        searchKey: foldVietnamese(`${filled(abstract, content.values)} ${filled(content.body, content.values)}`),
        signerId,
        secondSignerId: input.secondSignerId ?? null,
        draftedBy: actor.kind === 'person' ? actor.personId : null,
        ...(input.origin && { originKind: input.origin.kind, originId: input.origin.id }),
        sample: input.sample,
        createdAt: now,
      })
      .execute();
    const usualGrounds = input.grounds ?? template.grounds.map((words) => plainGround(keepBlanks(words, known)));
    await putGrounds(context, { id, unitId }, withLeave(usualGrounds, leave.grounds.map(plainGround)));
    await putMembers(
      context,
      { id, unitId },
      input.members ??
        template.members.map(({ role, position }) => ({
          role,
          position: keepBlanks(position, known),
          name: '',
          personId: null,
        })),
    );
    record({
      subject: { kind: 'paper', id },
      unitId,
      details: { template: template.code, kind: template.kind, councilId },
    });
    return { id };
  },
});

const usualCouncilName = 'Hội đồng đánh giá, phân hạng\nsản phẩm OCOP';

const plainGround = (text: string) => ({ text, citedPaperId: null, incomingId: null });

/** Instruments first, then who proposed it (`Theo đề nghị của …`), as the samples of Phụ lục III have them. */
function withLeave<Ground extends { text: string }>(grounds: Ground[], leave: Ground[]): Ground[] {
  const at = grounds.findIndex(({ text }) => text.startsWith('Theo '));
  return at < 0 ? [...grounds, ...leave] : [...grounds.slice(0, at), ...leave, ...grounds.slice(at)];
}

/** What the software knows itself is filled at once; what only a person knows stays a blank. */
function keepBlanks(words: string, known: KnownWords): string {
  // Templates are written as a committee's; the ministry is none.
  const ofHouse = words.replaceAll('Ủy ban nhân dân {{unit}}', known.house);
  return Object.entries(known).reduce((text, [name, word]) => text.replaceAll(`{{${name}}}`, word), ofHouse);
}

function wordsOf(template: PaperTemplate, known: KnownWords) {
  const say = (words: string) => keepBlanks(words, known);
  const { office, fields, signing, second } = template;
  return {
    office,
    fields,
    second,
    authority: say(template.authority),
    addressees: template.addressees.map(say),
    body: say(template.body),
    recipients: template.recipients.map(say),
    signing: { ...signing, body: say(signing.body), head: say(signing.head), position: say(signing.position) },
    appendices: template.appendices.map((one) => ({ ...one, title: say(one.title), body: say(one.body) })),
  };
}

/** A council is known here by the seats that its unit has given. */
async function refuseForeignCouncil(db: Parameters<typeof letterheadOf>[0], unitId: string, councilId: string) {
  const seat = await db
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('unitId', '=', unitId)
    .where('scopeKind', '=', 'council')
    .where('scopeId', '=', councilId)
    .limit(1)
    .executeTakeFirst();
  if (!seat) throw platformProblem('not-found');
}
