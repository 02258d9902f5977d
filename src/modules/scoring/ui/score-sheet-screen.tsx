import { type ReactNode, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatDayMonth } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { Icon } from '#ui/office/icons.tsx';
import { Notice, Strip } from '#ui/office/notice.tsx';
import { OfficeShell } from '#ui/office/office-shell.tsx';
import type { ShellView } from '#ui/office/shell-view.ts';
import type { ScoreSheetView, SheetEvidence } from '../queries/score-sheet-for-member.ts';
import { ConflictForm } from './conflict-form.tsx';
import { declaringParameter } from './declare-to.ts';
import { browserStorage, clearSheetDrafts, draftKey } from './draft-store.ts';
import { ScoreSheet } from './score-sheet.tsx';
import { SheetSavedState } from './sheet-saved-state.tsx';
import { useScoreSheet } from './use-score-sheet.ts';

interface ScoreSheetScreenProps {
  shell: ShellView;
  view: ScoreSheetView;
  /** Where one criterion is posted as JSON. */
  autosaveUrl: string;
  backTo: string;
  evidenceHref: (evidence: SheetEvidence) => string;
  /** Hidden fields of the sheet's form and of the conflict form: request key, version. */
  hidden: Record<string, string>;
  /** The server's answer to a refused form; `intent` says which of the two it was. */
  answer?: (FormAnswer & { intent?: string }) | null;
  /** Next product to score, after sending. */
  nextTo?: string;
}

/** The whole page of one member's sheet. A new sheet, round or state starts afresh. */
export function ScoreSheetScreen(props: ScoreSheetScreenProps) {
  return <Screen key={`${props.view.sheetId} ${props.view.round} ${props.view.state}`} {...props} />;
}

function Screen({ shell, view, autosaveUrl, backTo, evidenceHref, hidden, answer, nextTo }: ScoreSheetScreenProps) {
  const userId = shell.person.personId;
  const declares = useDeclaring();
  const toConflict = answer?.intent === 'declare-conflict';
  const sheet = useScoreSheet({ view, userId, autosaveUrl, answer: toConflict ? null : answer });

  const mayStillDeclare = view.state === 'draft' || view.state === 'waiting';

  // What the server has for good need not stay on a shared PC.
  useEffect(() => {
    if (view.state !== 'draft') clearSheetDrafts(browserStorage(), draftKey(userId, view.sheetId));
  }, [view.state, view.sheetId, userId]);

  return (
    <OfficeShell
      shell={shell}
      focus={{ backTo, backLabel: <BackLabel view={view} /> }}
      status={<SheetSavedState sheet={sheet} />}
    >
      <SheetHead view={view} />
      {mayStillDeclare && view.hints.length > 0 && (
        <Strip>
          <b>Sổ cho thấy anh/chị có thể có liên quan:</b> {view.hints.join('; ')}. Nếu đúng thì{' '}
          <a href="#lien-quan">khai ở cuối trang</a>; nếu không thì báo Chủ tịch, Chủ tịch bỏ qua dấu hiệu này có ghi lý
          do.
        </Strip>
      )}
      {view.state === 'waiting' && (
        <Notice title="Hồ sơ này chưa mở chấm">
          <p>Chủ tịch hội đồng mở từng hồ sơ theo chương trình. Khi mở, phiếu hiện ở đây.</p>
        </Notice>
      )}
      {view.state === 'submitted' && (
        <Closing title="Đã gửi phiếu chấm" nextTo={nextTo} backTo={backTo}>
          Phiếu chỉ mình anh/chị thấy đến khi chủ tịch khóa hồ sơ. Cần sửa thì phải chờ hội đồng mở thảo luận.
        </Closing>
      )}
      {view.state === 'closed' && (
        <Closing title="Hồ sơ này đã khóa" nextTo={nextTo} backTo={backTo}>
          {view.submittedAt
            ? 'Phiếu của anh/chị đã tính vào kết quả.'
            : 'Anh/chị chưa gửi phiếu trước khi khóa, phiếu này không tính.'}
        </Closing>
      )}
      {view.state !== 'waiting' && (
        <ScoreSheet sheet={sheet} evidenceHref={evidenceHref} hidden={hidden} answer={toConflict ? null : answer} />
      )}
      {mayStillDeclare && (
        <ConflictForm view={view} open={declares} hidden={hidden} answer={toConflict ? answer : null} />
      )}
    </OfficeShell>
  );
}

/** Whether the member came, or went on this page, to the form for declaring an interest: then it is open. */
function useDeclaring(): boolean {
  const [query] = useSearchParams();
  const [gone, setGone] = useState(false);
  useEffect(() => {
    const look = () => setGone((before) => before || window.location.hash === '#lien-quan');
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return gone || query.has(declaringParameter);
}

function BackLabel({ view }: { view: ScoreSheetView }) {
  return (
    <>
      <span className="long">Phiên {formatDayMonth(view.session.date)} · </span>Hồ sơ {view.session.place}/
      {view.session.of}
    </>
  );
}

function SheetHead({ view }: { view: ScoreSheetView }) {
  return (
    <div className="f-head">
      {view.product.hasPicture ? (
        <img className="pic" src={`/ho-so/${view.product.dossierId}/anh-san-pham`} alt="" />
      ) : (
        <span className="pic blank">
          <Icon name="box" />
        </span>
      )}
      <div>
        <h1>Phiếu chấm: {view.product.name}</h1>
        <p>
          {view.product.producer}. Bộ {view.set.number}: {view.set.name} (QĐ {view.set.legalDocument})
        </p>
        <p className="line tags-l">
          {view.rehearsal && <span className="trial">Chấm thử nội bộ</span>}
          {view.round > 1 && <Chip kind="wait">Vòng {view.round}</Chip>}
          {view.state === 'draft' && <a href="#lien-quan">Tôi có liên quan đến hồ sơ này</a>}
        </p>
      </div>
    </div>
  );
}

function Closing({
  title,
  children,
  nextTo,
  backTo,
}: {
  title: string;
  children: ReactNode;
  nextTo?: string;
  backTo: string;
}) {
  return (
    <div className="closing">
      <Notice
        kind="success"
        title={title}
        actions={
          <>
            {nextTo && (
              <LinkButton to={nextTo} kind="main" small>
                Chấm hồ sơ tiếp theo
              </LinkButton>
            )}
            <LinkButton to={backTo} small>
              Về phiên chấm
            </LinkButton>
          </>
        }
      >
        <p>{children}</p>
      </Notice>
    </div>
  );
}
