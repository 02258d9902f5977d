import { Icon } from '#ui/office/icons.tsx';

/** A product's main picture in one of its sizes, or a quiet sign where there is none. The name stands beside it. */
export function ProductThumb({ pictureId, size = 'nho' }: { pictureId: string | null; size?: 'nho' | 'vua' | 'lon' }) {
  if (!pictureId)
    return (
      <span className={size === 'nho' ? 'thumb blank' : 'pic blank'}>
        <Icon name="box" />
      </span>
    );
  return (
    <img
      className={size === 'nho' ? 'thumb' : 'pic'}
      src={pictureUrl(pictureId, size)}
      alt=""
      loading={size === 'nho' ? 'lazy' : undefined}
    />
  );
}

export const pictureUrl = (pictureId: string, size: 'nho' | 'vua' | 'lon'): string =>
  `/anh-san-pham/${pictureId}/${size}`;
