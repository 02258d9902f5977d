import { useEffect, useRef } from 'react';
import { Form, useFetcher } from 'react-router';
import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { formStateOf, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { Problem, platformProblem } from '#platform/problem.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { editPaper } from '../commands/edit-paper.ts';
import { paperChoices } from '../queries/paper-choices.ts';
import { paperForViewer } from '../queries/paper-for-viewer.ts';
import { editInput, editValues } from '../rules/edit-form.ts';
import { addressedKinds, kindNames } from '../rules/paper-kinds.ts';
import { AppendixFields, RecipientFields, SigningFields } from '../ui/edit-closing.tsx';
import { GroundFields, MemberFields } from '../ui/edit-rows.tsx';
import { BlankFields, BodyField, OpeningFields } from '../ui/edit-sections.tsx';
import type { Route } from './+types/edit-paper';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Soạn ${loaderData?.kindName ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const paper = await paperForViewer(db, actor, { paperId: identifier(params.paperId), now });
  if (!paper.may.edit?.allowed) throw platformProblem('not-allowed');
  const { id, kind, version, unitId, councilId, content } = paper;
  return {
    id,
    kind,
    version,
    kindName: kindNames[kind],
    fields: content.fields,
    values: editValues(paper),
    choices: await paperChoices(db, { unitId, councilId, kind, now }),
    hasMembers: paper.members.length > 0 || content.appendices.some(({ members }) => members),
    saved: url.searchParams.get('da-luu'),
    key: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const paperId = identifier(params.paperId);
  const form = await readForm(request);
  const input = (fields: FormData) => ({ ...editInput(fields), paperId });
  if (form.get('intent') !== 'autosave')
    return performForm(now, editPaper, form, {
      input,
      goTo: ({ version }) =>
        form.get('intent') === 'view' ? `/van-ban/${paperId}` : `/van-ban/${paperId}/soan?da-luu=${version}`,
    });
  // Saved in passing: a refusal stays quiet on the page, the button says it aloud.
  try {
    const { version } = await perform(now, editPaper, input(form));
    return { intent: 'autosave', saved: version, values: {}, errors: {}, sentence: '', code: '' };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...formStateOf(error, form), saved: null };
  }
}

export default function EditPaperPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, kind, version, kindName, fields, choices, hasMembers, saved, key } = loaderData;
  const parts = { values: actionData?.values ?? loaderData.values, errors: actionData?.errors ?? {} };
  const form = useRef<HTMLFormElement>(null);
  const passing = useSavingInPassing(form);
  return (
    <>
      <PageHead
        title={`Soạn ${kindName.toLocaleLowerCase('vi')}`}
        lead="Lưu lúc nào cũng được; chỉ khi trình ký mới cần đủ."
        actions={<LinkButton to={`/van-ban/${id}`}>Xem trước</LinkButton>}
      />
      <Form method="post" ref={form} key={saved ?? 'first'} className="gap paper-form" onInput={passing.touched}>
        <HiddenFields values={{ _key: key, version: String(version) }} />
        {actionData && <Refusal title={actionData.sentence} kept="Những gì anh/chị đã gõ vẫn còn trên trang." />}
        {saved && !actionData && <Notice kind="success">Đã lưu.</Notice>}
        <BlankFields {...parts} fields={fields} />
        <OpeningFields {...parts} isDecision={kind === 'decision'} isAddressed={addressedKinds.includes(kind)} />
        <GroundFields {...parts} papers={choices.papers} incoming={choices.incoming} />
        <BodyField {...parts} />
        {hasMembers && <MemberFields {...parts} people={choices.people} />}
        <AppendixFields {...parts} />
        <SigningFields {...parts} {...choices} />
        <RecipientFields {...parts} isLetter={kind === 'letter'} />
        <div className="foot">
          <Button name="intent" value="save" kind="second">
            Lưu nháp
          </Button>
          <Button name="intent" value="view">
            Lưu và xem trước
          </Button>
          <span className="muted" role="status">
            {passing.words}
          </span>
        </div>
      </Form>
    </>
  );
}

/** Saves some seconds after the last key; the page around keeps what is being typed and takes over the new version. */
function useSavingInPassing(form: React.RefObject<HTMLFormElement | null>) {
  const fetcher = useFetcher<{ saved?: number | null; sentence?: string }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = () => {
    if (!form.current || fetcher.state !== 'idle') return;
    const data = new FormData(form.current);
    data.set('intent', 'autosave');
    // A chosen source becomes a ground once, by the button.
    data.delete('cite');
    void fetcher.submit(data, { method: 'post' });
  };
  return {
    touched: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(save, 4000);
    },
    words: fetcher.state !== 'idle' ? 'Đang lưu…' : fetcher.data?.saved ? 'Đã tự lưu.' : (fetcher.data?.sentence ?? ''),
  };
}
