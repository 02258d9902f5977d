import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { type KnockOut, knockOutsOf } from '#modules/regulation/rules/knock-out.ts';
import { Chip } from '#ui/office/chip.tsx';
import { Icon } from '#ui/office/icons.tsx';
import type { KnockOutDraft } from './draft-store.ts';
import { criterionAnchor, knockOutField, reasonField } from './sheet-fields.ts';

/**
 * Conditions that refuse a dossier or a product, or stop the scoring. A member only proposes, with a reason; the
 * council concludes by majority. Closed unless something is proposed.
 */
export function KnockOutBox({
  set,
  initial,
  proposed,
  editable,
}: {
  set: CriteriaSet;
  initial: Record<string, KnockOutDraft>;
  proposed: string[];
  editable: boolean;
}) {
  const knockOuts = knockOutsOf(set).filter((knockOut) => knockOut.closedByZero.length === 0);
  if (knockOuts.length === 0) return null;
  return (
    <details className="knock" open={Object.keys(initial).length > 0}>
      <summary>
        <Icon name="stop" />
        Điều kiện loại hồ sơ
        {proposed.length > 0 ? (
          <Chip kind="bad">Đề nghị loại: {proposed.length} điều kiện</Chip>
        ) : (
          <Chip>Anh/chị không đề nghị loại</Chip>
        )}
      </summary>
      {editable && (
        <p className="hintline">
          Đánh dấu nếu thấy, và ghi vì sao. Hội đồng kết luận theo đa số. Phần này gửi lên máy chủ khi anh/chị gửi
          phiếu; trước đó được giữ trên máy này.
        </p>
      )}
      {knockOuts.map((knockOut) => (
        <Proposal key={knockOut.name} knockOut={knockOut} initial={initial[knockOut.name]} editable={editable} />
      ))}
    </details>
  );
}

const KINDS = { loai_ho_so: 'Loại hồ sơ', loai: 'Loại sản phẩm', dung_cham: 'Dừng chấm' };

function Proposal({
  knockOut,
  initial,
  editable,
}: {
  knockOut: KnockOut;
  initial: KnockOutDraft | undefined;
  editable: boolean;
}) {
  const field = reasonField(knockOut.name);
  return (
    <div className="ko">
      <label>
        <input
          type="checkbox"
          name={knockOutField(knockOut.name)}
          defaultChecked={initial?.chosen}
          disabled={!editable}
        />
        <span>
          {knockOut.text}
          <small className="kind">
            {KINDS[knockOut.type]}
            {knockOut.criterion && (
              <>
                , <a href={`#${criterionAnchor(knockOut.criterion)}`}>tiêu chí {knockOut.criterion}</a>
              </>
            )}
          </small>
        </span>
      </label>
      <div className="reason">
        <label htmlFor={field}>Vì sao, dựa vào giấy nào</label>
        <textarea
          className="in"
          id={field}
          name={field}
          defaultValue={initial?.reason}
          readOnly={!editable}
          maxLength={2000}
        />
      </div>
    </div>
  );
}
