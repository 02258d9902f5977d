import { type ReactNode, useId } from 'react';
import { type Choice, FieldError, type FieldProps, sentence } from './field.tsx';

/** One box to tick; posts `value` ("on" unless given) or nothing. */
export function CheckField({
  name,
  label,
  hint,
  error,
  id,
  value,
  defaultChecked,
  required,
}: Omit<FieldProps, 'defaultValue'> & { value?: string; defaultChecked?: boolean }) {
  const unique = useId();
  const wrong = sentence(error);
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          name={name}
          id={id ?? name}
          value={value}
          defaultChecked={defaultChecked}
          required={required}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${unique}e` : undefined}
        />
        <span>
          {label}
          {hint && <small className="hint">{hint}</small>}
        </span>
      </label>
      {wrong && <FieldError id={`${unique}e`}>{wrong}</FieldError>}
    </div>
  );
}

/** One of a few, each a whole row. With `name` the id of the first is `name`, so that error summaries reach it. */
export function RadioRows({
  name,
  label,
  choices,
  defaultValue,
  hint,
  error,
  required,
}: FieldProps & { choices: (Omit<Choice, 'label'> & { label: ReactNode })[] }) {
  const unique = useId();
  const wrong = sentence(error);
  return (
    <fieldset
      className="rr"
      aria-invalid={wrong ? true : undefined}
      aria-describedby={[hint && `${unique}h`, wrong && `${unique}e`].filter(Boolean).join(' ') || undefined}
    >
      <legend>{label}</legend>
      <div>
        {hint && (
          <p className="hint" id={`${unique}h`}>
            {hint}
          </p>
        )}
        {choices.map((choice, index) => (
          <label className="lv" key={choice.value}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? name : undefined}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              required={required}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
        {wrong && <FieldError id={`${unique}e`}>{wrong}</FieldError>}
      </div>
    </fieldset>
  );
}
