/** A pattern for `like` that takes the text literally. */
export const likeWithin = (text: string): string => `%${literal(text)}%`;
export const likePrefix = (text: string): string => `${literal(text)}%`;

// PostgreSQL's default escape character is the backslash.
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
