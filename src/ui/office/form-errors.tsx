import { Icon } from './icons.tsx';

/** What the server answered to a form: the words as typed, and sentences by field; the key `''` is for the whole form. */
export interface FormAnswer {
  values: Record<string, string>;
  errors: Record<string, string[]>;
}

/** Stands at the top of a form after a refusal: says what was kept and leads to every field that needs a change. */
export function FormErrors({
  answer,
  labels,
  title = 'Chưa lưu được, hãy sửa những chỗ dưới đây',
}: {
  answer: FormAnswer | null | undefined;
  /** Words for each field's link; the field's name is the id of its control. */
  labels?: Record<string, string>;
  title?: string;
}) {
  const wrong = Object.entries(answer?.errors ?? {}).filter(([, sentences]) => sentences.length > 0);
  if (wrong.length === 0) return null;
  return (
    <div className="refuse" role="alert">
      <Icon name="alert" />
      <strong>{title}</strong>
      <ul>
        {wrong.map(([field, sentences]) => (
          <li key={field}>
            {field === '' ? (
              sentences.join(' ')
            ) : (
              <a href={`#${field}`}>
                {labels?.[field] ? `${labels[field]}: ` : ''}
                {sentences.join(' ')}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="kept">Những gì bạn đã điền vẫn còn trong các ô.</p>
    </div>
  );
}
