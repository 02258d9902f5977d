import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appraiseIdea,
  attachPotentialLists,
  draftIdea,
  makePotentialList,
  submitIdea,
} from '#modules/dossiers/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { projectRoot } from '#platform/project-root.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { actAs } from './act-as.ts';

interface SampleIdea {
  producer: string;
  name: string;
  set?: string;
  form: Record<string, string | number>;
  appraisal?: Record<string, string>;
}

/** What seeds/demo/ideas.json holds: invented ideas, appraised or waiting. */
interface SampleIdeas {
  office: string;
  potential: SampleIdea[];
  submitted: SampleIdea[];
}

/** Ideas of the demonstration ward: two found potential and on a list, one that waits for its appraisal. */
export async function loadIdeas(
  installation: Installation,
  people: Map<string, string>,
  producers: Map<string, string>,
): Promise<void> {
  const ideas = JSON.parse(readFileSync(join(projectRoot, 'seeds/demo/ideas.json'), 'utf8')) as SampleIdeas;
  const office = await actAs(installation, people.get(ideas.office) ?? '', 'economic-office');
  const submit = async ({ producer, name, set, form }: SampleIdea) => {
    const producerId = producers.get(producer) ?? '';
    const { id } = await perform(office, draftIdea, { producerId, name, setCode: set, ...form, sample: true });
    await perform(office, submitIdea, { ideaId: id });
    return id;
  };
  const ideaIds: string[] = [];
  for (const idea of ideas.potential) {
    const ideaId = await submit(idea);
    await perform(office, appraiseIdea, { ideaId, version: 2, ...idea.appraisal });
    ideaIds.push(ideaId);
  }
  const year = Number(today(installation.clock()).slice(0, 4));
  await perform(office, makePotentialList, { year, ideaIds, sample: true });
  await attachPotentialLists(office, installation.files);
  for (const idea of ideas.submitted) await submit(idea);
}
