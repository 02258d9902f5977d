import { type FormEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Condition, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { checkMarks, type MarkFault } from '#modules/regulation/rules/marks.ts';
import { rateSheet, type SheetRating } from '#modules/regulation/rules/star-rating.ts';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import type { ScoreSheetView, SheetEvidence } from '../queries/score-sheet-for-member.ts';
import type { AutosaveQueue, AutosaveState, Clash } from './autosave-queue.ts';
import { browserStorage, draftKey, type KnockOutDraft, keepKnockOut, keepOpinion, readDrafts } from './draft-store.ts';
import {
  type ChosenValues,
  knockOutField,
  markField,
  marksOfValues,
  noteField,
  opinionField,
  reasonField,
  valuesOfMarks,
} from './sheet-fields.ts';
import { useAutosave } from './use-autosave.ts';

/** A sheet under the member's hands. */
export interface LiveSheet {
  view: ScoreSheetView;
  editable: boolean;
  form: RefObject<HTMLFormElement | null>;
  /** As first rendered; the radios keep what is chosen after that. */
  initial: {
    values: ChosenValues;
    notes: Record<string, string>;
    knockOuts: Record<string, KnockOutDraft>;
    opinion: string;
  };
  values: ChosenValues;
  rating: SheetRating;
  /** What still stands against submitting, in printed order. */
  faults: MarkFault[];
  /** Names of the knock-outs proposed. */
  proposed: string[];
  saving: AutosaveState;
  onChange: (event: FormEvent<HTMLFormElement>) => void;
  /** The whole sheet goes in: single criteria wait until an answer brings it back. */
  onSubmit: () => void;
  settle: (criterion: string, clash: Clash, keep: 'mine' | 'theirs') => void;
  /** Papers and printed conditions by criterion code. */
  evidenceOf: Record<string, SheetEvidence[]>;
  conditionsOf: Record<string, Condition[]>;
}

/** The radios stay native and uncontrolled: what is chosen before script runs is kept, and typing never waits for React. */
export function useScoreSheet({
  view,
  userId,
  autosaveUrl,
  answer,
}: {
  view: ScoreSheetView;
  userId: string;
  autosaveUrl: string;
  answer?: FormAnswer | null;
}): LiveSheet {
  const form = useRef<HTMLFormElement>(null);
  const [initial] = useState(() => initialSheet(view, answer));
  const [values, setValues] = useState<ChosenValues>(initial.values);
  const [proposed, setProposed] = useState<string[]>(() => namesChosen(initial.knockOuts));
  const storageKey = draftKey(userId, view.sheetId);
  const { set } = view;

  const { state: saving, queue } = useAutosave({
    url: autosaveUrl,
    storageKey,
    versions: view.versions,
    savedAt: view.savedAt,
    enabled: view.state === 'draft',
    onReady: (opened) => {
      if (!form.current) return;
      setValues(takeUp(form.current, initial, storageKey, opened, view));
      setProposed(namesChosen(knockOutsIn(form.current)));
    },
  });

  // Every answer to a submission is a new one, also the second refusal with the same words.
  useEffect(() => {
    if (answer) queue()?.release();
  }, [answer, queue]);

  const marks = useMemo(() => marksOfValues(set, values), [set, values]);
  return {
    view,
    editable: view.state === 'draft',
    form,
    initial,
    values,
    rating: useMemo(() => rateSheet(set, marks), [set, marks]),
    faults: useMemo(() => checkMarks(set, marks, { complete: true }), [set, marks]),
    proposed,
    saving,
    onChange(event) {
      const field = event.target as unknown as { name?: string; value: string };
      if (field.name === opinionField) {
        keepOpinion(browserStorage(), storageKey, field.value);
        return;
      }
      const [, kind, name] = /^(mark|note|knock|reason)-(.+)$/.exec(field.name ?? '') ?? [];
      if (name === undefined) return;
      if (kind === 'knock' || kind === 'reason') {
        const drafts = knockOutsIn(event.currentTarget);
        keepKnockOut(browserStorage(), storageKey, name, drafts[name] ?? { chosen: false, reason: '' });
        setProposed(namesChosen(drafts));
        return;
      }
      const { value, note } = criterionIn(event.currentTarget, name);
      if (kind === 'mark') setValues((before) => ({ ...before, [name]: value }));
      queue()?.change(name, value, note);
    },
    onSubmit: useCallback(() => queue()?.hold(), [queue]),
    settle: useCallback(
      (criterion, clash, keep) => {
        if (keep === 'theirs' && form.current) {
          writeCriterion(form.current, criterion, clash.theirs);
          setValues((before) => withValue(before, criterion, clash.theirs.value));
        }
        queue()?.settle(criterion, keep);
      },
      [queue],
    ),
    evidenceOf: useMemo(() => grouped(view.evidence, (paper) => paper.criterion), [view.evidence]),
    conditionsOf: useMemo(() => grouped(set.mandatory, (condition) => condition.criterion ?? ''), [set]),
  };
}

function grouped<Item>(items: Item[], codeOf: (item: Item) => string): Record<string, Item[]> {
  const groups: Record<string, Item[]> = {};
  for (const item of items) {
    const group = groups[codeOf(item)];
    if (group) group.push(item);
    else groups[codeOf(item)] = [item];
  }
  return groups;
}

function initialSheet(view: ScoreSheetView, answer: FormAnswer | null | undefined): LiveSheet['initial'] {
  const codes = criteriaOf(view.set).map((criterion) => criterion.code);
  // A refused form comes back with everything that was typed; without script that is the only copy.
  const typed = answer?.values;
  if (typed && Object.keys(typed).some((name) => name.startsWith('mark-') || name.startsWith('note-'))) {
    const pick = (fieldOf: (code: string) => string) =>
      Object.fromEntries(codes.flatMap((code) => (typed[fieldOf(code)] ? [[code, typed[fieldOf(code)] ?? '']] : [])));
    const names = Object.keys(typed).flatMap((name) => (name.startsWith('knock-') ? [name.slice(6)] : []));
    return {
      values: pick(markField),
      notes: pick(noteField),
      knockOuts: Object.fromEntries(
        names.map((name) => [name, { chosen: true, reason: typed[reasonField(name)] ?? '' }]),
      ),
      opinion: typed[opinionField] ?? '',
    };
  }
  return {
    values: valuesOfMarks(view.set, view.marks),
    notes: view.notes,
    knockOuts: Object.fromEntries(view.knockOuts.map(({ condition, reason }) => [condition, { chosen: true, reason }])),
    opinion: view.opinion ?? '',
  };
}

/**
 * First moment in the browser: drafts that never reached the server are put back and sent, and what was chosen before
 * script ran is sent too. Gives the values as they stand.
 */
function takeUp(
  form: HTMLFormElement,
  initial: LiveSheet['initial'],
  storageKey: string,
  queue: AutosaveQueue,
  view: ScoreSheetView,
): ChosenValues {
  const drafts = readDrafts(browserStorage(), storageKey);
  let values: ChosenValues = {};
  for (const { code } of criteriaOf(view.set)) {
    const draft = drafts.criteria[code];
    if (draft?.pending) {
      writeCriterion(form, code, draft);
      queue.restore(code, draft);
    }
    const now = criterionIn(form, code);
    const was = { value: initial.values[code] ?? '', note: initial.notes[code] ?? '' };
    if (!draft?.pending && (now.value !== was.value || now.note !== was.note)) queue.change(code, now.value, now.note);
    values = withValue(values, code, now.value);
  }
  const opinion = form.elements.namedItem(opinionField);
  if (drafts.opinion !== null && opinion instanceof HTMLTextAreaElement) opinion.value = drafts.opinion;
  for (const [name, draft] of Object.entries(drafts.knockOuts)) {
    const box = form.elements.namedItem(knockOutField(name));
    const reason = form.elements.namedItem(reasonField(name));
    if (box instanceof HTMLInputElement) box.checked = draft.chosen;
    if (reason instanceof HTMLTextAreaElement) reason.value = draft.reason;
  }
  return values;
}

function criterionIn(form: HTMLFormElement, criterion: string): { value: string; note: string } {
  const fields = new FormData(form);
  return {
    value: String(fields.get(markField(criterion)) ?? ''),
    note: String(fields.get(noteField(criterion)) ?? ''),
  };
}

function writeCriterion(form: HTMLFormElement, criterion: string, draft: { value: string; note: string }) {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.name === markField(criterion)) {
      field.checked = field.value === draft.value;
    }
    if (field instanceof HTMLTextAreaElement && field.name === noteField(criterion)) field.value = draft.note;
  }
}

function knockOutsIn(form: HTMLFormElement): Record<string, KnockOutDraft> {
  const fields = new FormData(form);
  const names = [...form.elements].flatMap((field) =>
    field instanceof HTMLInputElement && field.name.startsWith('knock-') ? [field.name.slice('knock-'.length)] : [],
  );
  return Object.fromEntries(
    names.map((name) => [
      name,
      { chosen: fields.has(knockOutField(name)), reason: String(fields.get(reasonField(name)) ?? '') },
    ]),
  );
}

function namesChosen(knockOuts: Record<string, KnockOutDraft>): string[] {
  return Object.entries(knockOuts).flatMap(([name, draft]) => (draft.chosen ? [name] : []));
}

function withValue(values: ChosenValues, criterion: string, value: string): ChosenValues {
  if (value !== '') return { ...values, [criterion]: value };
  return Object.fromEntries(Object.entries(values).filter(([code]) => code !== criterion));
}
