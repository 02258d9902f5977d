import { Form } from 'react-router';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { here } from '#platform/context.ts';
import { acceptedFiles } from '#platform/files/file-kind.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { FileField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { attachEvidence } from '../commands/attach-evidence.ts';
import { placeEvidence } from '../commands/place-evidence.ts';
import { removeEvidence } from '../commands/remove-evidence.ts';
import { takeFromRegister } from '../commands/take-from-register.ts';
import { unplaceEvidence } from '../commands/unplace-evidence.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { papersToTake } from '../queries/papers-to-take.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { PaperList } from '../ui/paper-list.tsx';
import { PapersToTakePanel } from '../ui/papers-to-take-panel.tsx';
import { PaperForms, PlaceFields } from '../ui/place-forms.tsx';
import type { Route } from './+types/papers';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Minh chứng ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const toTake = dossier.may.attach?.allowed ? await papersToTake(db, dossier, today(clock())) : [];
  return { dossier, toTake, megabytes: config.UPLOAD_LIMIT_MB, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const dossierId = identifier(params.dossierId);
  const goTo = `/ho-so/${dossierId}/minh-chung`;
  // Nothing is stored for somebody who cannot open the dossier at all.
  await dossierForViewer(now.db, now.actor, { dossierId, now: now.clock() });
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  switch (form.get('intent')) {
    case 'place':
      return performForm(now, placeEvidence, form, { goTo });
    case 'unplace':
      return performForm(now, unplaceEvidence, form, { goTo });
    case 'remove':
      return performForm(now, removeEvidence, form, { goTo });
    case 'take':
      return performForm(now, takeFromRegister, form, { input: { dossierId }, goTo });
    case 'attach':
      if (!files.file) return refusedForm(platformProblem('file.empty'), form);
      return performForm(now, attachEvidence, form, {
        input: () => ({ ...formInput(form), dossierId, file: files.file }),
        goTo,
      });
  }
  throw platformProblem('not-found');
}

export default function PapersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, toTake, megabytes, key } = loaderData;
  const criteria = criteriaOf(dossier.set).map(({ code, name }) => ({ code, name }));
  const mayChange = dossier.may.attach?.allowed === true;
  const attaching = actionData && !actionData.values.evidenceId ? actionData : undefined;
  return (
    <>
      <DossierHead dossier={dossier} page="papers" />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <PapersToTakePanel papers={toTake} requestKey={key} />
        {mayChange && (
          <Panel title="Thêm tệp minh chứng">
            <Form method="post" encType="multipart/form-data" className="form">
              <HiddenFields values={{ _key: key }} />
              <TextField
                name="title"
                label="Tên giấy tờ"
                maxLength={200}
                placeholder="Ví dụ: Phiếu kiểm nghiệm tháng 8/2026"
                defaultValue={attaching?.values.title}
                error={attaching?.errors.title}
                hint="Bỏ trống thì lấy tên tệp."
              />
              <PlaceFields criteria={criteria} answer={attaching} prefix="" />
              <FileField
                name="file"
                label="Tệp"
                required
                accept={acceptedFiles}
                hint={`PDF, ảnh (JPG, PNG, WebP), Word, Excel; nhiều nhất ${megabytes} MB.`}
              />
              <div className="foot">
                <Button name="intent" value="attach">
                  Thêm tệp
                </Button>
              </div>
            </Form>
          </Panel>
        )}
        <Panel title="Đã có" flush>
          <PaperList
            papers={dossier.papers}
            more={
              mayChange
                ? (paper) => <PaperForms paper={paper} criteria={criteria} requestKey={key} answer={actionData} />
                : undefined
            }
          />
        </Panel>
      </div>
    </>
  );
}
