import { Fragment } from 'react';
import { Form } from 'react-router';
import type { Part } from '#modules/regulation/rules/criteria-set.ts';
import { sentenceCase } from '#standards/vietnam/format.ts';
import { TextArea } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal, RehearsalStrip, Strip } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import type { SheetEvidence } from '../queries/score-sheet-for-member.ts';
import { AdvisoryPanel } from './advisory-panel.tsx';
import { CriterionCard } from './criterion-card.tsx';
import { goOnWithEnter } from './criterion-keys.ts';
import { KnockOutBox } from './knock-out-box.tsx';
import { errorsByField, opinionField, reasonField } from './sheet-fields.ts';
import { criteriaWithHeadings } from './sheet-headings.ts';
import { nextStarOf, SheetSummary } from './sheet-summary.tsx';
import { SubmitSection } from './submit-section.tsx';
import type { LiveSheet } from './use-score-sheet.ts';

interface ScoreSheetProps {
  sheet: LiveSheet;
  evidenceHref: (evidence: SheetEvidence) => string;
  /** Request key, version and whatever else the form carries unseen. */
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}

/** The sheet itself: every criterion with its levels on the left, the running summary on the right. One form. */
export function ScoreSheet({ sheet, evidenceHref, hidden, answer }: ScoreSheetProps) {
  const { view, editable, rating } = sheet;
  return (
    <>
      <Form
        method="post"
        className="sheet"
        ref={sheet.form}
        onChange={sheet.onChange}
        onSubmit={sheet.onSubmit}
        onKeyDown={goOnWithEnter}
        noValidate
        preventScrollReset
      >
        <div>
          <HiddenFields values={hidden} />
          <Opening sheet={sheet} answer={answer} />
          <KnockOutBox set={view.set} initial={sheet.initial.knockOuts} proposed={sheet.proposed} editable={editable} />
          {view.set.parts.map((part) => (
            <PartOfSheet key={part.code} part={part} sheet={sheet} evidenceHref={evidenceHref} />
          ))}
          <Opinion sheet={sheet} />
        </div>
        <aside className="sum" id="tong-ket" aria-label="Tổng kết phiếu">
          <SheetSummary set={view.set} rating={rating} />
          {editable && <SubmitSection sheet={sheet} />}
        </aside>
      </Form>
      <SheetBar sheet={sheet} />
    </>
  );
}

function Opening({ sheet, answer }: { sheet: LiveSheet; answer?: FormAnswer | null }) {
  const errors = answer ? errorsByField(answer) : {};
  const reasonLabels = Object.fromEntries(
    Object.keys(errors)
      .filter((name) => name.startsWith(reasonField('')))
      .map((name) => [name, 'Vì sao, dựa vào giấy nào']),
  );
  const keys = sheet.editable && <span className="kbd">Phím mũi tên chọn mức, Enter sang tiêu chí sau.</span>;
  return (
    <div className="gap opening">
      <FormErrors answer={answer && { ...answer, errors }} labels={reasonLabels} />
      {sheet.saving.refusal && (
        <Refusal
          title="Chưa lưu được lên máy chủ"
          reason={sheet.saving.refusal}
          kept={sheet.saving.keptHere ? 'Những gì anh/chị đã chấm vẫn được giữ trên máy này.' : undefined}
        />
      )}
      <AdvisoryPanel view={sheet.view} />
      {sheet.view.rehearsal ? <RehearsalStrip>{keys}</RehearsalStrip> : keys && <Strip>{keys}</Strip>}
      {sheet.view.round > 1 && sheet.editable && (
        <Strip>
          Vòng {sheet.view.round}, sau thảo luận. Chấm lại; tiêu chí nào đổi mức thì nên ghi lý do vào ô ghi chú, không
          ghi vẫn gửi được. Phiếu vòng trước vẫn giữ, cả hai in trong biên bản.
        </Strip>
      )}
    </div>
  );
}

function PartOfSheet({
  part,
  sheet,
  evidenceHref,
}: {
  part: Part;
  sheet: LiveSheet;
  evidenceHref: ScoreSheetProps['evidenceHref'];
}) {
  const { view, rating, initial } = sheet;
  const star = nextStarOf(rating);
  const missed = (star && rating.blockedBy[star]?.leastLevels) || [];
  return (
    <>
      <div className="part" id={`phan-${part.code.toLowerCase()}`}>
        <h2>
          Phần {part.code}. {sentenceCase(part.name)}
        </h2>
        <b>
          {rating.parts[part.code]}/{part.max}
        </b>
      </div>
      {criteriaWithHeadings(part).map(({ criterion, headings }) => {
        const { code } = criterion;
        return (
          <Fragment key={code}>
            {headings.map((section) => (
              <div className="sec-t" key={section.code}>
                <h3>
                  {section.code}. {sentenceCase(section.name)}
                </h3>
                <span>
                  {rating.sections[section.code] ?? 0}/{section.max} điểm
                </span>
              </div>
            ))}
            <CriterionCard
              criterion={criterion}
              conditions={sheet.conditionsOf[code] ?? NOTHING}
              value={sheet.values[code]}
              initialValue={initial.values[code]}
              note={initial.notes[code] ?? ''}
              selfMark={view.selfMarks[code]}
              earlierMark={view.earlierMarks?.[code]}
              evidence={sheet.evidenceOf[code] ?? NOTHING}
              advice={view.advice[code]}
              evidenceHref={evidenceHref}
              editable={sheet.editable}
              fault={sheet.faults.find((one) => one.criterion === code)?.fault}
              wantedStar={star ?? undefined}
              wantedPoints={missed.find((level) => level.criterion === code)?.needed}
              clash={sheet.saving.clashes[code]}
              settle={sheet.settle}
            />
          </Fragment>
        );
      })}
    </>
  );
}

/** "Ý kiến của người đánh giá", printed under the table of every set. */
function Opinion({ sheet }: { sheet: LiveSheet }) {
  if (!sheet.editable) {
    return sheet.initial.opinion ? (
      <Panel title="Ý kiến của người đánh giá">
        <p className="mine">{sheet.initial.opinion}</p>
      </Panel>
    ) : null;
  }
  return (
    <div className="opinion">
      <TextArea
        name={opinionField}
        label="Ý kiến của người đánh giá"
        hint="Không bắt buộc. Phần này gửi lên máy chủ khi anh/chị gửi phiếu; trước đó được giữ trên máy này."
        defaultValue={sheet.initial.opinion}
        rows={3}
        maxLength={5000}
      />
    </div>
  );
}

// One empty list for all, so that criteria without papers are not drawn again for nothing.
const NOTHING: never[] = [];

/** The phone's bottom bar: total, stars, what is left, and the way to the summary. */
function SheetBar({ sheet }: { sheet: LiveSheet }) {
  const { rating } = sheet;
  const left = rating.criteria - rating.scored;
  return (
    <section className="sheet-bar" aria-label="Điểm tạm tính">
      <div>
        <b>{rating.total}</b>/100 <StarRow stars={rating.scored === 0 ? 0 : (rating.stars ?? 0)} of={5} words={false} />
        <small>{left === 0 ? 'Đã chấm đủ' : `Còn ${left} tiêu chí chưa chấm`}</small>
      </div>
      <a className="btn sec" href="#tong-ket">
        Tổng kết
      </a>
    </section>
  );
}
