import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { DossierView } from '../queries/dossier-for-viewer.ts';
import { NextStepLink } from './next-step-link.tsx';
import { stepsFor } from './step-words.ts';

const allowed = { allowed: true } as const;
const linkFor = (may: DossierView['may'], provinceUses: boolean) =>
  /href="([^"]*)"/.exec(
    renderToStaticMarkup(
      <MemoryRouter>
        <NextStepLink dossierId="d" may={may} provinceUses={provinceUses} />
      </MemoryRouter>,
    ),
  )?.[1];

test.each([true, false])(
  'the link of a next step leads to a form that stands there; province uses the system: %s',
  (uses) => {
    const may = { recordResult: allowed, takeIn: allowed } as unknown as DossierView['may'];
    const offered = stepsFor({ may, asCommune: true, provinceUses: uses, rounds: [] }).map(({ intent }) => intent);
    expect(linkFor(may, uses)).toBe(offered.includes('record-result') ? '/ho-so/d/xu-ly#record-result' : undefined);
    expect(offered.includes('record-result')).toBe(!uses);
  },
);
