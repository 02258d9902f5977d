import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { Button } from '#ui/office/button.tsx';
import { criterionAnchor } from './sheet-fields.ts';
import type { LiveSheet } from './use-score-sheet.ts';

/**
 * "Lưu nháp" first, because Enter presses the first button of a form, then "Gửi phiếu chấm". While criteria are missing
 * the latter is grey and lists them as links.
 */
export function SubmitSection({ sheet }: { sheet: LiveSheet }) {
  const reason = whyNotYet(sheet);
  return (
    <section className="go">
      <div className="two-b">
        <Button kind="second" name="intent" value="save-draft" formNoValidate>
          Lưu nháp
        </Button>
        <button
          type="submit"
          className="btn"
          name="intent"
          value="submit"
          aria-disabled={reason ? true : undefined}
          aria-describedby="vi-sao"
          onClick={(event) => {
            if (reason) event.preventDefault();
          }}
        >
          Gửi phiếu chấm
        </button>
      </div>
      <p className="why" id="vi-sao">
        {reason ?? `Đã chấm đủ ${sheet.rating.criteria} tiêu chí. Gửi rồi thì không sửa được nữa.`}
      </p>
      <p className="why nojs">Máy này không chạy script: bấm Lưu nháp để xem tổng điểm. Thiếu gì máy chủ sẽ nói rõ.</p>
    </section>
  );
}

function whyNotYet(sheet: LiveSheet) {
  const { view, rating, faults } = sheet;
  if (!view.may.submit.allowed) return view.may.submit.reason;
  const missing = faults.filter(({ fault }) => fault === 'missing').map(({ criterion }) => criterion);
  if (missing.length > 0) {
    return (
      <>
        Chưa gửi được: còn {missing.length} tiêu chí chưa chấm, <CriterionLinks codes={missing.slice(0, SHOWN)} />
        {missing.length > SHOWN && ` và ${missing.length - SHOWN} tiêu chí nữa`}. Đã chấm {rating.scored}/
        {criteriaOf(view.set).length}.
      </>
    );
  }
  if (faults.length > 0) {
    return (
      <>
        Chưa gửi được: phải sửa tiêu chí <CriterionLinks codes={faults.map(({ criterion }) => criterion)} />.
      </>
    );
  }
  if (Object.keys(sheet.saving.clashes).length > 0) {
    return (
      <>
        Chưa gửi được: hãy chọn bên giữ ở tiêu chí <CriterionLinks codes={Object.keys(sheet.saving.clashes)} />.
      </>
    );
  }
  return undefined;
}

const SHOWN = 12;

function CriterionLinks({ codes }: { codes: string[] }) {
  return codes.map((code, index) => (
    <span key={code}>
      {index > 0 && ', '}
      <a href={`#${criterionAnchor(code)}`}>{code}</a>
    </span>
  ));
}
