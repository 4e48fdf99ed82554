import type { DetectorProfile } from './job_profile';

/** Which deviations the detector reports. */
export type DetectorSide = 'high' | 'low' | 'both';

/** How the data is split: each against its own past (`by`, `partition`) or against its peers (`over`). */
interface DetectorSplit {
  by?: string;
  over?: string;
  partition?: string;
}

/** Functions that measure a field in each bucket. */
const MEASURES = [
  'distinct_count',
  'info_content',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'varp',
  'metric',
  'lat_long',
] as const;

type Measure = (typeof MEASURES)[number];

/** What a detector counts and how, ready to be put into words. */
export type DetectorDescription = DetectorSplit &
  (
    | { code: 'rare' | 'freq_rare' | 'time_of_day' | 'time_of_week' }
    /** `ignoresGaps`: buckets without events are no zeros. */
    | { code: 'count'; side: DetectorSide; ignoresGaps: boolean }
    | { code: Measure; side: DetectorSide; ignoresGaps: boolean; field?: string }
    | { code: 'unknown'; function: string; field?: string }
  );

/** Short names that Elasticsearch takes as well (ml-cpp, CFieldConfig). */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  nzc: 'non_zero_count',
  dc: 'distinct_count',
  nns: 'non_null_sum',
  avg: 'mean',
};

/** A description of every detector; a function that is not Elasticsearch's is `unknown`, with its name. */
export function describeDetector({
  function: name,
  field,
  by,
  over,
  partition,
}: DetectorProfile): DetectorDescription {
  const split = given({ by, over, partition });
  const { side, base } = readFunction(name);
  const measured = given({ field });
  switch (base) {
    case 'rare':
    case 'freq_rare':
    case 'time_of_day':
    case 'time_of_week':
      return { ...split, code: base };
    case 'count':
      return { ...split, code: 'count', side, ignoresGaps: false };
    case 'non_zero_count':
      return { ...split, code: 'count', side, ignoresGaps: true };
    case 'non_null_sum':
      return { ...split, ...measured, code: 'sum', side, ignoresGaps: true };
    default: {
      const code = MEASURES.find((measure) => measure === base);
      return code === undefined
        ? { ...split, ...measured, code: 'unknown', function: name }
        : // Sums and counts take an empty bucket for zero; other measures have no value there.
          { ...split, ...measured, code, side, ignoresGaps: code !== 'sum' };
    }
  }
}

function readFunction(name: string): { side: DetectorSide; base: string } {
  const [, prefix, rest = name] = /^(high|low)_(.+)$/.exec(name) ?? [];
  const base = Object.hasOwn(SHORT_NAMES, rest) ? (SHORT_NAMES[rest] ?? rest) : rest;
  if (prefix === 'high' || prefix === 'low') return { side: prefix, base };
  if (base === 'min') return { side: 'low', base };
  if (base === 'max') return { side: 'high', base };
  return { side: 'both', base };
}

function given<T extends object>(parts: T): Partial<T> {
  const present = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Partial<T>;
}
