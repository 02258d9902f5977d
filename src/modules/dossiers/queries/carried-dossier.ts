import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { readsFigures } from '../form-access.ts';
import { form01Labels, form02Labels } from '../form-messages.vi.ts';
import type { DossierChange } from '../rules/dossier-changes.ts';
import { nextState } from '../rules/dossier-states.ts';
import { type ProducerForm, producerForms } from '../rules/form-field.ts';
import { certificateOf } from './certificate-of.ts';
import { changesSoFar } from './changes-so-far.ts';
import { dossierForViewer } from './dossier-for-viewer.ts';
import { mayWriteForms } from './form-for-viewer.ts';
import { formState } from './form-state.ts';

/**
 * An upgrade or a re-evaluation beside what it carries forward: where it came from, what differs (as filed, while nobody
 * prepares it), and what is left to do: papers that ran out or were renewed, facts that the register has changed since.
 * Throws not-found.
 */
export async function carriedDossier(db: Reader, viewer: Actor, { dossierId, now }: { dossierId: string; now: Date }) {
  const dossier = await dossierForViewer(db, viewer, { dossierId, now });
  const isPrepared = nextState(dossier.state, 'form.save') !== undefined;
  const [carried, certificate] = await Promise.all([
    db
      .selectFrom('dossiers.carried as carried')
      .innerJoin('dossiers.dossier as from', 'from.id', 'carried.fromDossierId')
      .select(['from.number', 'from.settledAt', 'carried.changes'])
      .where('carried.dossierId', '=', dossierId)
      .executeTakeFirst(),
    certificateOf(db, dossier),
  ]);
  const changes = isPrepared ? await changesSoFar(db, dossier) : (carried?.changes as DossierChange[] | null);
  const fills = mayWriteForms(viewer, dossier)?.allowed === true;
  const offers = fills ? await registerOffers(db, viewer, dossier, today(now)) : [];
  return {
    dossier,
    /** The forms can still be changed in the dossier's state. */
    isPrepared,
    from: carried ? { number: carried.number, settledAt: carried.settledAt } : null,
    certificate: certificate ?? null,
    changes: changes ?? [],
    offers,
    outdated: isPrepared
      ? dossier.papers
          .filter(({ isSuperseded, standing }) => isSuperseded || standing.state === 'expired')
          .map(({ id, title, isSuperseded, expiresOn }) => ({ id, title, isSuperseded, expiresOn }))
      : [],
  };
}

async function registerOffers(
  db: Reader,
  viewer: Actor,
  dossier: Parameters<typeof formState>[1],
  day: string,
): Promise<{ form: ProducerForm; name: string; label: string; register: string }[]> {
  const labels: Record<ProducerForm, Record<string, string>> = { '01': form01Labels, '02': form02Labels };
  const offers = [];
  for (const form of producerForms) {
    const { blanks } = await formState(db, dossier, form, { fills: true, figures: readsFigures(viewer), today: day });
    for (const [name, { register, registerChanged }] of Object.entries(blanks))
      if (registerChanged) offers.push({ form, name, label: labels[form][name] ?? name, register: register ?? '' });
  }
  return offers;
}
