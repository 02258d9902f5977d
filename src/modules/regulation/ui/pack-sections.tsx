import { DataTable } from '#ui/office/data-table.tsx';
import { Panel } from '#ui/office/panel.tsx';

/** A pack in words, one panel for each section. */
export function PackSections({ sections }: { sections: { title: string; rows: { name: string; says: string }[] }[] }) {
  return sections.map(({ title, rows }) => (
    <Panel key={title} title={title} flush>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ name, says }) => `${name} ${says}`}
        columns={[
          { key: 'name', label: 'Mục', header: true, cell: ({ name }) => name },
          { key: 'says', label: 'Nội dung', bare: true, cell: ({ says }) => says },
        ]}
      />
    </Panel>
  ));
}
