import { formatDate } from '#standards/vietnam/format.ts';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import type { ProductLabelView } from '../queries/product-label-for-viewer.ts';

/** What the law finds on the label: an old address, and the mandatory contents that are missing. */
export function LabelFindings({ label }: { label: ProductLabelView }) {
  return (
    <>
      <OldAddressNotice label={label} />
      {!label.written ? (
        <Notice title="Chưa ghi nhãn">
          Chép từng dòng đang in trên nhãn vào dưới đây, phần mềm sẽ chỉ chỗ còn thiếu.
        </Notice>
      ) : label.missing.length === 0 ? (
        <Notice kind="success" title="Đủ nội dung bắt buộc">
          {label.articles.source}
        </Notice>
      ) : (
        <Notice title={`Nhãn còn thiếu ${label.missing.length} nội dung bắt buộc`}>
          <ul className="lines">
            {label.missing.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
          {label.underOldRulesUntil && (
            <p>
              Nhãn in trước khi có quy định mới, dùng được đến hết ngày {formatDate(label.underOldRulesUntil)} (
              {label.articles.oldRules}).
            </p>
          )}
        </Notice>
      )}
    </>
  );
}

function OldAddressNotice({ label }: { label: ProductLabelView }) {
  const { oldAddress, articles } = label;
  switch (oldAddress.state) {
    case 'none':
      return null;
    case 'usable':
      return (
        <Notice title={`Địa chỉ cũ trên nhãn, dùng được đến hết ngày ${formatDate(oldAddress.until)}`}>
          Nhãn còn ghi quận, huyện. {articles.addressChange}. Lần in sau hãy ghi địa chỉ mới.
        </Notice>
      );
    case 'over':
      return (
        <Refusal
          title={`Địa chỉ cũ trên nhãn, đã hết hạn dùng từ ngày ${formatDate(oldAddress.until)}`}
          reason={`Cần in nhãn với địa chỉ mới. ${articles.addressChange}.`}
        />
      );
    case 'printed-after':
      return (
        <Refusal
          title="Nhãn in sau khi đổi địa giới mà vẫn ghi địa chỉ cũ"
          reason={`Từ ngày ${formatDate(oldAddress.since)} không còn quận, huyện; nhãn in sau ngày đó phải ghi địa chỉ mới. ${articles.addressChange}.`}
        />
      );
  }
}
