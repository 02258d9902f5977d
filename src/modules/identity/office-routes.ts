import { route } from '@react-router/dev/routes';

/** Pages that a visitor sees; they stand alone, outside the office's shell. */
export const visitorRoutes = [
  route('dang-nhap', 'modules/identity/routes/sign-in.tsx'),
  route('dang-xuat', 'modules/identity/routes/sign-out.tsx'),
  route('xac-thuc-hai-lop', 'modules/identity/routes/second-factor.tsx'),
  route('quen-mat-khau', 'modules/identity/routes/forgotten-password.tsx'),
  route('dat-lai-mat-khau/:token', 'modules/identity/routes/reset-password.tsx'),
  route('loi-moi/:token', 'modules/identity/routes/accept-invitation.tsx'),
  // For somebody signed in, with or without a grant: it guards itself.
  route('vai', 'modules/identity/routes/choose-acting.tsx'),
];

/** Pages inside the signed-in layout, which applies requireSignIn. */
export const officeRoutes = [
  route('tai-khoan', 'modules/identity/routes/account.tsx'),
  route('nguoi-dung', 'modules/identity/routes/people.tsx'),
  route('nguoi-dung/moi', 'modules/identity/routes/invite-person.tsx'),
  route('nguoi-dung/:id', 'modules/identity/routes/person.tsx'),
  route('don-vi', 'modules/identity/routes/units.tsx'),
  route('nhat-ky', 'modules/identity/routes/history.tsx'),
];
