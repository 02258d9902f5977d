import { scoringLabels } from '../messages.vi.ts';
import type { SessionItem } from '../queries/session-items.ts';
import type { SessionMember } from '../queries/session-members.ts';

/** What the invitation says of a session, by the template's blanks; the hour is left to whoever drafts. */
export function invitationWords(
  session: { title: string; heldOn: string; place: string },
  members: readonly SessionMember[],
  items: readonly SessionItem[],
): Record<string, string> {
  const leader = members.find(({ leads }) => leads);
  const products = items.map(({ productName, producerName }) => `${productName} (${producerName})`);
  return {
    // Whoever leads invites and is named as leading.
    guests: members
      .filter((member) => member !== leader)
      .map(withOffice)
      .join('; ')
      .slice(0, 5000),
    about: session.title,
    chair: leader ? withOffice(leader) : '',
    day: session.heldOn,
    place: session.place,
    note: products.length === 0 ? '' : `Sản phẩm được xem xét: ${products.join('; ')}.`.slice(0, 5000),
  };
}

const withOffice = ({ name, seat }: SessionMember) => `${name}, ${scoringLabels.seat[seat]} Hội đồng`;
