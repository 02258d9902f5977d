/** One paper for Word and for print. */
export function Downloads({ to, what }: { to: string; what: string }) {
  return (
    <>
      <a href={`${to}.docx`}>
        .docx<span className="vh"> {what}</span>
      </a>{' '}
      <a href={`${to}.pdf`}>
        PDF<span className="vh"> {what}</span>
      </a>
    </>
  );
}
