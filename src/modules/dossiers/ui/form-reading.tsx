import { formatDate } from '#standards/vietnam/format.ts';
import { FactsList } from '#ui/office/facts-list.tsx';
import { type FormField, type FormFields, type FormValues, ticked } from '../rules/form-field.ts';

/** Blanks of a form to read, in printed order. */
export function FormReading({
  names,
  fields,
  labels,
  texts,
}: {
  names: readonly string[];
  fields: FormFields;
  labels: Record<string, string>;
  texts: FormValues;
}) {
  return (
    <FactsList
      look="reading"
      facts={names.map((name) => [
        labels[name] ?? name,
        <span key={name} className="as-typed">
          {wordsOf(fields[name], texts[name] ?? '')}
        </span>,
      ])}
    />
  );
}

function wordsOf(field: FormField | undefined, text: string) {
  if (field?.shape === 'tick') return text === ticked ? 'Có' : 'Không';
  if (text === '') return <span className="muted">Để trống</span>;
  return field?.shape === 'date' ? formatDate(text) : text;
}
