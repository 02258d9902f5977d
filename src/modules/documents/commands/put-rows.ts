import type { CommandContext } from '#platform/command.ts';
import { citation } from '../papers/citation.ts';
import { documentsProblem } from '../problems.ts';
import type { Ground, Member, PaperContent } from '../rules/paper-content.ts';
import { isPaperKind, kindNames } from '../rules/paper-kinds.ts';
import { standingStates } from '../rules/paper-states.ts';

interface PaperRow {
  id: string;
  unitId: string;
}

/** Replaces a paper's grounds. A source must be a paper in force or an incoming paper of the same unit. */
export async function putGrounds(context: CommandContext, paper: PaperRow, grounds: Ground[]): Promise<void> {
  const { db } = context;
  await db.deleteFrom('documents.paperGround').where('paperId', '=', paper.id).execute();
  if (grounds.length === 0) return;
  const rows = [];
  for (const [rank, ground] of grounds.entries()) {
    const written = await writtenOut(context, paper, ground);
    rows.push({ ...ground, text: ground.text || written, paperId: paper.id, rank });
  }
  await db.insertInto('documents.paperGround').values(rows).execute();
}

/** Replaces a paper's member list. A linked person must hold a role in the unit or have held one. */
export async function putMembers({ db, newId }: CommandContext, paper: PaperRow, members: Member[]): Promise<void> {
  const linked = [...new Set(members.flatMap(({ personId }) => personId ?? []))];
  if (linked.length > 0) {
    const known = await db
      .selectFrom('identity.roleGrant as grant')
      .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
      .select('grant.personId')
      .distinct()
      .where('grant.personId', 'in', linked)
      .where((eb) => eb.or([eb('unit.id', '=', paper.unitId), eb('unit.parentId', '=', paper.unitId)]))
      .execute();
    if (known.length < linked.length) throw documentsProblem('paper.member-unknown');
  }
  await db.deleteFrom('documents.paperMember').where('paperId', '=', paper.id).execute();
  if (members.length === 0) return;
  await db
    .insertInto('documents.paperMember')
    .values(members.map((member, rank) => ({ ...member, id: newId(), paperId: paper.id, rank })))
    .execute();
}

/** The citation of what a ground points to; throws where the unit has no such paper. */
async function writtenOut({ db }: CommandContext, paper: PaperRow, ground: Ground): Promise<string> {
  if (ground.citedPaperId !== null) {
    const cited = await db
      .selectFrom('documents.paper')
      .select(['kind', 'number', 'dated', 'abstract', 'content'])
      .where('id', '=', ground.citedPaperId)
      .where('unitId', '=', paper.unitId)
      .where('state', 'in', standingStates)
      .executeTakeFirst();
    if (!cited || cited.number === null || cited.dated === null) throw documentsProblem('paper.source-unknown');
    const { letterhead } = cited.content as unknown as PaperContent;
    const kindName = isPaperKind(cited.kind) ? kindNames[cited.kind] : '';
    return citation({
      kindName,
      number: cited.number,
      dated: cited.dated,
      issuer: letterhead.name,
      abstract: cited.abstract,
    });
  }
  if (ground.incomingId === null) return '';
  const cited = await db
    .selectFrom('documents.incoming')
    .select(['kindName', 'number', 'dated', 'issuer', 'abstract'])
    .where('id', '=', ground.incomingId)
    .where('unitId', '=', paper.unitId)
    .executeTakeFirst();
  if (!cited) throw documentsProblem('paper.source-unknown');
  return citation(cited);
}
