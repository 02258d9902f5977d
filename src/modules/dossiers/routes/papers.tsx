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
import { FileField, SelectField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { attachEvidence } from '../commands/attach-evidence.ts';
import { placeEvidence } from '../commands/place-evidence.ts';
import { removeEvidence } from '../commands/remove-evidence.ts';
import { replaceEvidence } from '../commands/replace-evidence.ts';
import { setEvidenceKind } from '../commands/set-evidence-kind.ts';
import { takeFromRegister } from '../commands/take-from-register.ts';
import { unplaceEvidence } from '../commands/unplace-evidence.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { evidenceKindChoices } from '../queries/evidence-needs.ts';
import { papersToTake } from '../queries/papers-to-take.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { PaperList } from '../ui/paper-list.tsx';
import { PapersToTakePanel } from '../ui/papers-to-take-panel.tsx';
import { PaperForms, PlaceFields } from '../ui/place-forms.tsx';
import { ReplaceForm } from '../ui/replace-form.tsx';
import type { Route } from './+types/papers';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Minh chứng ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const toTake = dossier.may.attach?.allowed ? await papersToTake(db, dossier, today(clock())) : [];
  const kinds = evidenceKindChoices();
  const wanted = kinds.find(({ value }) => value === url.searchParams.get('loai'))?.value;
  const added = url.searchParams.has('da-them');
  return { dossier, toTake, kinds, wanted, added, megabytes: config.UPLOAD_LIMIT_MB, key: newRequestKey() };
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
    case 'set-kind':
      return performForm(now, setEvidenceKind, form, { goTo });
    case 'remove':
      return performForm(now, removeEvidence, form, { goTo });
    case 'replace':
      return performForm(now, replaceEvidence, form, {
        input: () => ({ ...formInput(form), file: files.file }),
        goTo: ({ id }) => `${goTo}#giay-${id}`,
      });
    case 'take':
      return performForm(now, takeFromRegister, form, { input: { dossierId }, goTo });
    case 'attach':
      if (!files.file) return refusedForm(platformProblem('file.empty'), form);
      return performForm(now, attachEvidence, form, {
        input: () => ({ ...formInput(form), dossierId, file: files.file }),
        goTo: `${goTo}?da-them`,
      });
  }
  throw platformProblem('not-found');
}

export default function PapersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, toTake, kinds, wanted, added, megabytes, key } = loaderData;
  const criteria = criteriaOf(dossier.set).map(({ code, name }) => ({ code, name }));
  const mayChange = dossier.may.attach?.allowed === true;
  const attaching = actionData && !actionData.values.evidenceId ? actionData : undefined;
  return (
    <>
      <DossierHead dossier={dossier} page="papers" />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {added && !actionData && <Notice kind="success">Đã thêm tệp vào hồ sơ. Còn tệp khác thì thêm tiếp.</Notice>}
        <PapersToTakePanel papers={toTake} producerId={dossier.producerId} requestKey={key} />
        {mayChange && (
          <Panel title="Thêm tệp minh chứng" id="them">
            <Form key={key} method="post" encType="multipart/form-data" className="form">
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
              <SelectField
                name="kind"
                label="Loại minh chứng (phụ lục Mẫu số 02)"
                empty="Chưa phân loại"
                choices={kinds}
                defaultValue={attaching?.values.kind ?? wanted}
                error={attaching?.errors.kind}
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
        {byKind(dossier.papers, kinds).map(({ label, papers }) => (
          <Panel key={label} title={label} flush>
            <PaperList
              papers={papers}
              more={
                mayChange
                  ? (paper) => (
                      <PaperForms
                        paper={paper}
                        kinds={kinds}
                        criteria={criteria}
                        requestKey={key}
                        answer={actionData}
                        replace={
                          <ReplaceForm
                            paper={paper}
                            inRegister={toTake}
                            megabytes={megabytes}
                            requestKey={key}
                            answer={actionData}
                          />
                        }
                      />
                    )
                  : undefined
              }
            />
          </Panel>
        ))}
      </div>
    </>
  );
}

/** The papers under the fifteen kinds in the order of the form, those without a kind last. */
function byKind<Paper extends { kind: string | null }>(papers: Paper[], kinds: { value: string; label: string }[]) {
  const groups = [
    ...kinds.map(({ value, label }) => ({ label, papers: papers.filter(({ kind }) => kind === value) })),
    { label: 'Chưa phân loại', papers: papers.filter(({ kind }) => kind === null) },
  ].filter(({ papers: some }) => some.length > 0);
  return groups.length > 0 ? groups : [{ label: 'Đã có', papers }];
}
