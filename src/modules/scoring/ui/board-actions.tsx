import { Form } from 'react-router';
import { Button, blockedBy, LinkButton } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import type { BoardProduct } from '../queries/session-board-view.ts';

type Step = keyof BoardProduct['may'];

/** Which buttons a product's state asks for, the next thing first; the viewer's office decides which of them exist. */
const STEPS: Record<BoardProduct['state'], Step[]> = {
  waiting: ['open'],
  // A discussion is opened from the panel that says what differs.
  open: ['close'],
  discussion: ['close'],
  closed: ['settle'],
  settled: [],
};

const WORDS: Record<Step, string> = {
  open: 'Mở chấm',
  close: 'Kết thúc chấm',
  discuss: 'Mở thảo luận',
  reopen: 'Mở lại',
  settle: 'Kết luận',
};

/** Forms of one product; each posts `intent` (`open`, `close`, `discuss`) and `itemId`. What needs more than a press
 * (concluding) is done on the product's own page. */
export function BoardActions({
  product,
  hidden,
  steps = STEPS[product.state],
  productTo,
}: {
  product: BoardProduct;
  hidden: Record<string, string>;
  steps?: Step[];
  productTo?: (product: BoardProduct) => string;
}) {
  const offered = steps.flatMap((step) => {
    const verdict = product.may[step];
    // While sheets are missing the row counts them already; whoever closes without them does so on the product's page.
    const waits = step === 'close' && !verdict?.allowed && product.submitted < product.expected;
    return verdict && !waits ? [{ step, verdict }] : [];
  });
  if (offered.length === 0) return null;
  if (product.state === 'closed' && productTo) {
    return (
      <div className="acts">
        <LinkButton to={productTo(product)} small>
          {WORDS.settle}
          <span className="vh">: {product.name}</span>
        </LinkButton>
      </div>
    );
  }
  return (
    <Form method="post" className="acts" preventScrollReset>
      <HiddenFields values={{ ...hidden, itemId: product.agendaItemId }} />
      {offered.map(({ step, verdict }) => (
        <Button key={step} kind="second" small name="intent" value={step} blocked={blockedBy(verdict)}>
          {WORDS[step]}
          <span className="vh">: {product.name}</span>
        </Button>
      ))}
    </Form>
  );
}
