import type { Block, Span } from '#standards/vietnam/administrative-document/administrative-paper.ts';

/** The blocks of a paper as paragraphs and tables. */
export function PreviewBlocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => <PreviewBlock key={`${index}-${block.type}`} block={block} />);
}

function PreviewBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={block.align === 'centred' ? 'paper-title' : 'run'}>
          <Spans text={block.text} />
        </p>
      );
    case 'heading':
      return <p className="run strong">{block.text}</p>;
    case 'division':
      return (
        <div className="paper-title strong">
          <p>{block.label}</p>
          <p className={block.capitals ? 'caps' : undefined}>{block.title}</p>
        </div>
      );
    case 'list':
      return block.items.map((item, index) => (
        <p key={`${index}-${block.marker}`} className="run">
          {block.marker === 'dash' ? '- ' : `${index + 1}. `}
          <Spans text={item} />
        </p>
      ));
    case 'table':
      return (
        <div className="wide-table">
          <table>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column.heading} scope="col">
                    {column.heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={`${index}-${row.cells.length}`}>
                  {row.cells.map((cell, column) => (
                    <td key={`${column}-${block.columns.length}`} colSpan={typeof cell === 'string' ? 1 : cell.span}>
                      {typeof cell === 'string' ? cell : cell.text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Spans({ text }: { text: string | Span[] }) {
  if (typeof text === 'string') return text;
  return text.map((span, index) =>
    span.bold ? (
      <strong key={`${index}-${span.text.length}`}>{span.text}</strong>
    ) : (
      <span key={`${index}-${span.text.length}`}>{span.text}</span>
    ),
  );
}
