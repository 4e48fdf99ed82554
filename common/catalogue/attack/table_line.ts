/** The words of a table cell; none for an empty one. */
export function words(cell: string): string[] {
  return cell.split(' ').filter((word) => word !== '');
}

/** The two cells of a line such as `T1002 T1560` or `T1211|Exploitation for Stealth`. */
export function twoCells(line: string, separator: string): [string, string] {
  const [first = '', second = ''] = line.split(separator);
  return [first, second];
}
