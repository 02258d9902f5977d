import { LinkButton } from './button.tsx';
import { PlainPage } from './plain-page.tsx';

const titles: Record<number, string> = {
  401: 'Cần đăng nhập',
  403: 'Không được giao việc này',
  404: 'Không tìm thấy',
  409: 'Nội dung đã thay đổi',
  429: 'Hãy chờ một lát',
};

/** What happened, in the words of a heading. */
export const errorTitle = (status: number): string =>
  status >= 500 ? 'Máy chủ gặp lỗi' : (titles[status] ?? 'Chưa làm được');

/** Any page that could not be shown: says what happened in the refusal's sentence and where to go next. */
export function ErrorPage({
  status,
  refusal,
  requestNumber,
}: {
  status: number;
  refusal?: unknown;
  requestNumber?: string;
}) {
  const sentence = (refusal as { sentence?: unknown } | null)?.sentence;
  const isFault = status >= 500;
  return (
    <PlainPage title={errorTitle(status)}>
      <p>
        {typeof sentence === 'string'
          ? sentence
          : isFault
            ? 'Lỗi đã được ghi lại. Những gì đã lưu trước đó vẫn còn nguyên; hãy thử lại sau ít phút.'
            : 'Không có nội dung này, hoặc anh/chị không được giao xem.'}
      </p>
      {requestNumber && <p>Số yêu cầu: {requestNumber}. Đọc số này khi gọi người quản trị.</p>}
      <LinkButton to="/">Về Việc cần làm</LinkButton>
    </PlainPage>
  );
}
