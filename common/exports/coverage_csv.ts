import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import { buildCoverage } from '../coverage/build_coverage';
import type { PairCoverage } from '../coverage/coverage';
import type { CoverageJob, CoverageRule } from '../coverage/coverage_job';
import { csvText } from './csv_text';
import type { ExportSource } from './export_source';
import { jobsById } from './jobs_by_id';
import { WORDS } from './words';

type Cell = string | number;

const HEADER = [
  'Tactic ID',
  'Tactic',
  'Technique ID',
  'Technique',
  'State',
  'Detection',
  'Job ID',
  'Job',
  'Job state',
  'Reason',
  'Alerts',
  'Rules',
  'Memory (bytes)',
  'Memory known by',
  'Mapped by',
  'Mapped as',
] as const;

const NO_PAIR: readonly Cell[] = ['', '', '', ''];

/**
 * The coverage as it is now as CSV: a row for each pair and job that names it. Then rows with what has no pair: jobs for which
 * nobody names anything, and what is named but has no place in this version of ATT&CK. Techniques without any
 * job have no row: they would be nine of ten.
 */
export function coverageCsv(source: ExportSource): string {
  const { jobs, version } = source;
  const coverage = buildCoverage(jobs, version, 'now');
  const jobById = jobsById(jobs);
  const rules = new Map(source.rules.map((rule) => [rule.ruleId, rule]));
  const jobOf = (id: string) => jobById.get(id) ?? [];
  const pairRows = coverage.pairs.flatMap((pair) =>
    pair.families
      .flatMap(({ jobIds }) => jobIds.flatMap(jobOf))
      .map((job) => [...pairCells(pair, source), ...jobCells(job, rules), ...mappingCells(job, pair)])
  );
  const unmappedRows = coverage.unmapped
    .flatMap(jobOf)
    .map((job) => [...NO_PAIR, 'not mapped', ...jobCells(job, rules), '', '']);
  const unplacedRows = coverage.unplaced.flatMap(({ jobId, tacticId = '', techniqueId = '', source: by }) =>
    [jobOf(jobId)]
      .flat()
      .map((job) => [
        ...[tacticId, '', techniqueId, ''],
        `not in ATT&CK v${version}`,
        ...jobCells(job, rules),
        MAPPED_BY[by],
        [tacticId, techniqueId].filter((id) => id !== '').join('/'),
      ])
  );
  return csvText([HEADER, ...pairRows, ...unmappedRows, ...unplacedRows]);
}

const MAPPED_BY: Readonly<Record<CoverageJob['mappings'][number]['source'], string>> = {
  job: 'the job',
  installed_rule: 'installed rule',
  rule_asset: 'prebuilt rule',
  catalogue: 'catalogue',
};

const MEMORY_KNOWN_BY: Readonly<Record<CoverageJob['memory']['source'], string>> = {
  measured: 'its model',
  estimate: 'estimate',
  module: 'its limit',
  default: 'default limit',
  assumed: 'assumption',
};

function pairCells({ tacticId, techniqueId = '', state }: PairCoverage, { version }: ExportSource): Cell[] {
  const matrix = attackMatrix(version);
  const tactic = matrix.tactic(tacticId)?.name ?? '';
  return [tacticId, tactic, techniqueId, matrix.technique(techniqueId)?.name ?? '', WORDS.state[state]];
}

/** As many as the header has from "Detection" to "Memory known by". */
function jobCells(job: CoverageJob, rules: ReadonlyMap<string, CoverageRule>): Cell[] {
  const { family, id, title, state, reasons, rule, ruleIds, memory } = job;
  const named = ruleIds.map((ruleId) => {
    const known = rules.get(ruleId);
    return known === undefined ? ruleId : `${known.name} (${WORDS.rule[known.status]})`;
  });
  return [
    family,
    id,
    title,
    WORDS.state[state],
    reasons[0]?.code ?? '',
    WORDS.reading[rule],
    named.join('; '),
    memory.bytes,
    MEMORY_KNOWN_BY[memory.source],
  ];
}

/** Who names the pair for the job, and, where ATT&CK moved it, as what; all that comes to stand in its place. */
function mappingCells({ mappings }: CoverageJob, pair: AttackPair): Cell[] {
  const mapping = mappings.find((each) => pairKey(each) === pairKey(pair));
  if (mapping === undefined) return ['', ''];
  const { source, movedFrom, joined = [] } = mapping;
  return [MAPPED_BY[source], [movedFrom ?? mapping, ...joined].map(pairKey).join('; ')];
}
