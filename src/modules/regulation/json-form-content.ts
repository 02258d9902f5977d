/** The text of a JSON form: of the chosen file, else what was pasted. What was read goes back into the form. */
export async function jsonContentOf(form: FormData): Promise<string> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) form.set('content', await file.text());
  const content = form.get('content');
  return typeof content === 'string' ? content : '';
}
