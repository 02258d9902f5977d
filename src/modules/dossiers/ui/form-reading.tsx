import { formatDate } from '#standards/vietnam/format.ts';
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
    <dl className="reading">
      {names.map((name) => (
        <div key={name}>
          <dt>{labels[name] ?? name}</dt>
          <dd className="as-typed">{wordsOf(fields[name], texts[name] ?? '')}</dd>
        </div>
      ))}
    </dl>
  );
}

function wordsOf(field: FormField | undefined, text: string) {
  if (field?.shape === 'tick') return text === ticked ? 'Có' : 'Không';
  if (text === '') return <span className="muted">Để trống</span>;
  return field?.shape === 'date' ? formatDate(text) : text;
}
