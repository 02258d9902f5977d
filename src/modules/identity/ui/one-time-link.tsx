import { Notice } from '#ui/office/notice.tsx';

/** A link that is shown this once, to be handed over in person. */
export function OneTimeLink({ link, title }: { link: string; title: string }) {
  return (
    <Notice kind="success" title={title}>
      <p>Đường dẫn chỉ hiện một lần ở đây và chỉ dùng được một lần. Hãy trao tận tay hoặc gửi qua kênh riêng.</p>
      <p>
        <code>{link}</code>
      </p>
    </Notice>
  );
}
