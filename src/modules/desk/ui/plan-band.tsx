import { ProgressBand } from '#ui/office/progress-band.tsx';

/** How far the plan of the year is, on the office's first page. */
export function PlanBand({
  plan,
}: {
  plan: {
    year: number;
    total: number;
    done: number;
    underWay: number;
    late: number;
    waiting: number;
    asked: number;
  };
}) {
  return (
    <ProgressBand
      title={`Kế hoạch năm ${plan.year}`}
      total={`${plan.total} việc`}
      parts={[
        { look: 'a', count: plan.done, words: `${plan.done} xong` },
        { look: 'b', count: plan.underWay, words: `${plan.underWay} đang làm` },
        { look: 'c', count: plan.late, words: `${plan.late} chậm` },
        { look: '', count: plan.waiting, words: `${plan.waiting} chưa làm` },
      ]}
      mark={{ at: plan.asked, words: `Mức phải đạt hôm nay: ${plan.asked}` }}
      link={{ to: '/ke-hoach', label: 'Xem kế hoạch' }}
    />
  );
}
