import { Form } from 'react-router';
import { Button, blockedBy, LinkButton } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import type { SessionPageView } from '../queries/session-page.ts';

/** Right of a session's title: preparing, papers, closing. */
export function SessionActions({ session, hidden }: { session: SessionPageView; hidden: Record<string, string> }) {
  const to = `/cham-diem/${session.sessionId}`;
  return (
    <>
      {session.keeps && session.state !== 'closed' && (
        <LinkButton to={`${to}/chuan-bi`} kind={session.state === 'planned' ? 'main' : 'second'}>
          {session.state === 'planned' ? 'Chuẩn bị phiên' : 'Điểm danh, chương trình'}
        </LinkButton>
      )}
      {session.hasPapers && (
        <>
          <LinkButton to={`${to}/bien-ban.docx`} document icon="download">
            Biên bản
          </LinkButton>
          <LinkButton to={`${to}/ket-qua.xlsx`} document icon="download">
            Bảng kết quả
          </LinkButton>
        </>
      )}
      {session.may.close && (
        <Form method="post">
          <HiddenFields values={hidden} />
          <Button
            kind={session.may.close.allowed ? 'main' : 'second'}
            icon="lock"
            name="intent"
            value="close-session"
            blocked={blockedBy(session.may.close)}
          >
            Khóa phiên
          </Button>
        </Form>
      )}
    </>
  );
}

/** Votes that wait, each with the way to them. */
export function OpenVotes({ session }: { session: SessionPageView }) {
  if (session.votes.length === 0) return null;
  return (
    <ul className="entries framed">
      {session.votes.map((vote) => (
        <li key={vote.itemId} className="line">
          <span>
            Có đề nghị loại <b>{vote.name}</b>, chờ Hội đồng biểu quyết.
          </span>
          <LinkButton to={`/cham-diem/${session.sessionId}/ho-so/${vote.itemId}#de-nghi-loai`} small>
            Xem và biểu quyết
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
