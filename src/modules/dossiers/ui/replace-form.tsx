import { Form } from 'react-router';
import { acceptedFiles } from '#platform/files/file-kind.ts';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { DateField, FileField, SelectField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import type { PaperToTake } from '../queries/papers-to-take.ts';
import type { PaperView } from './paper-list.tsx';

/** Puts a newer paper in the place of this one: one that the register has already, or a file that is sent. */
export function ReplaceForm({
  paper,
  inRegister,
  megabytes,
  requestKey,
  answer,
}: {
  paper: PaperView;
  /** The producer's papers that the dossier does not use yet. */
  inRegister: PaperToTake[];
  megabytes: number;
  requestKey: string;
  answer?: FormState;
}) {
  const mine = answer?.intent === 'replace' && answer.values.evidenceId === paper.id ? answer : undefined;
  const usable = inRegister.filter(({ hasFile }) => hasFile);
  const renewal = usable.find(({ renewsId }) => renewsId !== null && renewsId === paper.heldPaperId);
  const hidden = { _key: requestKey, evidenceId: paper.id };
  return (
    <>
      <h3>Thay bằng bản mới</h3>
      <p className="sub">
        Bản mới giữ nguyên loại và chỗ ở từng tiêu chí; hãy xem lại số trang. Bản cũ vẫn lưu trong hồ sơ.
      </p>
      {usable.length > 0 && (
        <Form method="post" className="form">
          <HiddenFields values={hidden} />
          <SelectField
            name="heldPaperId"
            id={`${paper.id}-held`}
            label="Bản mới đã có trong sổ giấy tờ"
            required
            empty="Chọn giấy"
            choices={usable.map(({ id, title, label, number }) => ({
              value: id,
              label: `${title || label}${number && `, số ${number}`}`,
            }))}
            defaultValue={mine?.values.heldPaperId ?? renewal?.id}
            error={mine?.errors.heldPaperId}
          />
          <div className="foot">
            <Button name="intent" value="replace" kind="second" small>
              Thay bằng giấy trong sổ
            </Button>
          </div>
        </Form>
      )}
      {!paper.isSuperseded && (
        <Form method="post" encType="multipart/form-data" className="form">
          <HiddenFields values={hidden} />
          <FileField
            name="file"
            id={`${paper.id}-file`}
            label="Tệp bản mới"
            required
            accept={acceptedFiles}
            hint={`Nhiều nhất ${megabytes} MB.`}
            error={mine?.errors.file}
          />
          <TextField
            name="title"
            id={`${paper.id}-title`}
            label="Tên giấy tờ"
            maxLength={200}
            hint="Bỏ trống thì giữ tên cũ."
            defaultValue={mine?.values.title}
            error={mine?.errors.title}
          />
          {paper.heldPaperId && <NewerFacts paperId={paper.id} mine={mine} />}
          <div className="foot">
            <Button name="intent" value="replace" kind="second" small>
              Thay bằng tệp này
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

/** Of a paper that the register keeps: the newer one renews it there too. */
function NewerFacts({ paperId, mine }: { paperId: string; mine?: FormState }) {
  return (
    <>
      <TextField
        name="number"
        id={`${paperId}-number`}
        label="Số của bản mới"
        maxLength={100}
        hint="Ghi cả vào sổ giấy tờ của chủ thể, thay cho bản cũ."
        defaultValue={mine?.values.number}
        error={mine?.errors.number}
      />
      <div className="pair">
        <DateField
          name="issuedOn"
          id={`${paperId}-issued`}
          label="Ngày cấp"
          defaultValue={mine?.values.issuedOn}
          error={mine?.errors.issuedOn}
        />
        <DateField
          name="expiresOn"
          id={`${paperId}-expires`}
          label="Có giá trị đến hết ngày"
          defaultValue={mine?.values.expiresOn}
          error={mine?.errors.expiresOn}
        />
      </div>
    </>
  );
}
