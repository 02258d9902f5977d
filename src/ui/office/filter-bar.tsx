import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { Button } from './button.tsx';
import { type Choice, SelectField, TextField } from './field.tsx';
import { Icon } from './icons.tsx';

interface FilterList {
  name: string;
  label: string;
  value: string;
  choices: Choice[];
  /** First choice, default "Tất cả". */
  empty?: string;
}

/** A GET form: the URL holds the state, so that a view can be sent to a colleague. Searching works without diacritics. */
export function FilterBar({
  label,
  search,
  lists = [],
  hidden,
}: {
  /** Read out: "Lọc hồ sơ". */
  label: string;
  search?: { name: string; label: string; value: string };
  lists?: FilterList[];
  /** State to carry along (tab, sort). */
  hidden?: Record<string, string>;
}) {
  return (
    <Form
      className="filters f2"
      role="search"
      aria-label={label}
      style={{ '--selects': lists.length } as React.CSSProperties}
    >
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {search && <TextField type="search" name={search.name} label={search.label} defaultValue={search.value} />}
      {lists.map((list) => (
        <SelectField
          key={list.name}
          name={list.name}
          label={list.label}
          defaultValue={list.value}
          choices={list.choices}
          empty={list.empty ?? 'Tất cả'}
        />
      ))}
      <Button kind="second" icon="filter">
        Lọc
      </Button>
    </Form>
  );
}

/** The conditions in force, each with a link that drops it, and how many rows are left. */
export function FilterState({ active, count }: { active: { label: string; without: string }[]; count: ReactNode }) {
  return (
    <div className="on">
      {active.map((condition) => (
        <Link key={condition.label} className="x" to={condition.without}>
          {condition.label}
          <span className="vh">, bỏ điều kiện này</span>
          <Icon name="close" />
        </Link>
      ))}
      <span className="sp">{count}</span>
    </div>
  );
}
