import { Tabs } from '#ui/office/tabs.tsx';

export type RecognitionPage = 'register' | 'decisions' | 'renewals' | 'prizes' | 'keys';

/** The pages of recognition. A producer has no decisions, no prizes to handle and no keys. */
export function RecognitionTabs({ current, staff, keys }: { current: RecognitionPage; staff: boolean; keys: boolean }) {
  const tab = (to: string, label: string, page: RecognitionPage) => ({ to, label, current: current === page });
  return (
    <div style={{ marginBottom: 16 }}>
      <Tabs
        label="Phần của sổ công nhận"
        tabs={[
          tab('/cong-nhan', 'Sổ công nhận', 'register'),
          ...(staff ? [tab('/cong-nhan/quyet-dinh', 'Quyết định', 'decisions')] : []),
          tab('/cong-nhan/gia-han', 'Gia hạn', 'renewals'),
          ...(staff ? [tab('/cong-nhan/giai-thuong', 'Giải thưởng', 'prizes')] : []),
          ...(keys ? [tab('/cong-nhan/khoa-ky', 'Khóa ký', 'keys')] : []),
        ]}
      />
    </div>
  );
}
