import { Form } from 'react-router';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { CheckField, RadioRows } from '#ui/office/choice-field.tsx';
import { TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { scoringLabels } from '../messages.vi.ts';
import type { ButtonVerdict } from '../queries/score-sheet-for-member.ts';
import type { CouncilRules } from '../rules/council-rules.ts';

/** What the law leaves to the council's own rules of procedure. Sessions already opened keep theirs. */
export function CouncilRulesForm({
  rules,
  verdict,
  hidden,
  answer,
}: {
  rules: CouncilRules;
  /** Absent where the viewer's office does not set rules: they are only read. */
  verdict?: ButtonVerdict;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  if (!verdict) return <RulesInWords rules={rules} />;
  const typed = answer?.values;
  return (
    <Panel title="Quy chế chấm" id="quy-che">
      <p className="sub">
        Quyết định 26/2026/QĐ-TTg không quy định những mục này; lấy theo Quy chế hoạt động của Hội đồng. Phiên đã mở giữ
        nguyên quy chế lúc mở.
      </p>
      <Form method="post" className="form" preventScrollReset>
        <HiddenFields values={hidden} />
        <FormErrors answer={answer} labels={{ spreadLimit: 'Mức chênh', quorumPercent: 'Số người' }} />
        <div className="pair">
          <TextField
            name="spreadLimit"
            type="number"
            label="Chênh quá bao nhiêu điểm thì phải thảo luận"
            defaultValue={typed?.spreadLimit ?? String(rules.spreadLimit)}
            error={answer?.errors.spreadLimit}
            inputMode="numeric"
            min={1}
            max={100}
            required
          />
          <TextField
            name="quorumPercent"
            type="number"
            label="Phải có mặt ít nhất bao nhiêu phần trăm"
            defaultValue={typed?.quorumPercent ?? String(rules.quorumPercent)}
            error={answer?.errors.quorumPercent}
            inputMode="numeric"
            min={1}
            max={100}
            required
          />
        </div>
        <CheckField
          name="chairMustAttend"
          label="Phải có Chủ tịch, hoặc người được Chủ tịch ủy quyền, chủ trì"
          defaultChecked={typed ? typed.chairMustAttend === 'on' : rules.chairMustAttend}
        />
        <CheckField
          name="interestsBeforeOpening"
          label="Dấu hiệu liên quan tìm thấy trong sổ phải được khai hoặc bỏ qua có lý do trước khi mở chấm"
          defaultChecked={typed ? typed.interestsBeforeOpening === 'on' : rules.interestsBeforeOpening}
        />
        <RadioRows
          name="leastLevelsBy"
          label="Mức tối thiểu của từng hạng sao xét theo"
          choices={[
            {
              value: 'conclusion',
              label: scoringLabels.leastLevelsBy.conclusion,
              hint: 'Hội đồng kết luận một mức cho mỗi tiêu chí có mức tối thiểu.',
            },
            {
              value: 'every-member',
              label: scoringLabels.leastLevelsBy['every-member'],
              hint: 'Một thành viên cho thấp hơn là chưa đạt.',
            },
            {
              value: 'average',
              label: scoringLabels.leastLevelsBy.average,
              hint: 'So đúng tổng điểm, không làm tròn: 2,99 là chưa đạt mức 3.',
            },
          ]}
          defaultValue={typed?.leastLevelsBy ?? rules.leastLevelsBy}
          error={answer?.errors.leastLevelsBy}
        />
        <div className="foot">
          <Button kind="second" name="intent" value="set-rules" blocked={blockedBy(verdict)}>
            Ghi quy chế
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

function RulesInWords({ rules }: { rules: CouncilRules }) {
  return (
    <Panel title="Quy chế chấm" id="quy-che">
      <ul className="entries">
        <li>Điểm chênh quá {rules.spreadLimit} điểm thì thảo luận và chấm lại.</li>
        <li>Phải có mặt ít nhất {rules.quorumPercent}% thành viên chấm điểm.</li>
        {rules.chairMustAttend && <li>Phải có Chủ tịch, hoặc người được Chủ tịch ủy quyền, chủ trì.</li>}
        {rules.interestsBeforeOpening && <li>Dấu hiệu liên quan phải được xử lý trước khi mở chấm.</li>}
        <li>Mức tối thiểu: {scoringLabels.leastLevelsBy[rules.leastLevelsBy].toLocaleLowerCase('vi')}.</li>
      </ul>
    </Panel>
  );
}
