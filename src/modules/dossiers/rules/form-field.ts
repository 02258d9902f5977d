/** One blank of Mẫu số 01 or Mẫu số 02 as the browser shows it and the database keeps it: always text, as typed. */
export interface FormField {
  /** `line` and `text` are typed (one line, many), `tick` is 'yes' or '', `date` is yyyy-MM-dd or ''. */
  shape: 'line' | 'text' | 'tick' | 'date';
  /** Most characters. */
  max: number;
  /** What an earlier dossier may say here: anything of the same producer, only one of the same product, nothing. */
  carries: 'producer' | 'product' | 'nothing';
  /** Where an answer is known already. */
  known?: KnownFrom;
  /** Without it there is no form: names what and who (Điều 6 QĐ 26/2026/QĐ-TTg asks for the filled form). */
  needed?: true;
}

/** `producer`, `product`, `papers`, `figures`: that part of the register; `set`: the criteria set; `unit`: the office. */
export type KnownFrom = 'producer' | 'product' | 'papers' | 'figures' | 'set' | 'unit';

export type FormFields = Record<string, FormField>;

/** Which of the two forms of Phụ lục III that the producer fills. */
export const producerForms = ['01', '02'] as const;
export type ProducerForm = (typeof producerForms)[number];

/** What stands in the blanks; a blank never written is absent. */
export type FormValues = Record<string, string>;

/** What a ticked box says. */
export const ticked = 'yes';

export const line = (more: Partial<FormField> = {}): FormField => ({
  shape: 'line',
  max: 300,
  carries: 'nothing',
  ...more,
});

/** A long answer, written on a phone as well. */
export const long = (more: Partial<FormField> = {}): FormField => ({
  shape: 'text',
  max: 8000,
  carries: 'producer',
  ...more,
});

export const tick = (more: Partial<FormField> = {}): FormField => ({
  shape: 'tick',
  max: 3,
  carries: 'nothing',
  ...more,
});

export const day = (more: Partial<FormField> = {}): FormField => ({
  shape: 'date',
  max: 10,
  carries: 'nothing',
  ...more,
});

/** The needed blanks of a form that say nothing, in printed order. */
export const emptyNeeded = (fields: FormFields, values: FormValues): string[] =>
  Object.keys(fields).filter((name) => fields[name]?.needed && !values[name]);
