import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { DateField, FileField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { revocationGroundLabels } from '../messages.vi.ts';
import type { CertificateView } from '../queries/certificate-for-viewer.ts';
import { revocationGrounds } from '../rules/revocation.ts';
import { DecideRevocation } from './decide-revocation.tsx';
import { Folded } from './folded.tsx';
import { RevocationChip } from './status-chip.tsx';
import { StepForm, typedIn } from './step-form.tsx';

interface Forms {
  certificate: CertificateView;
  requestKey: string;
  today: string;
  answerTo: (intent: string) => FormState | undefined;
}

/**
 * What was found against a certificate, the fifteen days, and what this viewer may do about it (Điều 8): the decision that
 * is due lies open, everything else is folded away.
 */
export function RevocationPanels({ certificate, requestKey, today, answerTo }: Forms) {
  const { may, revocations } = certificate;
  const running = revocations.find(({ state }) => state === 'open' || state === 'reported');
  const decides = running?.state === 'open' && may.revoke?.allowed === true;
  const drops = running && (may.revoke?.allowed || (running.state === 'reported' && may.confirm?.allowed));
  const confirms = may.confirm?.allowed === true && running?.state !== 'open';
  const draftsDecision = running?.state === 'open' && may.draftRevocation?.allowed === true;
  const draftsLetter = may.draftStopped?.allowed === true && (!running || running.ground === 'production-stopped');
  const opens = may.open?.allowed === true && !running;
  const acts = [decides, drops, confirms, draftsLetter, may.record?.allowed, opens];
  if (revocations.length === 0 && !acts.some(Boolean)) return null;
  const forms = { requestKey, today, answerTo };
  const of = running && { revocationId: running.id };
  return (
    <Panel title="Thu hồi (Điều 8 QĐ 26/2026/QĐ-TTg)">
      {revocations.map((one) => (
        <Revocation key={one.id} one={one} today={today} />
      ))}
      {running && may.revoke && !may.revoke.allowed && <p className="muted">{may.revoke.reason}</p>}
      {decides && <DecideRevocation {...forms} running={running} drafts={draftsDecision} />}
      {drops && <DropForm {...forms} of={of} />}
      {opens && <OpenForm {...forms} />}
      {confirms && (
        <ConfirmForm {...forms} isAwaited={running?.state === 'reported'}>
          {draftsLetter && (
            <StepForm intent="draft-stopped" requestKey={requestKey} verb="Soạn văn bản xác nhận ngừng sản xuất" />
          )}
        </ConfirmForm>
      )}
      {may.record?.allowed && <RecordForm {...forms} />}
    </Panel>
  );
}

function Revocation({ one, today }: { one: CertificateView['revocations'][number]; today: string }) {
  return (
    <div className="stack">
      <p>
        <RevocationChip state={one.state} /> {revocationGroundLabels[one.ground]}
      </p>
      <p className="muted as-typed">{one.finding}</p>
      {one.state === 'open' && one.dueOn && (
        <p>
          {one.dueOn < today ? <b>Đã quá hạn: </b> : 'Hạn quyết định: '}
          {formatDate(one.dueOn)} (15 ngày từ {formatDate(one.foundOn ?? '')})
        </p>
      )}
      {one.state === 'revoked' && (
        <p>
          Quyết định số {one.number} ngày {formatDate(one.dated ?? '')}, {one.issuer}
          {one.fileId && (
            <>
              {' '}
              (<a href={`/tep-cong-nhan/${one.fileId}`}>bản chụp</a>)
            </>
          )}
          {one.paperId && one.paperNumber === one.number && (
            <>
              {' '}
              (<Link to={`/van-ban/${one.paperId}`}>văn bản</Link>)
            </>
          )}
        </p>
      )}
      {one.reason && <p className="muted">{one.reason}</p>}
    </div>
  );
}

interface FormOf extends Omit<Forms, 'certificate'> {
  of?: { revocationId: string };
}

const GroundField = (field: ReturnType<ReturnType<typeof typedIn>>) => (
  <SelectField
    {...field}
    label="Trường hợp (Điều 8)"
    required
    empty="Chọn trường hợp"
    choices={revocationGrounds.map((value) => ({ value, label: revocationGroundLabels[value] }))}
  />
);

function DropForm({ requestKey, answerTo, of }: FormOf) {
  const field = typedIn('drop', answerTo);
  return (
    <Folded title="Không thu hồi" open={answerTo('drop') !== undefined}>
      <StepForm intent="drop" requestKey={requestKey} more={of} verb="Kết thúc, không thu hồi">
        <TextArea {...field('reason')} label="Lý do" required rows={2} maxLength={2000} />
      </StepForm>
    </Folded>
  );
}

function ConfirmForm({
  requestKey,
  today,
  answerTo,
  isAwaited,
  children,
}: FormOf & { isAwaited: boolean; children: ReactNode }) {
  const field = typedIn('confirm', answerTo);
  return (
    <Folded title="Xác nhận không còn sản xuất" open={isAwaited || answerTo('confirm') !== undefined}>
      <p className="muted">Từ ngày xác nhận, cơ quan có thẩm quyền có 15 ngày để thu hồi.</p>
      {children}
      <StepForm intent="confirm" requestKey={requestKey} verb="Xác nhận ngừng sản xuất">
        <DateField {...field('confirmedOn', today)} label="Ngày xác nhận" required max={today} />
        <TextArea
          {...field('finding')}
          label="Căn cứ xác nhận"
          required
          rows={2}
          maxLength={2000}
          hint="Ví dụ: biên bản làm việc với chủ thể, số và ngày văn bản xác nhận."
        />
      </StepForm>
    </Folded>
  );
}

function RecordForm({ requestKey, today, answerTo }: FormOf) {
  const field = typedIn('record', answerTo);
  return (
    <Folded title="Ghi quyết định thu hồi của cấp trên" open={answerTo('record') !== undefined}>
      <StepForm intent="record" requestKey={requestKey} verb="Ghi vào sổ" upload>
        <GroundField {...field('ground')} />
        <TextField {...field('issuer')} label="Nơi ban hành" required maxLength={200} />
        <div className="pair">
          <TextField {...field('number')} label="Số quyết định" required />
          <DateField {...field('dated')} label="Ngày" required max={today} />
        </div>
        <FileField id="record-file" name="file" label="Bản chụp quyết định" required error={field('file').error} />
      </StepForm>
    </Folded>
  );
}

function OpenForm({ requestKey, today, answerTo }: FormOf) {
  const field = typedIn('open', answerTo);
  return (
    <Folded title="Ghi kết luận để xem xét thu hồi" open={answerTo('open') !== undefined}>
      <StepForm intent="open" requestKey={requestKey} verb="Ghi kết luận">
        <GroundField {...field('ground')} />
        <DateField {...field('foundOn', today)} label="Ngày kết luận" required max={today} />
        <TextArea {...field('finding')} label="Kết luận gì, theo văn bản nào" required rows={3} maxLength={2000} />
      </StepForm>
    </Folded>
  );
}
