import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A whole public page as text: plain HTML with the one stylesheet, no script. */
export function publicPage({ title, children }: { title: string; children: ReactNode }): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Sao Làng`}</title>
        <link rel="stylesheet" href="/cong-khai.css" />
      </head>
      <body>
        <header>
          <a href="/xac-minh">
            Sao Làng
            <small>Xác minh sản phẩm OCOP</small>
          </a>
        </header>
        <main>{children}</main>
        <footer>
          <p>
            Trang này đọc thẳng từ sổ công nhận, nên giấy bị thu hồi hiện ra ngay. Khóa công khai của các đơn vị:{' '}
            <a href="/xac-minh/khoa.json">khoa.json</a>.
          </p>
        </footer>
      </body>
    </html>,
  )}`;
}
