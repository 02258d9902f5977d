import type { FormState } from '#platform/forms.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { DateField, FileField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { revocationGroundLabels } from '../messages.vi.ts';
import type { CertificateView } from '../queries/certificate-for-viewer.ts';
import { revocationGrounds } from '../rules/revocation.ts';
import { RevocationChip } from './status-chip.tsx';
import { StepForm } from './step-form.tsx';

interface Forms {
  certificate: CertificateView;
  requestKey: string;
  today: string;
  answerTo: (intent: string) => FormState | undefined;
}

const groundChoices = revocationGrounds.map((value) => ({ value, label: revocationGroundLabels[value] }));

/** What was found against a certificate, the fifteen days, and what this viewer may do about it (Điều 8). */
export function RevocationPanels({ certificate, requestKey, today, answerTo }: Forms) {
  const { may, revocations } = certificate;
  const running = revocations.find(({ state }) => state === 'open' || state === 'reported');
  const forms = { certificate, requestKey, today, answerTo };
  return (
    <>
      {revocations.length > 0 && (
        <Panel title="Thu hồi">
          {revocations.map((one) => (
            <div key={one.id} className="stack">
              <p>
                <RevocationChip state={one.state} /> {revocationGroundLabels[one.ground]}
              </p>
              <p className="muted">{one.finding}</p>
              {one.state === 'open' && one.dueOn && (
                <p>
                  {one.dueOn < today ? <b>Đã quá hạn: </b> : 'Hạn quyết định: '}
                  {formatDate(one.dueOn)} (15 ngày từ {formatDate(one.foundOn ?? '')}, Điều 8 QĐ 26/2026/QĐ-TTg)
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
                </p>
              )}
              {one.reason && <p className="muted">{one.reason}</p>}
            </div>
          ))}
          {running && may.revoke && !may.revoke.allowed && <p className="muted">{may.revoke.reason}</p>}
        </Panel>
      )}
      {running?.state === 'open' && may.revoke?.allowed && <DecidePanel {...forms} revocationId={running.id} />}
      {running && (may.revoke?.allowed || (running.state === 'reported' && may.confirm?.allowed)) && (
        <DropPanel {...forms} revocationId={running.id} />
      )}
      {may.confirm?.allowed && running?.state !== 'open' && <ConfirmPanel {...forms} />}
      {may.record?.allowed && <RecordPanel {...forms} />}
      {may.open?.allowed && !running && <OpenPanel {...forms} />}
    </>
  );
}

function DecidePanel({ requestKey, today, answerTo, revocationId }: Forms & { revocationId: string }) {
  const answer = answerTo('decide');
  return (
    <Panel title="Quyết định thu hồi">
      <StepForm
        intent="decide"
        requestKey={requestKey}
        more={{ revocationId }}
        verb="Thu hồi giấy chứng nhận"
        kind="danger"
      >
        <div className="pair">
          <TextField
            id="decide-number"
            name="number"
            label="Số quyết định"
            required
            defaultValue={answer?.values.number}
            error={answer?.errors.number}
          />
          <DateField
            id="decide-dated"
            name="dated"
            label="Ngày"
            required
            max={today}
            defaultValue={answer?.values.dated ?? today}
            error={answer?.errors.dated}
          />
        </div>
        <TextArea
          id="decide-reason"
          name="reason"
          label="Lý do"
          required
          rows={3}
          maxLength={2000}
          defaultValue={answer?.values.reason}
          error={answer?.errors.reason}
        />
      </StepForm>
    </Panel>
  );
}

function DropPanel({ requestKey, answerTo, revocationId }: Forms & { revocationId: string }) {
  const answer = answerTo('drop');
  return (
    <Panel title="Không thu hồi">
      <StepForm intent="drop" requestKey={requestKey} more={{ revocationId }} verb="Kết thúc, không thu hồi">
        <TextArea
          id="drop-reason"
          name="reason"
          label="Lý do"
          required
          rows={2}
          maxLength={2000}
          defaultValue={answer?.values.reason}
          error={answer?.errors.reason}
        />
      </StepForm>
    </Panel>
  );
}

function ConfirmPanel({ requestKey, today, answerTo }: Forms) {
  const answer = answerTo('confirm');
  return (
    <Panel title="Xác nhận không còn sản xuất">
      <p className="muted">Từ ngày xác nhận, cơ quan có thẩm quyền có 15 ngày để thu hồi (Điều 8 QĐ 26/2026/QĐ-TTg).</p>
      <StepForm intent="confirm" requestKey={requestKey} verb="Xác nhận ngừng sản xuất">
        <DateField
          id="confirmedOn"
          name="confirmedOn"
          label="Ngày xác nhận"
          required
          max={today}
          defaultValue={answer?.values.confirmedOn ?? today}
          error={answer?.errors.confirmedOn}
        />
        <TextArea
          id="confirm-finding"
          name="finding"
          label="Căn cứ xác nhận"
          required
          rows={2}
          maxLength={2000}
          defaultValue={answer?.values.finding}
          error={answer?.errors.finding}
          hint="Ví dụ: biên bản làm việc với chủ thể, số và ngày văn bản xác nhận."
        />
      </StepForm>
    </Panel>
  );
}

function RecordPanel({ requestKey, today, answerTo }: Forms) {
  const answer = answerTo('record');
  return (
    <Panel title="Ghi quyết định thu hồi của cấp trên">
      <StepForm intent="record" requestKey={requestKey} verb="Ghi vào sổ" upload>
        <SelectField
          id="record-ground"
          name="ground"
          label="Trường hợp (Điều 8)"
          required
          empty="Chọn trường hợp"
          choices={groundChoices}
          defaultValue={answer?.values.ground}
          error={answer?.errors.ground}
        />
        <TextField
          id="record-issuer"
          name="issuer"
          label="Nơi ban hành"
          required
          maxLength={200}
          defaultValue={answer?.values.issuer}
          error={answer?.errors.issuer}
        />
        <div className="pair">
          <TextField
            id="record-number"
            name="number"
            label="Số quyết định"
            required
            defaultValue={answer?.values.number}
            error={answer?.errors.number}
          />
          <DateField
            id="record-dated"
            name="dated"
            label="Ngày"
            required
            max={today}
            defaultValue={answer?.values.dated}
            error={answer?.errors.dated}
          />
        </div>
        <FileField id="record-file" name="file" label="Bản chụp quyết định" required error={answer?.errors.file} />
      </StepForm>
    </Panel>
  );
}

function OpenPanel({ requestKey, today, answerTo }: Forms) {
  const answer = answerTo('open');
  return (
    <Panel title="Ghi kết luận để xem xét thu hồi">
      <StepForm intent="open" requestKey={requestKey} verb="Ghi kết luận">
        <SelectField
          id="open-ground"
          name="ground"
          label="Trường hợp (Điều 8)"
          required
          empty="Chọn trường hợp"
          choices={groundChoices}
          defaultValue={answer?.values.ground}
          error={answer?.errors.ground}
        />
        <DateField
          id="foundOn"
          name="foundOn"
          label="Ngày kết luận"
          required
          max={today}
          defaultValue={answer?.values.foundOn ?? today}
          error={answer?.errors.foundOn}
        />
        <TextArea
          id="open-finding"
          name="finding"
          label="Kết luận gì, theo văn bản nào"
          required
          rows={3}
          maxLength={2000}
          defaultValue={answer?.values.finding}
          error={answer?.errors.finding}
        />
      </StepForm>
    </Panel>
  );
}
