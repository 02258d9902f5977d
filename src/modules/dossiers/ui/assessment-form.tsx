import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { RadioRows } from '#ui/office/choice-field.tsx';
import { DateField, TextArea, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { assessmentContentLabels } from '../messages.vi.ts';
import type { AssessmentFact } from '../queries/assessment-facts.ts';
import type { AssessmentView } from '../queries/assessment-of.ts';
import { type AssessmentContentKey, assessmentContentKeys } from '../rules/assessment.ts';

type Facts = Record<AssessmentContentKey, AssessmentFact[]>;

/** The four contents of Mẫu số 03, each beside what register and dossier say about it, then the commune's opinion. */
export function AssessmentForm({
  facts,
  saved,
  mayAssess,
  requestKey,
  answer,
}: {
  facts: Facts;
  saved: AssessmentView['saved'];
  mayAssess: boolean;
  requestKey: string;
  answer?: FormState;
}) {
  const value = (name: string, stored: string | undefined) => (answer ? answer.values[name] : stored);
  const meeting = saved?.meeting;
  return (
    <Form method="post" encType="multipart/form-data" className="gap">
      <HiddenFields values={{ _key: requestKey, version: String(saved?.version ?? 0) }} />
      <fieldset disabled={!mayAssess} className="gap">
        {assessmentContentKeys.map((key, index) => (
          <Panel key={key} title={`${index + 1}. ${assessmentContentLabels[key]}`}>
            <div className="form">
              <FactList facts={facts[key]} />
              <TextArea
                name={`${key}.described`}
                label="Mô tả của chủ thể"
                rows={3}
                maxLength={4000}
                defaultValue={value(`${key}.described`, saved?.contents[key].described ?? prefilled(facts[key]))}
                error={answer?.errors[`contents.${key}.described`]}
                hint={saved ? undefined : 'Điền sẵn từ sổ; sửa lại cho đúng lời của chủ thể.'}
              />
              <TextArea
                name={`${key}.found`}
                label="Đánh giá thực tế trên địa bàn"
                rows={3}
                maxLength={4000}
                defaultValue={value(`${key}.found`, saved?.contents[key].found)}
                error={answer?.errors[`contents.${key}.found`]}
              />
            </div>
          </Panel>
        ))}
        <Panel title="Ý kiến của phường">
          <div className="form">
            <RadioRows
              name="proposal"
              label="Đề nghị"
              defaultValue={value('proposal', saved?.proposal ?? undefined)}
              error={answer?.errors.proposal}
              choices={[
                { value: 'positive', label: 'Đề nghị tỉnh đánh giá, phân hạng' },
                { value: 'negative', label: 'Chưa đề nghị (hồ sơ vẫn gửi tỉnh, kèm lý do)' },
              ]}
            />
            <TextArea
              name="proposalReason"
              label="Lý do"
              rows={2}
              maxLength={2000}
              hint="Bắt buộc khi chưa đề nghị."
              defaultValue={value('proposalReason', saved?.proposalReason)}
              error={answer?.errors.proposalReason}
            />
          </div>
        </Panel>
        <details open={meeting != null || Boolean(answer?.values['meeting.chair'])}>
          <summary>Cuộc họp lấy ý kiến (khi Chủ tịch thấy cần)</summary>
          <Panel>
            <div className="form">
              <div className="pair">
                <DateField
                  name="meeting.heldOn"
                  label="Ngày họp"
                  defaultValue={value('meeting.heldOn', meeting?.heldOn)}
                  error={answer?.errors['meeting.heldOn']}
                />
                <TextField
                  name="meeting.chair"
                  label="Chủ trì"
                  maxLength={200}
                  defaultValue={value('meeting.chair', meeting?.chair)}
                  error={answer?.errors['meeting.chair']}
                />
              </div>
              <TextField
                name="meeting.people"
                label="Thành phần"
                maxLength={1000}
                defaultValue={value('meeting.people', meeting?.people)}
              />
              <TextArea
                name="meeting.opinions"
                label="Ý kiến tại cuộc họp"
                rows={3}
                maxLength={4000}
                defaultValue={value('meeting.opinions', meeting?.opinions)}
              />
            </div>
          </Panel>
        </details>
        {mayAssess && (
          <div className="foot">
            <Button name="intent" value="save">
              Lưu nhận xét
            </Button>
          </div>
        )}
      </fieldset>
    </Form>
  );
}

function FactList({ facts }: { facts: AssessmentFact[] }) {
  if (facts.length === 0) return <p className="muted">Trong sổ và hồ sơ chưa có thông tin về nội dung này.</p>;
  return (
    <details>
      <summary>Trong sổ và hồ sơ có {facts.length} thông tin</summary>
      <ul className="stack">
        {facts.map(({ text, href }) => (
          <li key={`${href} ${text}`}>
            {href ? (
              <a href={href} target="_blank" rel="noreferrer">
                {text}
                <span className="vh"> (mở ở thẻ mới)</span>
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

// What the producer would say first; marks and evidence are read, not copied.
const prefilled = (facts: AssessmentFact[]): string =>
  facts
    .filter(({ text }) => !text.startsWith('Tự chấm') && !text.startsWith('Minh chứng'))
    .map(({ text }) => text)
    .join('; ');
