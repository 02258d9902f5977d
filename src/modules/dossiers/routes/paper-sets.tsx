import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { acceptedFiles } from '#platform/files/file-kind.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { logPaperSet } from '../commands/log-paper-set.ts';
import { removePaperSet } from '../commands/remove-paper-set.ts';
import { hasRoleForForm, mayLogPaperSet } from '../form-access.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { paperSetsOf } from '../queries/paper-sets.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { PaperSetForm } from '../ui/paper-set-form.tsx';
import { ElectronicSets, PaperSetList } from '../ui/paper-set-list.tsx';
import type { Route } from './+types/paper-sets';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Bản giấy ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const mayLog = hasRoleForForm(actor, 'paper-set.log') && mayLogPaperSet(actor, dossier).allowed;
  return {
    dossier,
    ...(await paperSetsOf(db, dossier.id)),
    mayLog,
    today: today(clock()),
    megabytes: config.UPLOAD_LIMIT_MB,
    key: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const dossierId = identifier(params.dossierId);
  // Nothing is stored for somebody who cannot open the dossier at all.
  await dossierForViewer(now.db, now.actor, { dossierId, now: now.clock() });
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  const goTo = `/ho-so/${dossierId}/ban-giay`;
  switch (form.get('intent')) {
    case 'log':
      return performForm(now, logPaperSet, form, {
        input: () => ({ ...formInput(form), dossierId, file: files.file }),
        goTo,
      });
    case 'remove':
      return performForm(now, removePaperSet, form, { goTo });
  }
  throw platformProblem('not-found');
}

export default function PaperSetsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, electronic, sets, mayLog, today, megabytes, key } = loaderData;
  return (
    <>
      <DossierHead dossier={dossier} page="paper-sets" />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <ElectronicSets electronic={electronic} />
        <Panel title="Bộ giấy đã nhận" flush>
          <PaperSetList sets={sets} requestKey={mayLog ? key : undefined} />
        </Panel>
        {mayLog && (
          <Panel title="Ghi một bộ giấy vừa nhận">
            <Form method="post" encType="multipart/form-data" className="form">
              <PaperSetForm
                requestKey={key}
                answer={actionData?.intent === 'log' ? actionData : undefined}
                latest={electronic[0]}
                today={today}
                accept={acceptedFiles}
                megabytes={megabytes}
              />
            </Form>
          </Panel>
        )}
      </div>
    </>
  );
}
