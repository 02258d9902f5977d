import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayPrepare } from '../access.ts';
import { hasRoleForForm, readsFigures } from '../form-access.ts';
import type { ProducerForm } from '../rules/form-field.ts';
import { type DossierView, dossierForViewer } from './dossier-for-viewer.ts';
import { formState } from './form-state.ts';

/**
 * One of the producer's forms with its dossier, as its page shows it: every blank with where it comes from, and whether
 * the viewer may write (null: not for this role). Throws not-found.
 */
export async function formForViewer(
  db: Reader,
  viewer: Actor,
  { dossierId, form, now }: { dossierId: string; form: ProducerForm; now: Date },
) {
  const dossier = await dossierForViewer(db, viewer, { dossierId, now });
  const mayWrite = mayWriteForms(viewer, dossier);
  const state = await formState(db, dossier, form, {
    fills: mayWrite?.allowed === true,
    figures: readsFigures(viewer),
    today: today(now),
  });
  const { version, savedAt, blanks, texts } = state;
  return {
    dossier,
    form: { version, savedAt, blanks, texts },
    mayWrite,
    opensDetail: hasRoleForForm(viewer, 'form-detail.read'),
    writesDetail: mayWrite?.allowed === true && hasRoleForForm(viewer, 'form-detail.write'),
  };
}

export const mayWriteForms = (viewer: Actor, dossier: DossierView): May | null =>
  hasRoleForForm(viewer, 'form.save')
    ? explain(mayPrepare(viewer, { ...dossier, councilId: null, stateBeforeCouncil: null }, 'form.save'))
    : null;
