/** The seats of a council: Điều 7 khoản 3 QĐ 26/2026/QĐ-TTg names chair and members; deputy and secretary are custom. */
export const seats = ['chair', 'deputy', 'member', 'secretary'] as const;
export type Seat = (typeof seats)[number];

/** Who fills in a sheet and counts for the quorum. The secretary keeps the session, sees totals and therefore does not score. */
export const isScoringSeat = (seat: Seat): boolean => seat !== 'secretary';

/** The seat's role in identity. */
export const roleOfSeat = {
  chair: 'council-chair',
  deputy: 'council-deputy',
  member: 'council-member',
  secretary: 'council-secretary',
} as const satisfies Record<Seat, string>;
export type SeatRole = (typeof roleOfSeat)[Seat];

export const seatOfRole = (role: string): Seat | undefined => seats.find((seat) => roleOfSeat[seat] === role);
