import { Form } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button, blockedBy, LinkButton } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Strip } from '#ui/office/notice.tsx';
import type { SessionPageView } from '../queries/session-page.ts';
import { declareTo } from './declare-to.ts';

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
          <details className="more">
            <summary>Giấy tờ của phiên</summary>
            <ul className="entries">
              {papers.map(({ name, label }) => (
                <li key={name} className="line">
                  <span>{label}</span>
                  <a href={`${to}/${name}.docx`}>.docx</a> <a href={`${to}/${name}.pdf`}>PDF</a>
                </li>
              ))}
            </ul>
            <p className="sub">Phiếu đánh giá của từng thành viên tải ở trang của từng sản phẩm.</p>
          </details>
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

const papers = [
  { name: 'bien-ban', label: 'Biên bản họp' },
  { name: 'kiem-phieu', label: 'Biên bản kiểm phiếu' },
  { name: 'tong-hop', label: 'Bảng tổng hợp kết quả' },
];

/** Signs of the viewer's own interests, each with the way to declare. */
export function OwnHints({ session }: { session: SessionPageView }) {
  if (session.hints.length === 0) return null;
  return (
    <ul className="entries framed">
      {session.hints.map((hint) => (
        <li key={hint.itemId} className="line">
          <span>
            Sổ cho thấy anh/chị có thể có liên quan đến <b>{hint.product}</b>: {hint.words.join('; ')}.
          </span>
          <LinkButton to={declareTo(hint.itemId)} small>
            Xem và khai
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

/** How the session sits: in writing until a day, or under the paper that delegates to the ward. */
export function SittingStrips({ session }: { session: SessionPageView }) {
  return (
    <>
      {session.delegation && <Strip>Chấm chính thức theo {session.delegation}.</Strip>}
      {session.written && session.answersBy && (
        <Strip>Lấy ý kiến bằng văn bản, hạn trả lời hết ngày {formatDate(session.answersBy)}.</Strip>
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
