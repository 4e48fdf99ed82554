import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import { FAMILY_MAPPINGS } from '../catalogue/attack/family_mappings';
import { placePair, whyNoTechnique, type UnplacedReason } from '../catalogue/attack/place_pair';
import { pairsOfOwnThreats } from './own_threat_pairs';
import type { OwnThreats } from './job_profile';

/** Who says so: the job's own settings, an installed rule, a prebuilt rule that isn't installed, or our catalogue. */
export type MappingSource = 'job' | 'installed_rule' | 'rule_asset' | 'catalogue';

export interface RuleReference {
  ruleId: string;
  name: string;
}

/** What a rule says of the jobs it reads. */
export interface RulePairs extends RuleReference {
  jobIds: readonly string[];
  pairs: readonly AttackPair[];
}

export interface MappedPair extends AttackPair {
  source: MappingSource;
  /** Rules that name the pair, where rules are the source. */
  rules: RuleReference[];
  /** The pair as the source names it, where this version of ATT&CK has it elsewhere; absent where it is also named as it stands. */
  movedFrom?: AttackPair;
  /** Further pairs that the source names and that this version has in the same place. Never empty. */
  joined?: AttackPair[];
  /** A bare TA0005, which covers less from v19 on. */
  narrowed?: true;
}

export interface UnplacedMapping {
  /** A technique of the job's own list may be under none of its tactics: then there is no tactic to name. */
  tacticId?: string;
  techniqueId?: string;
  source: MappingSource;
  rules: RuleReference[];
  why: UnplacedReason | { code: 'under_no_tactic_of_the_job' };
}

export interface JobMappings {
  pairs: MappedPair[];
  /** What a source names and the matrix of this version has no place for. */
  unplaced: UnplacedMapping[];
}

export interface MappingSources {
  installedRules: readonly RulePairs[];
  ruleAssets: readonly RulePairs[];
}

/** What is asked of a job's profile. */
export interface MappableJob {
  id: string;
  family: string;
  ownThreats: OwnThreats;
}

/**
 * The ATT&CK pairs of each job in the matrix of this version. The first source that has any decides: the job's own
 * settings, installed rules, prebuilt rule assets, our catalogue; rules name jobs by their exact id (kibana
 * …/detection_engine/rule_types/ml/ml.ts). What earlier sources name without any place is listed as unplaced.
 */
export function attackMappings(
  { installedRules, ruleAssets }: MappingSources,
  version: AttackVersion
): (job: MappableJob) => JobMappings {
  const installed = rulesByJob(installedRules);
  const assets = rulesByJob(ruleAssets);
  return (job) => {
    const unplaced: UnplacedMapping[] = [];
    const sources: (() => JobMappings)[] = [
      () => fromSettings(job.ownThreats, version),
      () => fromRules(installed.get(job.id) ?? [], 'installed_rule', version),
      () => fromRules(assets.get(job.id) ?? [], 'rule_asset', version),
      () => placeAll(asNamed(FAMILY_MAPPINGS.get(job.family) ?? [], 'catalogue'), version),
    ];
    for (const read of sources) {
      const mappings = read();
      unplaced.push(...mappings.unplaced);
      if (mappings.pairs.length > 0) return { pairs: mappings.pairs, unplaced };
    }
    return { pairs: [], unplaced };
  };
}

interface NamedPair extends AttackPair {
  source: MappingSource;
  rules: RuleReference[];
}

function asNamed(pairs: readonly AttackPair[], source: MappingSource, rule?: RuleReference): NamedPair[] {
  const rules = rule ? [{ ruleId: rule.ruleId, name: rule.name }] : [];
  return pairs.map((pair) => ({ ...pair, source, rules }));
}

function fromRules(rules: readonly RulePairs[], source: MappingSource, version: AttackVersion): JobMappings {
  return placeAll(
    rules.flatMap((rule) => asNamed(rule.pairs, source, rule)),
    version
  );
}

function fromSettings(own: OwnThreats, version: AttackVersion): JobMappings {
  const { pairs, leftOver } = pairsOfOwnThreats(own, version);
  const mappings = placeAll(asNamed(pairs, 'job'), version);
  const lost = leftOver.map((techniqueId): UnplacedMapping => ({
    techniqueId,
    source: 'job',
    rules: [],
    why: whyNoTechnique(techniqueId, version) ?? { code: 'under_no_tactic_of_the_job' },
  }));
  return { pairs: mappings.pairs, unplaced: [...mappings.unplaced, ...lost] };
}

interface Place {
  pair: AttackPair;
  source: MappingSource;
  /** By id. */
  rules: Map<string, RuleReference>;
  isNamedAsItStands: boolean;
  /** By key, as named. */
  moved: Map<string, AttackPair>;
  isNarrowed: boolean;
}

/** Each pair once, with all rules that name it, and with all that comes to stand in its place. */
function placeAll(named: readonly NamedPair[], version: AttackVersion): JobMappings {
  const places = new Map<string, Place>();
  const lost = new Map<string, Pick<UnplacedMapping, 'source' | 'why'> & Pick<Place, 'pair' | 'rules'>>();
  for (const { source, rules, ...pair } of named) {
    const placement = placePair(pair, version);
    if (!placement.placed) {
      const known = lost.get(pairKey(pair)) ?? { pair, source, why: placement.why, rules: new Map() };
      for (const rule of rules) known.rules.set(rule.ruleId, rule);
      lost.set(pairKey(pair), known);
      continue;
    }
    const place = placeOf(places, placement.pair, source);
    for (const rule of rules) place.rules.set(rule.ruleId, rule);
    if (placement.movedFrom) place.moved.set(pairKey(pair), placement.movedFrom);
    else place.isNamedAsItStands = true;
    place.isNarrowed ||= placement.narrowed === true;
  }
  return {
    pairs: [...places.values()].map(mappedPair),
    unplaced: [...lost.values()].map(({ pair, rules, ...rest }) => ({
      ...pair,
      ...rest,
      rules: [...rules.values()],
    })),
  };
}

function placeOf(places: Map<string, Place>, pair: AttackPair, source: MappingSource): Place {
  const known = places.get(pairKey(pair));
  if (known) return known;
  const place: Place = {
    pair,
    source,
    rules: new Map(),
    isNamedAsItStands: false,
    moved: new Map(),
    isNarrowed: false,
  };
  places.set(pairKey(pair), place);
  return place;
}

function mappedPair({ pair, source, rules, isNamedAsItStands, moved, isNarrowed }: Place): MappedPair {
  const all = [...moved.values()];
  const movedFrom = isNamedAsItStands ? undefined : all[0];
  const joined = isNamedAsItStands ? all : all.slice(1);
  return {
    ...pair,
    source,
    rules: [...rules.values()],
    ...(movedFrom ? { movedFrom } : {}),
    ...(joined.length > 0 ? { joined } : {}),
    ...(isNarrowed ? { narrowed: true } : {}),
  };
}

function rulesByJob(rules: readonly RulePairs[]): Map<string, RulePairs[]> {
  const byJob = new Map<string, RulePairs[]>();
  for (const rule of rules) {
    for (const jobId of rule.jobIds) {
      const known = byJob.get(jobId);
      if (known) known.push(rule);
      else byJob.set(jobId, [rule]);
    }
  }
  return byJob;
}
