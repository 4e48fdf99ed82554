const LINE_END = '\r\n';

/** Spreadsheets take a file without it for one in the encoding of the country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, or may after they dropped it (OWASP, "CSV Injection"). */
const FORMULA_START = /^[=+\-@\t\r\n]/;

/**
 * The same after what ends a cell where the country's separator is another, or where quotes in the middle of a line are not taken
 * for such: `a;=1` would be two cells there.
 */
const LATER_FORMULA_START = /([;\t\r\n]\s*)(?=[=+\-@])/g;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A CSV file (RFC 4180) that spreadsheets read as UTF-8 and never as formulas: those that look so get a `'` in front. */
export function csvText(rows: ReadonlyArray<ReadonlyArray<string | number>>): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(csvCell).join(',') + LINE_END).join('');
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = value.replace(LATER_FORMULA_START, "$1'");
  const text = FORMULA_START.test(harmless) ? `'${harmless}` : harmless;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
