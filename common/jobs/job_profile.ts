import type { AttackPair } from '../catalogue/attack/attack_pair';
import type { DataSelection } from './data_selection/data_selection';
import type { HistoryNeed } from './job_history';
import type { RuntimeField } from './runtime_fields';

/** A query of Elasticsearch's DSL, passed on as it stands. */
export type QueryDsl = Record<string, unknown>;

export interface DetectorProfile {
  /** Elasticsearch ML function: `rare`, `high_count`, `time_of_day`… */
  function: string;
  field?: string;
  by?: string;
  over?: string;
  partition?: string;
}

export type { AttackPair };

/** What the picker knows about a job from its configuration alone. */
export interface JobProfile {
  id: string;
  datafeedId: string;
  moduleId: string;
  moduleTitle: string;
  title: string;
  description: string;
  groups: string[];
  detectors: DetectorProfile[];
  /** Fields that detectors count by; without them the job finds nothing. */
  requiredFields: string[];
  /** Fields that only help to explain a hit. */
  influencers: string[];
  bucketSpan: string;
  timeField: string;
  query: QueryDsl;
  /** Patterns the datafeed would read: fixed in the datafeed, or the module's default; empty if neither says. */
  indexPatterns: string[];
  /** True if the datafeed names its indices itself, so that choosing a pattern does not change them. */
  fixedIndices: boolean;
  /** Limit that the module sets; absent where Elasticsearch's default applies. */
  memoryLimitBytes?: number;
  /** What stays the same when Elastic renames the job (common/catalogue/job_families.ts). */
  family: string;
  /** What the datafeed's query selects, in parts that can be put into words. */
  selection: DataSelection;
  /** Fields that the datafeed makes up; a required field that is one of them can't be looked for in the data. */
  runtimeFields: RuntimeField[];
  /** Text field whose messages the job sorts into categories, which its detectors call `mlcategory`. */
  categorizationField?: string;
  /** Absent where the bucket span can't be read. */
  history?: HistoryNeed;
  /** Ids that the job's own settings name, as two separate lists (`custom_settings.threat_*`, from Kibana 9.5 on). */
  ownThreats: OwnThreats;
}

export interface OwnThreats {
  tactics: string[];
  techniques: string[];
}
