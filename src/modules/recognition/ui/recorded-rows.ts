const columns = ['productId', 'stars', 'productCode', 'points', 'outsideNumber'] as const;
type Column = (typeof columns)[number];

/** The field names of each row of the form; a decision with more products is recorded in several goes. */
export const rowFields: Record<Column, string>[] = [1, 2, 3].map(
  (row) => Object.fromEntries(columns.map((column) => [column, `${column}-${row}`])) as Record<Column, string>,
);

/** The flat form as the command takes it: rows without a product are left out. */
export function recordedRows(form: Record<string, string | string[]>): Record<string, unknown> {
  const rest = Object.fromEntries(Object.entries(form).filter(([name]) => !/-\d$/.test(name)));
  const products = rowFields
    .filter((row) => form[row.productId] !== undefined)
    .map((row) =>
      Object.fromEntries(
        columns.flatMap((column) => (form[row[column]] === undefined ? [] : [[column, form[row[column]]]])),
      ),
    );
  return { ...rest, products };
}
