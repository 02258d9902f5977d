import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { DateField, TextArea, TextField } from '#ui/office/field.tsx';
import { knownFromLabels } from '../form-messages.vi.ts';
import { type FormField, ticked } from '../rules/form-field.ts';
import type { Blank } from '../rules/form-standing.ts';

/** One blank of a form with where its text comes from; `other` is what somebody else wrote there meanwhile. */
export function FormBlank({
  name,
  field,
  label,
  hint,
  blank,
  text,
  error,
  other,
}: {
  name: string;
  field: FormField;
  label: string;
  hint?: string;
  blank: Blank;
  /** What the control holds: as typed before a refusal, else as the blank stands. */
  text: string;
  error?: string[];
  other?: string;
}) {
  const origin = originOf(field, blank);
  const common = { name, label, error, hint: [hint, origin].filter(Boolean).join(' ') || undefined };
  return (
    <div className="blank">
      <Control field={field} common={common} text={text} />
      {other !== undefined && (
        <div className="beside" role="status">
          <b>Người khác vừa ghi:</b> <span className="as-typed">{wordsOf(field, other)}</span>
          <small>Sửa ô trên cho đúng rồi bấm Lưu; bản trong ô trên sẽ được giữ.</small>
        </div>
      )}
      {blank.register !== undefined && <RegisterOffer name={name} field={field} blank={blank} />}
    </div>
  );
}

function Control({
  field,
  common,
  text,
}: {
  field: FormField;
  common: { name: string; label: string; error?: string[]; hint?: string };
  text: string;
}) {
  switch (field.shape) {
    case 'tick':
      return (
        <>
          {/* An empty box posts nothing; this says that it was there. */}
          <input type="hidden" name={common.name} value="" />
          <CheckField {...common} value={ticked} defaultChecked={text === ticked} />
        </>
      );
    case 'text':
      return <TextArea {...common} rows={5} maxLength={field.max} defaultValue={text} />;
    case 'date':
      return <DateField {...common} defaultValue={text} />;
    case 'line':
      return field.max > 300 ? (
        <TextArea {...common} rows={2} maxLength={field.max} defaultValue={text} />
      ) : (
        <TextField {...common} maxLength={field.max} defaultValue={text} />
      );
  }
}

/** The register says something else: offered loudly where it has changed since, quietly where it was seen before. */
function RegisterOffer({ name, field, blank }: { name: string; field: FormField; blank: Blank }) {
  const says = wordsOf(field, blank.register ?? '');
  return (
    <div className={blank.registerChanged ? 'beside' : 'beside quiet'}>
      {blank.registerChanged ? <b>Sổ đã đổi, cập nhật?</b> : 'Sổ ghi khác:'} <span className="as-typed">{says}</span>
      <span className="line">
        <Button name="intent" value={`take:${name}`} kind="plain" small>
          Lấy theo sổ
        </Button>
        {blank.registerChanged && (
          <Button name="intent" value={`keep:${name}`} kind="plain" small>
            Giữ như đã viết
          </Button>
        )}
      </span>
    </div>
  );
}

function originOf(field: FormField, blank: Blank): string | undefined {
  if (blank.from === 'register' && field.known) return `Lấy từ: ${knownFromLabels[field.known]}.`;
  if (blank.from === 'earlier') return 'Lấy từ hồ sơ trước của chủ thể, hãy xem lại.';
  return undefined;
}

function wordsOf(field: FormField, text: string): string {
  if (field.shape === 'tick') return text === ticked ? 'có' : 'không';
  return text || '(để trống)';
}
