import type { z } from 'zod';
import {
  countersignPaper,
  draftPaper,
  editPaper,
  issuePaper,
  numberPaper,
  signPaper,
  submitPaper,
} from '#modules/documents/index.ts';
import type { PaperContent } from '#modules/documents/rules/paper-content.ts';
import type { PersonActor } from '#platform/actor.ts';
import { useDossiers, ward } from './dossiers.ts';

type EditInput = z.input<typeof editPaper.input>;

/** A ward with its offices and leader, and shortcuts that take a paper as far as is asked. */
export function usePapers() {
  const held = useDossiers();

  const staff = async () => ({
    office: await held.person('economic-office', ward),
    head: await held.person('economic-office-head', ward),
    leader: await held.person('ward-leader', ward),
    clerk: await held.person('records-clerk', ward),
  });

  const row = (paperId: string) =>
    held.db.selectFrom('documents.paper').selectAll().where('id', '=', paperId).executeTakeFirstOrThrow();

  /** What the edit form would send for the paper as it stands, with every blank filled. */
  const whole = async (paperId: string, changes: Partial<PaperContent> = {}): Promise<EditInput> => {
    const paper = await row(paperId);
    const { fields, annexes: _, ...content } = paper.content as unknown as PaperContent;
    const grounds = await held.db
      .selectFrom('documents.paperGround')
      .select(['text', 'citedPaperId', 'incomingId'])
      .where('paperId', '=', paperId)
      .orderBy('rank')
      .execute();
    const members = await held.db
      .selectFrom('documents.paperMember')
      .select(['name', 'position', 'role', 'personId'])
      .where('paperId', '=', paperId)
      .orderBy('rank')
      .execute();
    return {
      paperId,
      version: paper.version,
      abstract: paper.abstract,
      content: {
        ...content,
        values: Object.fromEntries(fields.map(({ name, kind }) => [name, content.values[name] || sampleValue(kind)])),
        signing: { ...content.signing, name: content.signing.name || 'Trịnh Mẫu Lãnh' },
        second: content.second && { ...content.second, name: content.second.name || 'Đặng Mẫu Thu' },
        ...changes,
      },
      grounds: grounds.map((ground) => ({ ...ground, text: ground.text.replaceAll('……', '15') })),
      members: members.map((member, index) => ({ ...member, name: member.name || `Lê Mẫu ${index + 1}` })),
      signerId: paper.signerId,
      secondSignerId: paper.secondSignerId,
      authorisationId: paper.authorisationId,
    };
  };

  /** A paper of that template, taken to `state` by the people whose turn it is. */
  const paper = async (
    templateCode: string,
    state: 'draft' | 'submitted' | 'signed' | 'numbered' | 'issued',
    more: { sequence?: number; dated?: string; people?: Awaited<ReturnType<typeof staff>> } = {},
  ) => {
    const { office, leader, clerk } = more.people ?? (await staff());
    const sequence = more.sequence ?? nextSequence;
    nextSequence = Math.max(nextSequence, sequence) + 1;
    const { id } = (await held.run(office, draftPaper, { templateCode })) as { id: string };
    await held.run(office, editPaper, await whole(id));
    const steps: [PersonActor, Parameters<typeof held.run>[1], object][] = [
      [office, submitPaper, {}],
      [leader, signPaper, {}],
      [clerk, numberPaper, { sequence, dated: more.dated }],
      [clerk, issuePaper, {}],
    ];
    const reached = ['draft', 'submitted', 'signed', 'numbered', 'issued'].indexOf(state);
    for (const [actor, command, input] of steps.slice(0, reached)) {
      const { second } = (await row(id)).content as unknown as PaperContent;
      if (command === signPaper && second !== null) await held.run(office, countersignPaper, { paperId: id });
      await held.run(actor, command, { paperId: id, ...input });
    }
    return id;
  };
  let nextSequence = 1;

  return {
    ...held,
    get db() {
      return held.db;
    },
    get owner() {
      return held.owner;
    },
    staff,
    whole,
    paper,
    paperRow: row,
  };
}

const sampleValue = (kind: string): string =>
  kind === 'date' ? '2026-09-20' : kind === 'time' ? '08:30' : 'Nội dung mẫu';
