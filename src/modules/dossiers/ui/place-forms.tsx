import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { SelectField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import type { PaperView } from './paper-list.tsx';

export interface CriterionChoice {
  code: string;
  name: string;
}

/** Which criterion, which page, where on it. `prefix` keeps the controls of several papers apart. */
export function PlaceFields({
  criteria,
  answer,
  prefix,
  required,
}: {
  criteria: CriterionChoice[];
  answer?: FormState;
  prefix: string;
  required?: boolean;
}) {
  return (
    <>
      <SelectField
        name="criterionCode"
        id={`${prefix}criterionCode`}
        label="Chứng minh cho tiêu chí"
        required={required}
        empty="Chọn tiêu chí"
        choices={criteria.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))}
        defaultValue={answer?.values.criterionCode}
        error={answer?.errors.criterionCode}
      />
      <div className="pair">
        <TextField
          name="page"
          id={`${prefix}page`}
          label="Trang"
          type="number"
          min={1}
          max={5000}
          required={required}
          defaultValue={answer?.values.page ?? '1'}
          error={answer?.errors.page}
        />
        <TextField
          name="place"
          id={`${prefix}place`}
          label="Chỗ trên trang"
          maxLength={200}
          placeholder="Ví dụ: bảng 2, dòng 4"
          defaultValue={answer?.values.place}
          error={answer?.errors.place}
        />
      </div>
    </>
  );
}

/** What can be done with one paper: put a newer one in its place, say where it proves something, take it out. */
export function PaperForms({
  paper,
  kinds,
  criteria,
  requestKey,
  answer,
  replace,
}: {
  paper: PaperView;
  kinds: { value: string; label: string }[];
  criteria: CriterionChoice[];
  requestKey: string;
  answer?: FormState;
  /** The forms that put a newer paper in its place. */
  replace: ReactNode;
}) {
  const about = answer?.values.evidenceId === paper.id ? answer : undefined;
  const mine = about?.intent === 'replace' ? undefined : about;
  const isOutdated = paper.isSuperseded || paper.standing?.state === 'expired';
  return (
    <details className="more" open={about !== undefined || isOutdated}>
      <summary>
        Thay bản mới, phân loại, chỉ chỗ, gỡ
        <span className="vh">: {paper.title}</span>
      </summary>
      {replace}
      <h3>Phân loại, chỉ chỗ, gỡ tệp</h3>
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey, evidenceId: paper.id }} />
        <SelectField
          name="kind"
          id={`${paper.id}-kind`}
          label="Loại minh chứng"
          empty="Chưa phân loại"
          choices={kinds}
          defaultValue={paper.kind ?? undefined}
        />
        <div className="foot">
          <Button name="intent" value="set-kind" kind="second" small>
            Lưu loại
          </Button>
        </div>
      </Form>
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey, evidenceId: paper.id }} />
        <PlaceFields criteria={criteria} answer={mine} prefix={`${paper.id}-`} required />
        <div className="foot">
          <Button name="intent" value="place" kind="second" small>
            Lưu chỗ này
          </Button>
        </div>
      </Form>
      <div className="line">
        {paper.places.map(({ criterionCode }) => (
          <Form method="post" key={criterionCode}>
            <HiddenFields values={{ _key: requestKey, evidenceId: paper.id, criterionCode }} />
            <Button name="intent" value="unplace" kind="plain" small>
              Bỏ chỗ ở tiêu chí {criterionCode}
            </Button>
          </Form>
        ))}
        <Form method="post">
          <HiddenFields values={{ _key: requestKey, evidenceId: paper.id }} />
          <Button name="intent" value="remove" kind="danger" small>
            Gỡ tệp này
          </Button>
        </Form>
      </div>
    </details>
  );
}
