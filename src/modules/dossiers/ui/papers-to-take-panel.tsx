import { Form, Link } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Icon } from '#ui/office/icons.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { PaperToTake } from '../queries/papers-to-take.ts';
import { PaperStandingChip } from './paper-standing-chip.tsx';

/** The producer's papers that the register keeps, to be used here without sending them again. */
export function PapersToTakePanel({
  papers,
  producerId,
  requestKey,
}: {
  papers: PaperToTake[];
  producerId: string;
  requestKey: string;
}) {
  if (papers.length === 0) return null;
  return (
    <Panel title="Giấy tờ chủ thể đã có trong sổ" flush>
      <ul className="evs">
        {papers.map((paper) => (
          <li key={paper.id}>
            <Icon name="file" />
            <div>
              <b>{paper.title || paper.label}</b>
              <small>
                {[
                  paper.title && paper.label,
                  paper.number && `Số ${paper.number}`,
                  paper.criteria.length > 0 && `Thường dùng cho tiêu chí ${paper.criteria.join(', ')}`,
                ]
                  .filter(Boolean)
                  .join('. ')}
              </small>
              <PaperStandingChip standing={paper.standing} expiresOn={paper.expiresOn} />
            </div>
            {paper.hasFile ? (
              <Form method="post">
                <HiddenFields values={{ _key: requestKey, heldPaperId: paper.id, title: paper.title || paper.label }} />
                <Button name="intent" value="take" kind="second" small>
                  Lấy vào hồ sơ
                </Button>
              </Form>
            ) : (
              <Link to={`/chu-the/${producerId}/giay-to#giay-${paper.id}`}>Chưa có tệp, thêm vào sổ</Link>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
