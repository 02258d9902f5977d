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

/** What is done with one record as a whole: for the office, and for the producer what concerns its own people. */
export function ProducerTools({ id, mayEdit, keepsData }: { id: string; mayEdit: boolean; keepsData: boolean }) {
  if (!mayEdit && !keepsData) return null;
  return (
    <nav className="tools" aria-label="Việc với cả bản ghi">
      {mayEdit && (
        <>
          <LinkButton small to={`/chu-the/${id}/ke-thua`}>
            Kế thừa
          </LinkButton>
          <LinkButton small to={`/chu-the/trung-lap?giu=${id}`}>
            Gộp bản ghi trùng
          </LinkButton>
        </>
      )}
      {keepsData && (
        <>
          <LinkButton small to={`/chu-the/${id}/dong-y`}>
            Đồng ý công bố
          </LinkButton>
          <LinkButton small to={`/chu-the/${id}/du-lieu-ca-nhan`}>
            Dữ liệu cá nhân
          </LinkButton>
        </>
      )}
    </nav>
  );
}
