/** In the register without business registration; or merged or succeeded, kept for reading. Absent: open, of any kind. */
export const producerStandings = ['potential', 'closed'] as const;
export type ProducerStanding = (typeof producerStandings)[number];
