/**
 * Whether a version of Kibana (`9.4.3`) is this minor one or a later.
 *
 * @throws where the text is no version.
 */
export function isKibanaFrom(kibanaVersion: string, major: number, minor: number): boolean {
  const match = /^(\d+)\.(\d+)\./.exec(kibanaVersion);
  if (!match) throw new Error(`Not a Kibana version: "${kibanaVersion}"`);
  const [, itsMajor, itsMinor] = match;
  return Number(itsMajor) > major || (Number(itsMajor) === major && Number(itsMinor) >= minor);
}
