import { Tabs } from '#ui/office/tabs.tsx';

const tabs = [
  { to: '/quy-dinh', label: 'Cách làm việc', for: 'mode' as const },
  { to: '/quy-dinh/goi', label: 'Gói quy định' },
  { to: '/quy-dinh/lich-nghi', label: 'Lịch nghỉ' },
  { to: '/quy-dinh/doi-chieu', label: 'Đối chiếu bản ký', for: 'keeper' as const },
  { to: '/quy-dinh/loi-van', label: 'Lời văn in', for: 'keeper' as const },
];

/** The pages of the law, one row of links, without those that the viewer may not open. */
export function RegulationTabs({ current, pages }: { current: string; pages: { mode: boolean; keeper: boolean } }) {
  return (
    <Tabs
      label="Quy định"
      tabs={tabs
        .filter((tab) => tab.for === undefined || pages[tab.for])
        .map(({ to, label }) => ({ to, label, current: to === current }))}
    />
  );
}
