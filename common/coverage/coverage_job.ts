import type { JobState } from '../evidence/job_state';
import type { Reason } from '../evidence/reason';
import type { MappedPair, UnplacedMapping } from '../jobs/attack_mappings';
import type { RuleReading } from './rule_reading';

/** What a job takes on an ML node, its process not included, and how that is known. */
export interface CoverageJobMemory {
  bytes: number;
  /**
   * `measured`: size of its model, for a job that ran long enough; `estimate`: Kibana's estimate, asked for by the user; `module`:
   * its limit, that of its module where it is not installed; `default`: Elasticsearch's default; `assumed`: not known, ML's usual 1 GB taken.
   */
  source: 'measured' | 'estimate' | 'module' | 'default' | 'assumed';
}

/** Where a job's documents come from, or what would bring them. */
export interface CoverageJobSource {
  /** Package of the integration (`system`, `endpoint`), or the agent for data that names no dataset. */
  name: string;
  /** False: it would bring what the job lacks. */
  seen: boolean;
}

/** A job as coverage counts it: one that a module of this Kibana has, or an installed one that none has. */
export interface CoverageJob {
  id: string;
  title: string;
  family: string;
  /** Absent for an installed job that no module of this Kibana has. */
  moduleId?: string;
  state: JobState;
  /** Never empty: the first one decided the state. */
  reasons: Reason[];
  installed: boolean;
  /** Newer jobs that take its place here; while it is not installed such a job counts for nothing. */
  replacedBy: string[];
  /** In the ATT&CK version of the answer, with who says so. */
  mappings: MappedPair[];
  /** What a source names and that version has no place for. */
  unplaced: UnplacedMapping[];
  /** The best of the rules that read exactly this job. */
  rule: RuleReading;
  /** Signature ids of the rules that read exactly this job. */
  ruleIds: string[];
  memory: CoverageJobMemory;
  sources: CoverageJobSource[];
}

/** A rule that reads a job, by the id that `CoverageJob.ruleIds` names. */
export interface CoverageRule {
  ruleId: string;
  name: string;
  status: 'enabled' | 'disabled' | 'not_installed';
}
