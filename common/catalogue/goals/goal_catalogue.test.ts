import { FAMILY_MAPPINGS } from '../attack/family_mappings';
import { TACTICS_V18 } from '../attack/attack_v18';
import { KNOWN_FAMILIES } from '../known_families';
import { GOAL_THEMES } from './goal';
import { GOAL_CATALOGUE, goalsOfFamily } from './goal_catalogue';

const MAX_GOAL_LENGTH = 70;
/** Two so-whats with more than this share of common word pairs read like one. */
const MAX_SIMILARITY = 0.25;

describe('known families', () => {
  it('holds the 106 rule jobs, the 2 log jobs and our 4, each once', () => {
    expect(KNOWN_FAMILIES).toHaveLength(112);
    expect(new Set(KNOWN_FAMILIES).size).toBe(112);
  });

  it.each(KNOWN_FAMILIES.map((family) => [family]))('%s has one to three goals', (family) => {
    const goals = goalsOfFamily(family);
    expect(goals.length).toBeGreaterThanOrEqual(1);
    expect(goals.length).toBeLessThanOrEqual(3);
  });

  it('answers no goal for a family that nobody knows', () => {
    expect(goalsOfFamily('made_up_family')).toEqual([]);
  });
});

describe('goal catalogue', () => {
  it('has unique ids and unique goals', () => {
    expect(new Set(GOAL_CATALOGUE.map(({ id }) => id)).size).toBe(GOAL_CATALOGUE.length);
    expect(new Set(GOAL_CATALOGUE.map(({ goal }) => goal.toLowerCase())).size).toBe(GOAL_CATALOGUE.length);
  });

  it('uses every theme', () => {
    const used = new Set(GOAL_CATALOGUE.map(({ theme }) => theme));
    expect(GOAL_THEMES.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it.each(GOAL_CATALOGUE)('$id is short enough to be read', ({ id, goal, soWhat, families, synonyms }) => {
    expect(id).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
    expect(goal.length).toBeLessThanOrEqual(MAX_GOAL_LENGTH);
    expect(goal).toMatch(/^[A-Z].*[^.]$/);
    expect(sentences(soWhat.why)).toBeLessThanOrEqual(2);
    expect(soWhat.why.length).toBeLessThanOrEqual(160);
    expect(sentences(soWhat.checkFirst)).toBeLessThanOrEqual(2);
    expect(soWhat.checkFirst.length).toBeLessThanOrEqual(210);
    expect(new Set(families).size).toBe(families.length);
    expect(families.length).toBeGreaterThan(0);
    expect(synonyms.length).toBeGreaterThan(0);
    expect(new Set(synonyms).size).toBe(synonyms.length);
  });

  it.each(GOAL_CATALOGUE)('$id names tactics of ATT&CK and each tag once', ({ tags }) => {
    const known = TACTICS_V18.map(({ id }) => id);
    expect(tags.tactics.filter((id) => !known.includes(id))).toEqual([]);
    for (const list of [tags.platforms, tags.data, tags.tactics]) {
      expect(new Set(list).size).toBe(list.length);
    }
    expect(tags.platforms.length).toBeGreaterThan(0);
    expect(tags.data.length).toBeGreaterThan(0);
  });

  it.each(GOAL_CATALOGUE.filter(({ families }) => families.some((family) => FAMILY_MAPPINGS.has(family))))(
    '$id names the tactics that its jobs are mapped to',
    ({ families, tags }) => {
      const mapped = families.flatMap((family) => FAMILY_MAPPINGS.get(family) ?? []);
      expect([...tags.tactics].sort()).toEqual([...new Set(mapped.map(({ tacticId }) => tacticId))].sort());
    }
  );

  it('never says the same so-what twice', () => {
    const texts = GOAL_CATALOGUE.flatMap(({ id, soWhat }) => [
      { id: `${id}: why`, pairs: wordPairs(soWhat.why) },
      { id: `${id}: checkFirst`, pairs: wordPairs(soWhat.checkFirst) },
    ]);
    const alike = texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((other) => {
        const share = similarity(one.pairs, other.pairs);
        return share > MAX_SIMILARITY ? [`${one.id} ~ ${other.id}: ${share.toFixed(2)}`] : [];
      })
    );
    expect(alike).toEqual([]);
  });

  it('has no filler', () => {
    const filler =
      /may indicate|suspicious activity|potential(ly)? malicious|could be a sign|it is important/i;
    const texts = GOAL_CATALOGUE.map(
      ({ id, goal, soWhat }) => `${id}: ${goal} ${soWhat.why} ${soWhat.checkFirst}`
    );
    expect(texts.filter((text) => filler.test(text))).toEqual([]);
  });
});

function sentences(text: string): number {
  return (text.match(/[.?!](?=\s|$)/g) ?? []).length;
}

function wordPairs(text: string): Set<string> {
  const words = text.toLowerCase().split(/[^a-z0-9.]+/);
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
}

/** Jaccard index: common members as a share of all. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return common / (one.size + other.size - common);
}
