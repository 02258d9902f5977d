import { Link } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Notice } from '#ui/office/notice.tsx';
import { dossierStateLabels } from '../messages.vi.ts';
import type { DossierView } from '../queries/dossier-for-viewer.ts';
import type { NextRound } from '../queries/next-rounds.ts';
import type { DossierState } from '../rules/dossier-states.ts';
import { StepForm } from './step-form.tsx';
import { stepsFor } from './step-words.ts';

/** Everything with words that the viewer may do with the dossier now, each with its own form; nothing else is shown. */
export function ProcedureSteps({
  dossier,
  asCommune,
  provinceUses,
  sets,
  ended,
  rounds,
  requestKey,
  answer,
}: {
  dossier: Pick<DossierView, 'may' | 'version' | 'setCode'>;
  asCommune: boolean;
  provinceUses: boolean;
  sets: { code: string; number: number; name: string }[];
  /** Earlier dossiers of the product whose papers may be used again. */
  ended: { id: string; number: string; state: string }[];
  rounds: NextRound[];
  requestKey: string;
  answer?: FormState;
}) {
  const { may, version, setCode } = dossier;
  const steps = stepsFor({ may, asCommune, provinceUses, rounds });
  const changesSet = may.changeSet?.allowed === true;
  if (steps.length === 0 && !changesSet && ended.length === 0)
    return (
      <Notice title="Không có việc nào cần điền ở bước này.">
        Nút của bước tiếp theo, nếu có, nằm ở đầu trang. Những gì đã diễn ra nằm ở bên cạnh.
      </Notice>
    );
  return (
    <>
      {steps.map(({ intent, note, before, title, button, kind, fields }) => (
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
          {before && (
            <p>
              {before.words} <Link to={before.to}>{before.label}</Link>.
            </p>
          )}
        </StepForm>
      ))}
      {ended.length > 0 && (
        <StepForm
          title="Dùng lại minh chứng"
          intent="reuse-evidence"
          button="Lấy minh chứng của hồ sơ trước"
          requestKey={requestKey}
          answer={answer}
          fields={[
            {
              name: 'fromDossierId',
              label: 'Hồ sơ trước của sản phẩm này',
              kind: 'choice',
              required: true,
              choices: ended.map(({ id, number, state }) => ({
                value: id,
                label: `${number} (${dossierStateLabels[state as DossierState] ?? state})`,
              })),
            },
          ]}
        >
          <p className="muted">Lấy đúng các tệp đã có, không phải gửi lại; tệp đã có trong hồ sơ này được bỏ qua.</p>
        </StepForm>
      )}
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
