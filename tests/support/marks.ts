// Sheets of a wanted total, for tests; the demonstration ward uses the same.
export { bestMarks, choicesOf, marksWithTotal } from '#modules/regulation/rules/marks-with-total.ts';
