import { assessmentContentKeys } from './assessment.ts';

/** The assessment's form as the command takes it; a meeting only where its day or its chair is written. */
export function assessmentFromFields(read: (name: string) => string) {
  const contents = Object.fromEntries(
    assessmentContentKeys.map((key) => [key, { described: read(`${key}.described`), found: read(`${key}.found`) }]),
  );
  const held = read('meeting.heldOn') || read('meeting.chair');
  return {
    contents,
    ...(read('proposal') && { proposal: read('proposal') }),
    proposalReason: read('proposalReason'),
    ...(held && {
      meeting: {
        heldOn: read('meeting.heldOn'),
        chair: read('meeting.chair'),
        people: read('meeting.people'),
        opinions: read('meeting.opinions'),
      },
    }),
  };
}
