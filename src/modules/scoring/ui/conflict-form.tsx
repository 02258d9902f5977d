import { Form } from 'react-router';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { TextArea } from '#ui/office/field.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import type { ScoreSheetView } from '../queries/score-sheet-for-member.ts';

/** Lets a member say that they are concerned; from then on the sheet is shut. */
export function ConflictForm({
  view,
  open,
  hidden,
  answer,
}: {
  view: ScoreSheetView;
  /** The member came to declare. */
  open: boolean;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  const error = answer?.errors.reason;
  return (
    <details className="knock conflict" id="lien-quan" open={error || open ? true : undefined}>
      <summary>Tôi có liên quan đến hồ sơ này</summary>
      <Form method="post" className="form pad">
        <HiddenFields values={hidden} />
        {view.hints.length > 0 && <p>Sổ cho thấy: {view.hints.join('; ')}.</p>}
        <TextArea
          name="reason"
          id="ly-do-lien-quan"
          label="Liên quan thế nào"
          hint="Ví dụ: là thành viên hợp tác xã, là người nhà của chủ thể. Khai rồi thì phiếu này đóng lại, mọi mức đã chấm không tính."
          defaultValue={answer?.values.reason}
          error={error}
          rows={3}
          maxLength={1000}
          required
        />
        <div className="foot">
          <Button kind="danger" name="intent" value="declare-conflict" blocked={blockedBy(view.may.declareConflict)}>
            Khai có liên quan, không chấm
          </Button>
        </div>
      </Form>
    </details>
  );
}
