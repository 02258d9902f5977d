import { LinkButton } from '#ui/office/button.tsx';
import { DueChip } from '#ui/office/due-chip.tsx';
import { WorkGroup, WorkRow } from '#ui/office/work-row.tsx';
import type { WorkItem } from '../queries/work-of.ts';

/** One group of the work list; nothing where it is empty. `pressing` fills the first button of the page. */
export function WorkSection({ title, items, pressing }: { title: string; items: WorkItem[]; pressing?: boolean }) {
  if (items.length === 0) return null;
  return (
    <section className="jobs">
      <WorkGroup title={title} count={items.length}>
        {items.map((item, index) => (
          <WorkRow
            key={`${item.href} ${item.verb} ${item.title}`}
            icon={item.waiting ? 'clock' : item.kind === 'scoring' ? 'list' : 'folder'}
            title={item.title}
            to={item.href}
            state={item.detail}
            reason={item.legalReason}
            due={
              item.due !== null && item.daysLeft !== null ? (
                <DueChip daysLeft={item.daysLeft} date={item.due} />
              ) : undefined
            }
            waiting={item.waiting ? 'Đang chờ' : undefined}
            action={
              <LinkButton to={item.href} small kind={pressing && index === 0 ? 'main' : 'second'}>
                {item.verb}
              </LinkButton>
            }
          />
        ))}
      </WorkGroup>
    </section>
  );
}
