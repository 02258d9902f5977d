import type { FormState } from '#platform/forms.ts';
import { formatDate, formatMoment, formatMoney } from '#standards/vietnam/format.ts';
import { DateField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { CertificateView } from '../queries/certificate-for-viewer.ts';
import { PrizeChip } from './status-chip.tsx';
import { StepForm, typedIn } from './step-form.tsx';

interface Forms {
  certificate: CertificateView;
  requestKey: string;
  answerTo: (intent: string) => FormState | undefined;
}

/** The signed statement: who signed when, the public page, and signing anew. */
export function StatementPanel({ certificate, requestKey }: Forms) {
  const { statements, may, number } = certificate;
  return (
    <Panel title="Chứng thư điện tử">
      {statements.length === 0 ? (
        <p className="muted">Chưa có chứng thư: đơn vị chưa có khóa ký khi giấy vào sổ.</p>
      ) : (
        <ul className="stack">
          {statements.map((statement) => (
            <li key={statement.id}>
              Ký lúc {formatMoment(statement.signedAt)}
              {statement.distrustedAt ? (
                <b>, bằng khóa bị lộ, không còn tin được</b>
              ) : (
                statement.retiredAt && <span className="muted">, bằng khóa cũ</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/xac-minh/${number}`}>Trang công khai</a>
        {statements.some(({ distrustedAt }) => distrustedAt === null) && (
          <>
            {' · '}
            <a href={`/xac-minh/${number}/chung-thu.json`} download>
              Tải chứng thư .json
            </a>
          </>
        )}
      </p>
      {may.sign?.allowed && (
        <StepForm intent="sign" requestKey={requestKey} verb={statements.length === 0 ? 'Ký chứng thư' : 'Ký lại'} />
      )}
    </Panel>
  );
}

/** Khoản 3 Điều 12, offered only where it can hold; else why not is said by the radar. */
export function ExtensionPanel({ certificate, requestKey, answerTo }: Forms) {
  const { may, transition } = certificate;
  if (!may.extend?.allowed || transition === null || certificate.extendedUntil !== null) return null;
  const field = typedIn('extend', answerTo);
  return (
    <Panel title="Kéo dài theo quy định chuyển tiếp">
      <p className="muted">
        Khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg: giá trị đến khi có kết quả đánh giá lại, nhiều nhất 180 ngày sau khi hết hạn,
        tức là đến {formatDate(transition)}.
      </p>
      <StepForm intent="extend" requestKey={requestKey} verb="Ghi kéo dài">
        <DateField {...field('until', transition)} label="Kéo dài đến hết ngày" required max={transition} />
        <TextField {...field('official')} label="Người quyết định (họ tên, chức vụ)" required maxLength={200} />
        <TextArea {...field('reason')} label="Lý do" required rows={2} maxLength={1000} />
      </StepForm>
    </Panel>
  );
}

/** The prize of this recognition, the form that proposes it, or why there is none. */
export function PrizePanel({ certificate, requestKey, answerTo }: Forms) {
  const { prize, prizedStars, may, stars } = certificate;
  const field = typedIn('propose-prize', answerTo);
  const open = (!prize || prize.state === 'rejected') && may.propose?.allowed && prizedStars < stars;
  const isPaid = !prize && prizedStars >= stars && may.propose !== null;
  if (!prize && !open && !isPaid) return null;
  const unknown = [3, 4].filter((level) => level > prizedStars && level < stars);
  return (
    <Panel title="Giải thưởng" id="giai-thuong">
      {prize && (
        <p>
          <PrizeChip state={prize.state} /> {formatMoney(prize.amount)}
          {prize.deducted > 0 && (
            <span className="muted">
              {' '}
              ({formatMoney(prize.normAmount)} trừ {formatMoney(prize.deducted)} đã thưởng hạng thấp hơn)
            </span>
          )}
        </p>
      )}
      {prize?.reason && <p className="muted">{prize.reason}</p>}
      {isPaid && (
        <p className="muted">
          Sản phẩm đã được thưởng hạng {prizedStars} sao. Mỗi hạng sao thưởng một lần nên giấy này không có giải thưởng
          (điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC).
        </p>
      )}
      {open && (
        <StepForm intent="propose-prize" requestKey={requestKey} verb="Đề xuất giải thưởng">
          {prizedStars > 0 && (
            <p className="muted">Đã thưởng hạng {prizedStars} sao trong phần mềm: chỉ thưởng phần chênh lệch.</p>
          )}
          {unknown.length > 0 && (
            <SelectField
              {...field('prizedBefore')}
              label="Đã được thưởng ngoài phần mềm"
              empty="Chưa được thưởng hạng nào"
              choices={unknown.map((level) => ({ value: String(level), label: `Đã thưởng hạng ${level} sao` }))}
              hint="Nâng hạng chỉ thưởng phần chênh lệch (điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC)."
            />
          )}
        </StepForm>
      )}
    </Panel>
  );
}
