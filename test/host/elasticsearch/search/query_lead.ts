import { Bitset } from '../data/bitset';
import type { IndexData } from '../data/index_data';
import { constantAnswer } from '../query/constant_answer';
import { matchedBy } from '../query/evaluate_query';
import { dateInterval } from '../query/leaf_matcher';
import type { Query } from '../query/query';

/** The documents that a query makes Lucene go through; all checks of other clauses are made on these. */
export interface Lead {
  /** At most the size of the index. */
  count: number;
  /** Lists that are gone through side by side: more than one for a disjunction. */
  lists: PostingList[];
}

/** Document numbers from `low` to before `high`, of these only the ones in `members` if there are such. */
interface PostingList {
  low: number;
  high: number;
  members?: Bitset;
}

/**
 * The leading documents of a query: of a conjunction those of the required clause that matches the fewest of the index,
 * of a disjunction those of all its clauses; everything where nothing is required. `must_not` never leads.
 */
export function leadOf(query: Query, index: IndexData, now: number): Lead {
  return leadIn(query, { index, now, existing: index.countExisting(now) });
}

interface Reader {
  index: IndexData;
  now: number;
  /** Documents of the index that are there at `now`. */
  existing: number;
}

const NOTHING: Lead = { count: 0, lists: [] };

function leadIn(query: Query, reader: Reader): Lead {
  switch (query.kind) {
    case 'all':
      return run(0, reader.existing);
    case 'none':
      return NOTHING;
    case 'leaf':
      return leadOfLeaf(query, reader);
    case 'bool': {
      if (query.none.some((clause) => constantAnswer(clause, reader.index, reader.now) === 'all'))
        return NOTHING;
      const required = query.all.map((clause) => leadIn(clause, reader));
      const optional = query.minimumShouldMatch > 0 ? [sideBySide(query.any, reader)] : [];
      return [...required, ...optional].reduce(
        (cheapest, candidate) => (candidate.count < cheapest.count ? candidate : cheapest),
        run(0, reader.existing)
      );
    }
  }
}

function leadOfLeaf(query: Extract<Query, { kind: 'leaf' }>, { index, now, existing }: Reader): Lead {
  const { leaf } = query;
  const members = matchedBy(query, index, now);
  if (members === 'none') return NOTHING;
  if (members === 'all') return run(0, existing);
  if (leaf.type === 'range' && leaf.field === index.timeField) {
    const { from, to } = dateInterval(leaf.bounds, now);
    return run(index.countBefore(from), Math.min(existing, index.countBefore(to)));
  }
  return { count: countBelow(members, existing), lists: [{ low: 0, high: existing, members }] };
}

/** May count more than the index has, where nothing cheaper than everything is left to lead. */
function sideBySide(clauses: readonly Query[], reader: Reader): Lead {
  const leads = clauses.map((clause) => leadIn(clause, reader));
  return {
    count: leads.reduce((total, lead) => total + lead.count, 0),
    lists: leads.flatMap(({ lists }) => lists),
  };
}

function run(low: number, high: number): Lead {
  return { count: Math.max(0, high - low), lists: [{ low, high }] };
}

/**
 * How many leading documents are gone through until this many matches are found, from the oldest on or from the newest
 * back; all of them where there are not so many.
 */
export function walkedThrough(lead: Lead, matched: Bitset, until: number, newestFirst: boolean): number {
  if (until === 0) return 0;
  const last = nthMatch(matched, until, newestFirst);
  if (last === undefined) return lead.count;
  const walked = lead.lists.map(({ low, high, members }) => {
    const [start, end] = newestFirst ? [Math.max(low, last), high] : [low, Math.min(high, last + 1)];
    return members === undefined ? Math.max(0, end - start) : countWithin(members, start, end);
  });
  return Math.min(
    lead.count,
    walked.reduce((total, count) => total + count, 0)
  );
}

function nthMatch(matched: Bitset, n: number, newestFirst: boolean): number | undefined {
  if (n === Infinity) return undefined;
  if (newestFirst) {
    const positions = matched.positions();
    return positions[positions.length - n];
  }
  let found: number | undefined;
  let seen = 0;
  matched.forEach((position) => {
    if (++seen === n) found = position;
    return seen < n;
  });
  return found;
}

/** What leaves match is shared and asked for again and again; the count is the same whether it is remembered or not. */
const knownCounts = new WeakMap<Bitset, { end: number; count: number }>();

function countBelow(members: Bitset, end: number): number {
  const known = knownCounts.get(members);
  if (known?.end === end) return known.count;
  const count = countWithin(members, 0, end);
  knownCounts.set(members, { end, count });
  return count;
}

function countWithin(members: Bitset, low: number, high: number): number {
  return Bitset.range(members.length, low, high).intersect(members).count();
}
