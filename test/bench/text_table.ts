export type Row = Readonly<Record<string, string | number>>;

const NUMBERS = new Intl.NumberFormat('en');

/** Rows as a table in plain text, with the members of the first row as its columns; numbers stand right. */
export function textTable(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const numeric = columns.map((column) => rows.every((row) => typeof row[column] === 'number'));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (numeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}

function cellText(value: string | number | undefined): string {
  return typeof value === 'number' ? NUMBERS.format(value) : (value ?? '');
}
