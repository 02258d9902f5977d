import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { Icon } from './icons.tsx';

export interface FieldProps {
  name: string;
  label: ReactNode;
  defaultValue?: string;
  /** One sentence that says what to write; several are joined. */
  error?: string | string[];
  hint?: ReactNode;
  required?: boolean;
  /** Default `name`; error summaries link to it. */
  id?: string;
}

type InputAttributes = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'autoComplete'
  | 'inputMode'
  | 'maxLength'
  | 'placeholder'
  | 'readOnly'
  | 'autoFocus'
  | 'min'
  | 'max'
  | 'pattern'
  | 'list'
>;

interface TextFieldProps extends FieldProps, InputAttributes {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | 'number';
}

export function TextField({ type = 'text', label, error, hint, id, defaultValue, ...rest }: TextFieldProps) {
  const field = { ...rest, label, error, hint, id };
  return (
    <Labelled {...field}>
      {(control) => <input {...rest} {...control} type={type} defaultValue={defaultValue} />}
    </Labelled>
  );
}

export function TextArea({
  label,
  error,
  hint,
  id,
  defaultValue,
  rows = 4,
  ...rest
}: FieldProps & { rows?: number; maxLength?: number; placeholder?: string }) {
  return (
    <Labelled {...rest} label={label} error={error} hint={hint} id={id}>
      {(control) => <textarea {...rest} {...control} rows={rows} defaultValue={defaultValue} />}
    </Labelled>
  );
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** A native list; `empty` is the words of the first, empty choice ("Chọn bộ tiêu chí", "Tất cả"). */
export function SelectField({
  choices,
  groups,
  empty,
  defaultValue,
  label,
  error,
  hint,
  id,
  ...rest
}: FieldProps & { choices?: Choice[]; groups?: { label: string; choices: Choice[] }[]; empty?: string }) {
  return (
    <Labelled {...rest} label={label} error={error} hint={hint} id={id}>
      {(control) => (
        <select {...rest} {...control} defaultValue={defaultValue ?? ''}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices?.map(option)}
          {groups?.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map(option)}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** The value is yyyy-MM-dd; the browser shows it in its own language. */
export function DateField({
  label,
  error,
  hint,
  id,
  defaultValue,
  ...rest
}: FieldProps & { min?: string; max?: string; type?: 'date' | 'datetime-local' }) {
  return (
    <Labelled {...rest} label={label} error={error} hint={hint} id={id}>
      {(control) => <input type="date" {...rest} {...control} defaultValue={defaultValue} />}
    </Labelled>
  );
}

/** The form around it needs `encType="multipart/form-data"`. */
export function FileField({
  label,
  error,
  hint,
  id,
  ...rest
}: Omit<FieldProps, 'defaultValue'> & { accept?: string; multiple?: boolean }) {
  return (
    <Labelled {...rest} label={label} error={error} hint={hint} id={id}>
      {(control) => <input {...rest} {...control} type="file" />}
    </Labelled>
  );
}

function option(choice: Choice) {
  return (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  );
}

interface ControlAttributes {
  id: string;
  className: string;
  required?: boolean;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

/** Label above, control, hint, error; the control is described by both. */
function Labelled({
  name,
  label,
  error,
  hint,
  required,
  id,
  children,
}: FieldProps & { children: (control: ControlAttributes) => ReactNode }) {
  const unique = useId();
  const controlId = id ?? name;
  const hintId = hint ? `${unique}h` : undefined;
  const wrong = sentence(error);
  const errorId = wrong ? `${unique}e` : undefined;
  return (
    <div className="field">
      <label htmlFor={controlId}>{label}</label>
      {children({
        id: controlId,
        className: wrong ? 'in bad' : 'in',
        required,
        'aria-invalid': wrong ? true : undefined,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
      })}
      {hint && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
      {wrong && <FieldError id={errorId}>{wrong}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span className="err" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </span>
  );
}

export function sentence(error: string | string[] | undefined): string | undefined {
  const text = Array.isArray(error) ? error.join(' ') : error;
  return text || undefined;
}
