import { Icon } from './icons.tsx';

/** What the server answered to a form: the words as typed, and sentences by field; the key `''` is for the whole form. */
export interface FormAnswer {
  values: Record<string, string>;
  errors: Record<string, string[]>;
  /** The refusal itself, in a sentence. */
  sentence?: string;
}

/** Stands at the top of a form after a refusal: says what happened and leads to every field that needs a change. */
export function FormErrors({
  answer,
  labels,
  title,
}: {
  answer: FormAnswer | null | undefined;
  /** Words for each field's link; the field's name is the id of its control. */
  labels?: Record<string, string>;
  /** Default: the refusal's own sentence. */
  title?: string;
}) {
  if (!answer) return null;
  const wrong = Object.entries(answer.errors).filter(([, sentences]) => sentences.length > 0);
  const head = title ?? answer.sentence;
  if (wrong.length === 0 && !head) return null;
  return (
    <div className="refuse" role="alert">
      <Icon name="alert" />
      <strong>{head || 'Chưa lưu được, hãy sửa những chỗ dưới đây'}</strong>
      {wrong.length > 0 && (
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
      )}
      {!head?.includes('vẫn còn') && <p className="kept">Những gì anh/chị đã điền vẫn còn trong các ô.</p>}
    </div>
  );
}
