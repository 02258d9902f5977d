import { TextField } from '#ui/office/field.tsx';
import { passwordLength } from '../rules/password.ts';

/** A new password, typed twice. */
export function PasswordFields({ errors }: { errors?: Record<string, string[]> }) {
  return (
    <>
      <TextField
        name="password"
        type="password"
        label="Mật khẩu mới"
        hint={`Ít nhất ${passwordLength.least} ký tự; vài từ không liên quan thì dễ nhớ và khó đoán.`}
        autoComplete="new-password"
        maxLength={passwordLength.most}
        required
        error={errors?.password}
      />
      <TextField
        name="passwordAgain"
        type="password"
        label="Nhập lại mật khẩu mới"
        autoComplete="new-password"
        maxLength={passwordLength.most}
        required
        error={errors?.passwordAgain}
      />
    </>
  );
}
