const LINE_END = '\r\n';

/** Spreadsheets take a file without it for one in the encoding of the country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, or may after they dropped it (OWASP, "CSV Injection"). */
const FORMULA_START = /^[=+\-@\t\r\n]/;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A CSV file (RFC 4180) that spreadsheets read as UTF-8 and never as formulas: those that look so get a `'` in front. */
export function csvText(rows: ReadonlyArray<ReadonlyArray<string | number>>): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(csvCell).join(',') + LINE_END).join('');
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
