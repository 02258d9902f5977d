import { z } from 'zod';
import { dong } from '#modules/registry/index.ts';
import { text } from '#platform/input.ts';
import { type IdeaForm, ideaAmounts, ideaTexts } from '../rules/idea-form.ts';

const amount = z
  .union([z.literal('').transform(() => null), dong(0)])
  .nullable()
  .default(null);

/** The blanks of an idea; amounts in whole đồng. */
export const ideaFields = {
  ...(Object.fromEntries(ideaTexts.map((name) => [name, text(5000).default('')])) as Record<
    (typeof ideaTexts)[number],
    z.ZodDefault<ReturnType<typeof text>>
  >),
  ...(Object.fromEntries(ideaAmounts.map((name) => [name, amount])) as Record<
    (typeof ideaAmounts)[number],
    typeof amount
  >),
};

/** The stored form of what was parsed with `ideaFields`. */
export const ideaFormOf = (fields: IdeaForm): string =>
  JSON.stringify(Object.fromEntries([...ideaTexts, ...ideaAmounts].map((name) => [name, fields[name]])));
