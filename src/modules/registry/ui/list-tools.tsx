import { LinkButton } from '#ui/office/button.tsx';

/** What the economic office does with the book as a whole. */
export function ListTools() {
  return (
    <nav className="tools" aria-label="Việc với cả sổ">
      <LinkButton small to="/danh-sach-dang-ky">
        Người đăng ký
      </LinkButton>
      <LinkButton small to="/chu-the/nhap">
        Nhập từ Excel
      </LinkButton>
      <LinkButton small to="/chu-the/xuat">
        Xuất cả sổ
      </LinkButton>
      <LinkButton small to="/chu-the/trung-lap">
        Tìm bản ghi trùng
      </LinkButton>
      <LinkButton small to="/chu-the/dia-chi-cu">
        Địa chỉ cũ
      </LinkButton>
    </nav>
  );
}
