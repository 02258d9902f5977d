import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { SelectField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { SessionPreparationView } from '../queries/session-preparation-view.ts';

/** The chair passes this session's chair on, or takes it back by naming themselves (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg). */
export function AuthoriseChairForm({
  session,
  hidden,
  answer,
}: {
  session: SessionPreparationView;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  const authorised = session.members.find((member) => member.chairs);
  const verdict = session.may.authoriseChair;
  return (
    <Panel title="Chủ trì phiên">
      <p>{leadWords(session)}</p>
      {authorised?.authorisation && <p className="sub">Theo ủy quyền tại {authorised.authorisation}.</p>}
      {verdict?.allowed && (
        <details className="more" open={answer ? true : undefined}>
          <summary>{authorised ? 'Đổi hoặc thu lại ủy quyền' : 'Ủy quyền người khác chủ trì'}</summary>
          <Form method="post" className="stack" preventScrollReset>
            <HiddenFields values={hidden} />
            <FormErrors answer={answer} />
            <SelectField
              name="memberId"
              label="Ai chủ trì"
              choices={session.members
                .filter((member) => member.scores)
                .map((member) => ({ value: member.memberId, label: `${member.name}, ${member.officeLabel}` }))}
              defaultValue={answer?.values.memberId ?? authorised?.memberId}
              error={answer?.errors.memberId}
              required
            />
            <TextField
              name="paper"
              label="Văn bản ủy quyền"
              hint="Số và ngày. Chọn lại Chủ tịch để thu ủy quyền thì không cần."
              defaultValue={answer?.values.paper ?? authorised?.authorisation}
              error={answer?.errors.paper}
              maxLength={200}
            />
            <Button kind="second" name="intent" value="authorise-chair">
              Ghi ủy quyền
            </Button>
          </Form>
        </details>
      )}
    </Panel>
  );
}

function leadWords({ members }: SessionPreparationView): string {
  const leader = members.find((member) => member.leads);
  if (!leader) return 'Hội đồng chưa có Chủ tịch.';
  const there = leader.present === false ? ', đang ghi là vắng' : '';
  return `${leader.name}, ${leader.officeLabel}${there}.`;
}
