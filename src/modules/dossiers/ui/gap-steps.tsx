import { Link } from 'react-router';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { gapReasonLabels } from '../gap-messages.vi.ts';
import type { StarStep } from '../queries/star-gap.ts';
import { markField } from '../rules/self-mark-fields.ts';

/** The shortest way to a star, criterion by criterion, with the proof that each step would need. */
export function GapSteps({ steps, dossierId }: { steps: StarStep[]; dossierId: string }) {
  return (
    <DataTable
      caption="Các mức cần nâng"
      rows={steps}
      rowKey={(step) => step.criterion}
      columns={[
        {
          key: 'criterion',
          label: 'Tiêu chí',
          header: true,
          cell: (step) => (
            <>
              <Link to={`/ho-so/${dossierId}/tu-cham#${markField(step.criterion)}`}>
                {step.criterion}. {step.name}
              </Link>
              <small>
                <Chip kind={step.reason === 'points' ? 'plain' : 'bad'}>{gapReasonLabels[step.reason]}</Chip>
              </small>
            </>
          ),
        },
        {
          key: 'from',
          label: 'Đang ở',
          cell: (step) => (
            <>
              {step.from === null ? 'Chưa chấm' : `${step.from} điểm`}
              {step.now && <small>{step.now}</small>}
            </>
          ),
        },
        {
          key: 'to',
          label: 'Cần đạt',
          cell: (step) => (
            <>
              {step.to.mark.points} điểm{step.levels > 1 && ` (lên ${step.levels} mức)`}
              <small>{step.to.description}</small>
            </>
          ),
        },
        { key: 'evidence', label: 'Minh chứng', cell: (step) => <StepProof step={step} /> },
      ]}
    />
  );
}

function StepProof({ step }: { step: StarStep }) {
  if (step.evidence.length === 0) return <small>Xét trên sản phẩm mẫu và báo cáo.</small>;
  return (
    <ul className="stack">
      {step.evidence.map(({ kind, label, have }) => (
        <li key={kind}>
          {label}
          <small>{have.length > 0 ? `Đang có: ${have.join('; ')}` : 'Chưa có giấy còn hạn'}</small>
        </li>
      ))}
    </ul>
  );
}
