/** Ahead of the name of an index that was mounted from a snapshot, shrunk or downsampled by its life cycle. */
const MOVED = /^(?:partial-|restored-|shrink-[a-z0-9_-]{4}-|downsample-\d+[a-z]+-)+/;

/** Backing indices are `.ds-<stream>-<yyyy.MM.dd>-<generation>` (elastic/elasticsearch, DataStream.getDefaultBackingIndexName). */
const BACKING = /^\.ds-(.+)-\d{4}\.\d{2}\.\d{2}-\d{6,}$/;

/**
 * Tells whether an index, or the data stream that it is behind, is one of those that the patterns mean: names and wildcards,
 * with exclusions (`-x`), and `cluster:` ahead of both for remote ones.
 */
export function indexMatcher(patterns: readonly string[]): (index: string) => boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('-')).map(expressionOf);
  const unwanted = patterns
    .filter((pattern) => pattern.startsWith('-'))
    .map((pattern) => expressionOf(pattern.slice(1)));
  return (index) => {
    const names = namesOf(index);
    const matches = (expression: RegExp) => names.some((name) => expression.test(name));
    return wanted.some(matches) && !unwanted.some(matches);
  };
}

function namesOf(index: string): string[] {
  const colon = index.indexOf(':');
  const [cluster, local] = [index.slice(0, colon + 1), index.slice(colon + 1)];
  const unmoved = local.replace(MOVED, '');
  const stream = BACKING.exec(unmoved)?.[1];
  return [index, `${cluster}${unmoved}`, ...(stream === undefined ? [] : [`${cluster}${stream}`])];
}

function expressionOf(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*');
  return new RegExp(`^${escaped}$`);
}
