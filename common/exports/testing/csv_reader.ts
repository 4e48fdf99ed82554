/** The cells of a CSV text by RFC 4180, or why it is none. Written from the RFC's grammar, apart from what writes our files. */
export function readCsv(text: string): { rows: string[][]; faults: string[] } {
  const faults: string[] = [];
  const rows: string[][] = [];
  let rest = text;
  if (rest.startsWith('\uFEFF')) rest = rest.slice(1);
  else faults.push('no byte order mark');
  let row: string[] = [];
  while (rest !== '') {
    const [cell = ''] = /^"(?:[^"]|"")*"/.exec(rest) ?? /^[^",\r\n]*/.exec(rest) ?? [];
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    rest = rest.slice(cell.length);
    if (rest.startsWith(',')) {
      rest = rest.slice(1);
    } else if (rest.startsWith('\r\n')) {
      rows.push(row);
      row = [];
      rest = rest.slice(2);
    } else {
      faults.push(`unexpected ${JSON.stringify(rest.slice(0, 10))}`);
      return { rows, faults };
    }
  }
  if (row.length > 0) faults.push('last line does not end');
  const width = rows[0]?.length ?? 0;
  if (rows.some(({ length }) => length !== width)) faults.push('rows of different length');
  rows.flat().forEach((cell) => {
    if (/^[=+\-@\t\r]/.test(cell)) faults.push(`formula ${JSON.stringify(cell)}`);
  });
  return { rows, faults };
}
