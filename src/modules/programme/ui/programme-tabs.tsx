import { Tabs } from '#ui/office/tabs.tsx';

/** The pages of the programme; the year stays with the plan's own. */
export function ProgrammeTabs({
  page,
  year,
  withReports = true,
}: {
  page: 'plan' | 'tasks' | 'meetings' | 'reports';
  year?: number;
  withReports?: boolean;
}) {
  const ofYear = year === undefined ? '' : `?nam=${year}`;
  return (
    <Tabs
      label="Phần của chương trình"
      tabs={[
        { to: `/ke-hoach${ofYear}`, label: 'Kế hoạch', current: page === 'plan' },
        { to: `/ke-hoach/viec${ofYear}`, label: 'Nhiệm vụ', current: page === 'tasks' },
        { to: '/hop', label: 'Họp', current: page === 'meetings' },
        ...(withReports ? [{ to: '/bao-cao', label: 'Báo cáo tháng', current: page === 'reports' }] : []),
      ]}
    />
  );
}
