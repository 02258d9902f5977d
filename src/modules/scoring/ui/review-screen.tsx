import { Form } from 'react-router';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows } from '#modules/regulation/rules/level-rows.ts';
import { sentenceCase } from '#standards/vietnam/format.ts';
import { Button, blockedBy, LinkButton } from '#ui/office/button.tsx';
import { SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, RehearsalStrip, Strip } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AdviceView } from '../queries/advice-for-viewer.ts';
import { levelField, remarkField } from './review-fields.ts';

/** Phiếu nhận xét: of each criterion a proposed level and a remark. The first button keeps a draft. */
export function ReviewScreen({
  advice,
  hidden,
  answer,
}: {
  advice: AdviceView & { set: CriteriaSet };
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  const { set, ownReview: review } = advice;
  const { 'review.save': save, 'review.submit': submit } = advice.may;
  const submitted = review?.state === 'submitted';
  const labels = Object.fromEntries(criteriaOf(set).map(({ code }) => [levelField(code), `Tiêu chí ${code}`]));
  return (
    <>
      <PageHead
        title={`Phiếu nhận xét: ${advice.productName}`}
        lead={`${advice.producerName}. Hồ sơ ${advice.number}, bộ ${set.number}: ${set.name}.`}
        actions={
          <LinkButton to={`/tu-van/${advice.dossierId}`} kind="plain">
            Về trang tư vấn
          </LinkButton>
        }
      />
      <div className="gap">
        {advice.rehearsal && <RehearsalStrip />}
        <Strip>Mức đề xuất là ý kiến tư vấn, không phải điểm của Hội đồng.</Strip>
        {submitted && (
          <Notice title="Phiếu đã gửi">
            <p>Phiếu đã gửi thì không sửa được nữa.</p>
          </Notice>
        )}
        <Form method="post" className="gap" preventScrollReset>
          <HiddenFields values={{ ...hidden, version: String(review?.version ?? 0) }} />
          <FormErrors answer={answer} labels={labels} />
          {set.parts.map((part) => (
            <Panel key={part.code} title={`Phần ${part.code}. ${sentenceCase(part.name)}`}>
              {part.criteria.map((criterion) => (
                <fieldset className="stack review-line" key={criterion.code} disabled={submitted}>
                  <legend>
                    {criterion.code} {sentenceCase(criterion.name)}
                  </legend>
                  <SelectField
                    name={levelField(criterion.code)}
                    label={`Mức đề xuất, tối đa ${criterion.max}`}
                    empty="Chưa chọn"
                    choices={levelRows(criterion).map(({ value, mark, description }) => ({
                      value,
                      label: `${mark.points} điểm: ${description}`,
                    }))}
                    defaultValue={answer?.values[levelField(criterion.code)] ?? review?.levels[criterion.code]}
                    error={answer?.errors[levelField(criterion.code)]}
                  />
                  <TextField
                    name={remarkField(criterion.code)}
                    label="Nhận xét"
                    defaultValue={answer?.values[remarkField(criterion.code)] ?? review?.remarks[criterion.code]}
                    maxLength={2000}
                  />
                </fieldset>
              ))}
            </Panel>
          ))}
          <Panel title="Nhận xét chung">
            <TextArea
              name="opinion"
              label="Nhận xét chung về hồ sơ"
              defaultValue={answer?.values.opinion ?? review?.opinion}
              rows={4}
              maxLength={5000}
            />
            <div className="foot">
              <Button kind="second" name="intent" value="save" blocked={save && blockedBy(save)}>
                Lưu nháp
              </Button>
              <Button name="intent" value="submit" blocked={submitted ? 'Phiếu đã gửi.' : submit && blockedBy(submit)}>
                Gửi phiếu nhận xét
              </Button>
            </div>
          </Panel>
        </Form>
      </div>
    </>
  );
}
