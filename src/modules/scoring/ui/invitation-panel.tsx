import { Form, Link } from 'react-router';
import { standingStates } from '#modules/documents/rules/paper-states.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { SessionPreparationView } from '../queries/session-preparation-view.ts';

/** The Giấy mời to a meeting: drafted from here once, then followed until it is issued. */
export function InvitationPanel({
  session: { invitation, may },
  hidden,
  answer,
}: {
  session: SessionPreparationView;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  if (!invitation && !may.invite) return null;
  return (
    <Panel title="Giấy mời họp" id="giay-moi">
      <FormErrors answer={answer} />
      {invitation ? (
        <p>
          <Link to={`/van-ban/${invitation.paperId}`}>
            {invitation.number ? `Giấy mời số ${invitation.number}` : 'Giấy mời đang soạn'}
          </Link>
          {isIssued(invitation.state) ? ', đã phát hành.' : ', chưa phát hành.'}
        </p>
      ) : (
        may.invite && (
          <Form method="post" className="stack" preventScrollReset>
            <HiddenFields values={hidden} />
            <p className="sub">
              Điền sẵn thành phần, ngày, nơi họp, người chủ trì và sản phẩm trong chương trình. Còn ghi giờ họp rồi
              trình ký.
            </p>
            <Button kind="second" name="intent" value="invite" blocked={blockedBy(may.invite)}>
              Soạn giấy mời
            </Button>
          </Form>
        )
      )}
    </Panel>
  );
}

const isIssued = (state: string): boolean => (standingStates as readonly string[]).includes(state);
