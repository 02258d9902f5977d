import { LinkButton } from '#ui/office/button.tsx';

/** A form as it prints: to look at, and to keep as a file. */
export const PrintLinks = ({ url }: { url: string }) => (
  <span className="line">
    <LinkButton to={`${url}.pdf`} document small>
      Xem bản in (PDF)
    </LinkButton>
    <LinkButton to={`${url}.docx`} document small>
      Tải .docx
    </LinkButton>
  </span>
);
