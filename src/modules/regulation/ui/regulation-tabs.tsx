import { Tabs } from '#ui/office/tabs.tsx';

const tabs = [
  { to: '/quy-dinh', label: 'Cách làm việc' },
  { to: '/quy-dinh/goi', label: 'Gói quy định' },
  { to: '/quy-dinh/lich-nghi', label: 'Lịch nghỉ' },
  { to: '/quy-dinh/doi-chieu', label: 'Đối chiếu bản ký', keepersOnly: true },
  { to: '/quy-dinh/loi-van', label: 'Lời văn in', keepersOnly: true },
];

/** The pages of the law, one row of links; those of the administrator only where they may be opened. */
export function RegulationTabs({ current, isKeeper }: { current: string; isKeeper: boolean }) {
  return (
    <Tabs
      label="Quy định"
      tabs={tabs
        .filter(({ keepersOnly }) => !keepersOnly || isKeeper)
        .map(({ to, label }) => ({ to, label, current: to === current }))}
    />
  );
}
