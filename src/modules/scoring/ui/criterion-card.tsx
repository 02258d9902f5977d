import { memo } from 'react';
import type { Condition, Criterion, Mark } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows, valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import type { MarkFaultKind } from '#modules/regulation/rules/marks.ts';
import { sentenceCase } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { FieldError } from '#ui/office/field.tsx';
import { Icon } from '#ui/office/icons.tsx';
import type { SheetEvidence } from '../queries/score-sheet-for-member.ts';
import type { Clash } from './autosave-queue.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LevelList } from './level-list.tsx';
import { criterionAnchor } from './sheet-fields.ts';
import { StarMark } from './star-mark.tsx';

interface CriterionCardProps {
  criterion: Criterion;
  /** Conditions that the law prints inside this criterion's box. */
  conditions: Condition[];
  /** Chosen row now, absent while not scored. */
  value: string | undefined;
  initialValue: string | undefined;
  note: string;
  selfMark?: Mark;
  earlierMark?: Mark;
  evidence: SheetEvidence[];
  advice?: string;
  evidenceHref: (evidence: SheetEvidence) => string;
  editable: boolean;
  /** What stands against submitting here. */
  fault?: MarkFaultKind;
  /** The star to work towards, and its least level here where that is not reached yet. */
  wantedStar?: number;
  wantedPoints?: number;
  clash?: Clash;
  settle: (criterion: string, clash: Clash, keep: 'mine' | 'theirs') => void;
}

/** One criterion: its levels as radio rows, what the law adds, the evidence beside it. Drawn again only when it changes. */
export const CriterionCard = memo(function CriterionCard(props: CriterionCardProps) {
  const { criterion, value, editable, selfMark, earlierMark, fault, clash } = props;
  const rows = levelRows(criterion);
  const points = rows.find((row) => row.value === value)?.mark.points;
  const scored = points !== undefined;
  const look = `crit${scored ? '' : ' todo'}${editable ? '' : ' still'}`;
  return (
    <fieldset className={look} id={criterionAnchor(criterion.code)}>
      <legend>
        <span className="code">{criterion.code}</span>
        <span>
          {sentenceCase(criterion.name)} {!scored && <Chip kind="wait">Chưa chấm</Chip>}
          {scored && props.wantedPoints !== undefined && (
            <span className="chip">
              <StarMark />
              {props.wantedStar} sao cần {props.wantedPoints}
            </span>
          )}
        </span>
        <span className="got">
          {scored ? (
            <>
              {points}
              <small>/{criterion.max}</small>
            </>
          ) : (
            <small>tối đa {criterion.max}</small>
          )}
        </span>
      </legend>
      <Rules criterion={criterion} conditions={props.conditions} />
      {clash && <ClashChoice criterion={criterion.code} clash={clash} settle={props.settle} />}
      <div>
        <LevelList
          criterion={criterion}
          initialValue={props.initialValue}
          editable={editable}
          selfValue={selfMark && valueOfMark(criterion, selfMark)}
          earlierValue={earlierMark && valueOfMark(criterion, earlierMark)}
        />
        {scored && fault && (
          <p className="fault">
            <FieldError>{faultSentence(criterion, fault)}</FieldError>
          </p>
        )}
      </div>
      <EvidenceList
        criterion={criterion.code}
        evidence={props.evidence}
        evidenceHref={props.evidenceHref}
        advice={props.advice}
        note={props.note}
        editable={editable}
      />
    </fieldset>
  );
});

function faultSentence(criterion: Criterion, fault: MarkFaultKind): string {
  return fault === 'depends-on'
    ? `Chỉ được trên 0 điểm khi tiêu chí ${criterion.dependsOn} trên 0 điểm.`
    : 'Hãy chọn lại một mức.';
}

function Rules({ criterion, conditions }: { criterion: Criterion; conditions: Condition[] }) {
  return (
    <>
      {conditions.map((condition) =>
        condition.type === 'yeu_cau' ? (
          <p className="rule" key={condition.text}>
            {condition.text}
          </p>
        ) : (
          <p className="rule ko" key={condition.text}>
            <Icon name="stop" />
            <span>{condition.text}</span>
          </p>
        ),
      )}
      {criterion.note && !conditions.some((condition) => condition.text === criterion.note) && (
        <p className="rule">{criterion.note}</p>
      )}
    </>
  );
}

function ClashChoice({
  criterion,
  clash,
  settle,
}: {
  criterion: string;
  clash: Clash;
  settle: CriterionCardProps['settle'];
}) {
  return (
    <div className="clash" role="alert">
      <p>
        <strong>Tiêu chí này vừa được lưu ở một máy khác.</strong> Máy chủ đang giữ {inWords(clash.theirs)}; ở máy này
        là {inWords(clash.mine)}. Anh/chị giữ bên nào?
      </p>
      <p className="line">
        <Button type="button" kind="second" small onClick={() => settle(criterion, clash, 'mine')}>
          Giữ ở máy này
        </Button>
        <Button type="button" kind="second" small onClick={() => settle(criterion, clash, 'theirs')}>
          Lấy của máy chủ
        </Button>
      </p>
    </div>
  );
}

function inWords({ value, note }: { value: string; note: string }): string {
  const points = value === '' ? 'chưa chấm' : `mức ${value.replace(':', ', ')} điểm`;
  return note === '' ? points : `${points}, ghi chú “${note}”`;
}
