import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { QrCode } from '#ui/office/qr-code.tsx';
import { FormRefusal, refusedState } from './form-refusal.tsx';

interface Offer {
  uri: string;
  backupCodes: string[];
}

/** Turning the second factor on (password, then the first code) and off (password). */
export function SecondFactorPanel({
  on,
  offer,
  state,
}: {
  on: boolean;
  offer: Offer | undefined;
  state: object | undefined;
}) {
  const codeRefused = refusedState(state, 'turn-on-second-factor') !== undefined;
  return (
    <Panel title="Xác thực hai lớp">
      {['offer-second-factor', 'turn-on-second-factor', 'turn-off-second-factor'].map((intent) => (
        <FormRefusal key={intent} state={state} intent={intent} />
      ))}
      {offer && <OfferSteps offer={offer} />}
      {(offer || codeRefused) && <FirstCodeForm />}
      {!offer && !codeRefused && (
        <PasswordForm
          lead={
            on
              ? 'Đang bật: mỗi lần đăng nhập cần mã từ ứng dụng xác thực.'
              : 'Đang tắt. Bật lên thì người biết mật khẩu vẫn không vào được nếu không có điện thoại của anh/chị.'
          }
          intent={on ? 'turn-off-second-factor' : 'offer-second-factor'}
          verb={on ? 'Tắt xác thực hai lớp' : 'Bật xác thực hai lớp'}
        />
      )}
    </Panel>
  );
}

function OfferSteps({ offer }: { offer: Offer }) {
  const secret = new URL(offer.uri).searchParams.get('secret') ?? '';
  return (
    <div className="stack">
      <p>1. Quét hình này bằng ứng dụng xác thực, hoặc nhập khóa, hoặc bấm đường dẫn nếu đang dùng điện thoại.</p>
      <QrCode text={offer.uri} label="Mã QR cho ứng dụng xác thực" />
      <p>
        Khóa: <code>{secret.replace(/(.{4})/g, '$1 ').trim()}</code> · <a href={offer.uri}>Mở ứng dụng xác thực</a>
      </p>
      <p>2. Cất các mã dự phòng này ở nơi riêng. Mỗi mã dùng một lần khi không có điện thoại.</p>
      <ul>
        {offer.backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function FirstCodeForm() {
  return (
    <Form method="post" className="form">
      <HiddenFields values={{ intent: 'turn-on-second-factor' }} />
      <TextField
        name="code"
        label="3. Nhập mã 6 chữ số đang hiện trên ứng dụng"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        required
      />
      <div className="foot">
        <Button>Xác nhận và bật</Button>
      </div>
    </Form>
  );
}

function PasswordForm({ lead, intent, verb }: { lead: string; intent: string; verb: string }) {
  return (
    <Form method="post" className="form">
      <p>{lead}</p>
      <HiddenFields values={{ intent }} />
      <TextField
        id="second-factor-password"
        name="currentPassword"
        type="password"
        label="Mật khẩu hiện tại"
        autoComplete="current-password"
        maxLength={128}
        required
      />
      <div className="foot">
        <Button kind="second">{verb}</Button>
      </div>
    </Form>
  );
}
