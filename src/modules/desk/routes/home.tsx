import { redirect } from 'react-router';

/** The office opens on what to do next. */
export const loader = () => redirect('/viec-can-lam');
