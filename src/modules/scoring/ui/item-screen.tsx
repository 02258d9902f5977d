import { formatDate } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { RehearsalStrip, Strip } from '#ui/office/notice.tsx';
import { OfficeShell } from '#ui/office/office-shell.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { ShellView } from '#ui/office/shell-view.ts';
import { scoringLabels } from '../messages.vi.ts';
import type { AgendaItemView } from '../queries/agenda-item-view.ts';
import type { ItemResult } from '../queries/item-result.ts';
import { DifferingTable } from './differing-table.tsx';
import { ItemHints } from './item-hints.tsx';
import { ItemInterests } from './item-interests.tsx';
import { ItemKnockOuts } from './item-knock-outs.tsx';
import { ItemSheets } from './item-sheets.tsx';
import { ItemSteps } from './item-steps.tsx';
import { LevelConclusions } from './level-conclusions.tsx';
import { PrintedSheets } from './printed-sheets.tsx';
import { RatingResult } from './rating-result.tsx';
import { SheetComparisonTable } from './sheet-comparison.tsx';
import { usePolling } from './use-polling.ts';

interface ItemScreenProps {
  shell: ShellView;
  item: AgendaItemView;
  /** Once the sheets are open to all: as it stands, or as it was settled. */
  result: ItemResult | null;
  /** Request key; every form adds what it is about. */
  hidden: Record<string, string>;
  answer?: (FormAnswer & { intent: string }) | null;
}

/** One product of a session: where it stands, what the chair does next, and in the end what it earned and why. */
export function ItemScreen({ shell, item, result, hidden, answer }: ItemScreenProps) {
  const { session } = item;
  const scoring = item.state === 'open' || item.state === 'discussion';
  usePolling({ enabled: scoring && session.state === 'open' });
  const of = (intent: string) => (answer?.intent === intent ? answer : null);
  const form = { ...hidden, itemId: item.itemId };
  const forItself = answer && ownAnswers.includes(answer.intent);
  return (
    <OfficeShell
      shell={shell}
      focus={{ backTo: `/cham-diem/${session.sessionId}`, backLabel: <BackLabel item={item} /> }}
    >
      <ItemHead item={item} />
      <div className="gap">
        {!forItself && <FormErrors answer={answer} />}
        {session.rehearsal && !result && <RehearsalStrip />}
        {item.discussionNote && <Strip>Lý do chấm lại: {item.discussionNote}</Strip>}
        {item.delegation && <Strip>Chấm chính thức theo {item.delegation}.</Strip>}
        {session.answersBy && (
          <Strip>Lấy ý kiến bằng văn bản, hạn trả lời hết ngày {formatDate(session.answersBy)}.</Strip>
        )}
        <ItemHints item={item} hidden={form} answer={of('dismiss-hint')} />
        <ItemSteps item={item} hidden={form} answer={answer} />
        {result && <RatingResult result={result} />}
        {!result && <ItemSheets item={item} hidden={form} answer={of('return-sheet')} />}
        {!result && item.spread && item.differing.length > 0 && (
          <Panel title={`Điểm từ ${item.spread.lowest} đến ${item.spread.highest}, ${spreadWords(item)}`} flush>
            <DifferingTable product={item.product.name} differing={item.differing} />
          </Panel>
        )}
        <ItemKnockOuts item={item} hidden={hidden} answer={of('propose-knock-out')} />
        <ItemInterests item={item} hidden={hidden} answer={of('dismiss-interest')} />
        {item.state === 'closed' && <LevelConclusions item={item} hidden={form} answer={of('conclude-levels')} />}
        <PrintedSheets sheets={item.printed} />
        {item.comparison && <SheetComparisonTable comparison={item.comparison} round={item.round} />}
      </div>
    </OfficeShell>
  );
}

/** Refusals that a form on the page shows itself. */
const ownAnswers = [
  'open',
  'close',
  'discuss',
  'reopen',
  'settle',
  'dismiss-interest',
  'dismiss-hint',
  'propose-knock-out',
];

function BackLabel({ item: { session } }: { item: AgendaItemView }) {
  return (
    <>
      <span className="long">{session.title} · </span>Hồ sơ {session.place}/{session.of}
    </>
  );
}

function ItemHead({ item }: { item: AgendaItemView }) {
  const { product, session } = item;
  return (
    <PageHead
      title={product.name}
      badge={
        <>
          <Chip kind={item.state === 'settled' ? 'ok' : item.state === 'waiting' ? 'plain' : 'wait'}>
            {scoringLabels.itemState[item.state]}
          </Chip>{' '}
          {session.rehearsal && <span className="trial">{scoringLabels.rehearsal}</span>}
        </>
      }
      lead={
        <>
          {product.producer}. Bộ {product.setNumber}: {product.setName}. Hồ sơ {product.dossierNumber}, phiên ngày{' '}
          {formatDate(session.date)}.{quorumWords(item)}
        </>
      }
      actions={
        <>
          <LinkButton to={`/tu-van/${product.dossierId}`} kind="second">
            Ý kiến tư vấn
          </LinkButton>
          {item.ownSheetId && (
            <LinkButton to={`/phieu-cham/${item.itemId}`} icon="pen">
              Phiếu của tôi
            </LinkButton>
          )}
        </>
      }
    />
  );
}

function spreadWords({ spread, session }: AgendaItemView): string {
  const width = spread ? spread.highest - spread.lowest : 0;
  return `chênh ${width} điểm, ${spread?.over ? 'quá' : 'trong'} mức ${session.spreadLimit} điểm`;
}

/** A meeting counts who is there when the product opens; opinions in writing, who has answered when it closes. */
function quorumWords({ quorum, session }: AgendaItemView): string {
  if (!quorum) return '';
  const { present, members, percent } = quorum;
  return session.answersBy === null
    ? ` Khi mở chấm: ${present}/${members} thành viên có mặt, quy chế đòi ${percent}%.`
    : ` ${members} người được lấy ý kiến, ${present} người đã trả lời khi khóa; quy chế đòi ${percent}%.`;
}
