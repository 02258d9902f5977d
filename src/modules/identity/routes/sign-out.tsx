import { redirect } from 'react-router';
import { here } from '#platform/context.ts';
import { signOut } from '../authentication/sign-out.ts';
import type { Route } from './+types/sign-out';

export const loader = () => redirect('/', 303);

export async function action({ request, context }: Route.ActionArgs) {
  return redirect('/dang-nhap', { status: 303, headers: await signOut(here(context), request) });
}
