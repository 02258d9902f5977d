import type { FormState } from '#platform/forms.ts';
import { Notice } from '#ui/office/notice.tsx';
import type { DossierView } from '../queries/dossier-for-viewer.ts';
import { StepForm } from './step-form.tsx';
import { stepsFor } from './step-words.ts';

/** Everything with words that the viewer may do with the dossier now, each with its own form; nothing else is shown. */
export function ProcedureSteps({
  dossier,
  asCommune,
  provinceUses,
  sets,
  requestKey,
  answer,
}: {
  dossier: Pick<DossierView, 'may' | 'version' | 'setCode'>;
  asCommune: boolean;
  provinceUses: boolean;
  sets: { code: string; number: number; name: string }[];
  requestKey: string;
  answer?: FormState;
}) {
  const { may, version, setCode } = dossier;
  const steps = stepsFor({ may, asCommune, provinceUses });
  const changesSet = may.changeSet?.allowed === true;
  if (steps.length === 0 && !changesSet)
    return (
      <Notice title="Không có việc nào cần điền ở bước này.">
        Nút của bước tiếp theo, nếu có, nằm ở đầu trang. Những gì đã diễn ra nằm ở bên cạnh.
      </Notice>
    );
  return (
    <>
      {steps.map(({ intent, note, title, button, kind, fields }) => (
        <StepForm
          key={intent}
          title={title}
          intent={intent}
          button={button}
          kind={kind}
          fields={fields}
          requestKey={requestKey}
          answer={answer}
        >
          {note && <p className="muted">{note}</p>}
        </StepForm>
      ))}
      {changesSet && (
        <StepForm
          title="Đổi bộ tiêu chí của sản phẩm"
          intent="change-set"
          button="Đổi bộ tiêu chí"
          requestKey={requestKey}
          answer={answer}
          hidden={{ version: String(version) }}
          fields={[
            {
              name: 'setCode',
              label: 'Bộ tiêu chí mới',
              kind: 'choice',
              required: true,
              choices: sets
                .filter(({ code }) => code !== setCode)
                .map(({ code, number, name }) => ({ value: code, label: `${number}. ${name}` })),
            },
          ]}
        >
          <p className="muted">Điểm tự chấm sẽ bỏ hết; tệp minh chứng được giữ.</p>
        </StepForm>
      )}
    </>
  );
}
