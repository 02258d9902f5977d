/** The books of the register that leave as whole files. */
export const exportBooks = ['producers', 'products'] as const;
export type ExportBook = (typeof exportBooks)[number];

/** How long a made file waits for the person who asked for it. */
export const exportHours = 24;

/** An import is forgotten with everything that was read from its file. */
export const importDays = 7;
