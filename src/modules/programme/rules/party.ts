/**
 * Who a plan gives its tasks to: the offices, groups and people that Kế hoạch 103/KH-UBND names in parts II to V. A task
 * led by nobody is "chưa giao". Their Vietnamese names stand in messages.vi.ts.
 */
export const parties = [
  'economic-office', // IV.1, the standing body (II.1)
  'culture-office', // IV.2
  'neighbourhoods', // IV.3, all groups or one of them
  'ward-committee', // "UBND phường" in II.5.4
  'producers', // V.1: "các tổ chức, cá nhân tham gia Chương trình"
  'inspection-team', // IV.1.2: "Đoàn kiểm tra, giám sát liên ngành"
  'records-office',
  'one-stop-desk',
  'all-units', // V.1: departments, groups and producers alike
] as const;
export type Party = (typeof parties)[number];

export const isParty = (text: string | null): text is Party => (parties as readonly string[]).includes(text ?? '');

const partyByRole: Record<string, Exclude<Party, 'all-units'> | undefined> = {
  'economic-office': 'economic-office',
  'economic-office-head': 'economic-office',
  'culture-office': 'culture-office',
  'neighbourhood-leader': 'neighbourhoods',
  'ward-leader': 'ward-committee',
  producer: 'producers',
  inspector: 'inspection-team',
  'records-clerk': 'records-office',
  'one-stop-desk': 'one-stop-desk',
};

/** The party that somebody acting under that role belongs to; undefined for councils, experts, province and centre. */
export const partyOf = (role: string): Exclude<Party, 'all-units'> | undefined => partyByRole[role];

/** Roles that act for a party, for choosing a person or writing to them. */
export const rolesOfParty = (party: Party): string[] =>
  Object.keys(partyByRole).filter((role) => party === 'all-units' || partyByRole[role] === party);

/** What decides whether somebody takes part in a task. */
export interface TaskParties {
  lead: string | null;
  leadPersonId: string | null;
  leadNeighbourhoodId: string | null;
  cooperating: readonly string[];
}

/** Somebody who may take part: who they are, for which party, and the neighbourhood group they lead. */
export interface Participant {
  personId: string;
  party: Party | undefined;
  neighbourhoodId: string | null;
}

/** Whether the task is the participant's to do: theirs by name, by their party or group, or everybody's. */
export function leads(task: TaskParties, who: Participant): boolean {
  if (task.leadPersonId === who.personId) return true;
  if (who.party === undefined || task.lead === null) return false;
  if (task.lead === 'all-units') return true;
  if (task.lead !== who.party) return false;
  return task.leadNeighbourhoodId === null || task.leadNeighbourhoodId === who.neighbourhoodId;
}

/** Leads it or is asked to co-operate. */
export const takesPart = (task: TaskParties, who: Participant): boolean =>
  leads(task, who) ||
  (who.party !== undefined && (task.cooperating.includes(who.party) || task.cooperating.includes('all-units')));
