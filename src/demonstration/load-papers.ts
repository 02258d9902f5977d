import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createDraft,
  giveAuthorisation,
  issuePaper,
  numberPaper,
  registerIncoming,
  registerPaper,
  signPaper,
  submitPaper,
} from '#modules/documents/index.ts';
import type { PaperKind } from '#modules/documents/rules/paper-kinds.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { projectRoot } from '#platform/project-root.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { actAs } from './act-as.ts';

/** What seeds/demo/papers.json holds. */
interface DemonstrationPapers {
  incoming: Record<'issuer' | 'kindName' | 'number' | 'dated' | 'arrivedOn' | 'abstract', string>[];
  registered: { kind: PaperKind; sequence: number; dated: string; abstract: string }[];
  authorisation: Record<'giverPosition' | 'position' | 'subject' | 'instrument', string> & {
    kinds: PaperKind[];
    /** Its term, from the day of loading: one that is over could not be given any more. */
    beganDaysAgo: number;
    endsInDays: number;
  };
  papers: {
    template: string;
    state: 'draft' | 'submitted' | 'signed' | 'issued';
    sequence?: number;
    values?: Record<string, string>;
    /** Its blank `day` is so many days from the day of loading. */
    inDays?: number;
    /** Its blank `month` is the month of loading. */
    ofThisMonth?: true;
    members?: { name: string; account?: string; position: string; role: string }[];
  }[];
}

/** Papers of the demonstration ward in every stage, each step taken by the person whose turn it is. */
export async function loadPapers(installation: Installation, people: Map<string, string>): Promise<void> {
  const seed = JSON.parse(readFileSync(join(projectRoot, 'seeds/demo/papers.json'), 'utf8')) as DemonstrationPapers;
  const idOf = (key: string) => people.get(key) ?? '';
  const office = await actAs(installation, idOf('office'), 'economic-office');
  const leader = await actAs(installation, idOf('leader'), 'ward-leader');
  const clerk = await actAs(installation, idOf('clerk'), 'records-clerk');
  for (const incoming of seed.incoming) await perform(clerk, registerIncoming, { ...incoming, sample: true });
  for (const paper of seed.registered) await perform(clerk, registerPaper, { ...paper, sample: true });
  const day = today(installation.clock());
  const { beganDaysAgo, endsInDays, ...authorisation } = seed.authorisation;
  await perform(leader, giveAuthorisation, {
    ...authorisation,
    personId: idOf('office-head'),
    validFrom: addDays(day, -beganDaysAgo),
    validTo: addDays(day, endsInDays),
    sample: true,
  });
  for (const { template, state, sequence, values, inDays, ofThisMonth, members } of seed.papers) {
    const { id: paperId } = await perform(office, createDraft, {
      templateCode: template,
      values: {
        ...values,
        ...(inDays !== undefined && { day: addDays(day, inDays) }),
        ...(ofThisMonth && { month: String(Number(day.slice(5, 7))) }),
      },
      signerId: idOf('leader'),
      sample: true,
      ...(members && {
        members: members.map(({ account, ...member }) => ({ ...member, personId: account ? idOf(account) : null })),
      }),
    });
    if (state === 'draft') continue;
    await perform(office, submitPaper, { paperId });
    if (state === 'submitted') continue;
    await perform(leader, signPaper, { paperId });
    if (state === 'signed') continue;
    await perform(clerk, numberPaper, { paperId, sequence });
    await perform(clerk, issuePaper, { paperId });
  }
}
