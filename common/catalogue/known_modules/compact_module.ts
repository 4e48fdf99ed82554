import type { ModuleConventions } from './conventions';

/**
 * The notation in which we hold Elastic's modules. One table per module says what Kibana's module folder spreads
 * over a manifest and two files a job; what many modules have in common is in conventions.ts.
 *
 * A detector is a line: `rare by user.name partition host.name`, `high_info_content of dns.question.name over domain`
 * (function, then `of`, `by`, `over`, `partition` with a field each, in any order). `use_null` at its end makes it count
 * documents without these fields, too.
 *
 * The ATT&CK pairs in a job's settings are those of its family (../attack/family_mappings.ts), so they are not here.
 */
export interface CompactModule {
  id: string;
  title: string;
  description: string;
  type: string;
  conventions: ModuleConventions;
  /** Value of `custom_settings.created_by`. */
  createdBy: string;
  /** Packages' modules and those for logs have none. */
  defaultIndexPattern?: string;
  /** Data that makes Kibana offer the module; without, it never does. Cold and frozen tiers are left out on expansion. */
  recognisedBy?: Condition[];
  /** Cold and frozen tiers are looked at, too. */
  recognisedInAllTiers?: true;
  groups: string[];
  jobs: CompactJob[];
}

export interface CompactJob {
  id: string;
  /** Name that Security shows (`custom_settings.security_app_display_name`). */
  title?: string;
  description: string;
  detect: string | string[];
  /** The detectors' results with a smaller actual value are skipped. */
  skipBelow?: number;
  /** Text field whose messages are sorted into categories (`mlcategory`), apart for each partition. */
  categoriesOf?: string;
  /** Field names, separated by blanks. */
  influencers: string;
  /** Elasticsearch's default where absent. */
  memory?: string;
  /** 15m where absent. */
  bucketSpan?: string;
  /** Entities not seen for this long are forgotten. */
  pruneWindow?: string;
  /** Groups beside the module's. */
  groups?: string[];
  /** Every document where absent. */
  query?: Condition[];
  /** The index that the job always reads, whatever pattern people choose. */
  index?: string;
  /** `@timestamp` where absent. */
  timeField?: string;
  timeFormat?: 'epoch_ms';
  /**
   * Runtime field → how it is made: the fields whose first present value it takes, separated by blanks, or `folder of`
   * a field with a path. Without a value it is `None`.
   */
  runtimeFields?: Record<string, string>;
  /** Where it is not the conventions'. */
  revision?: number;
  /** Where it is not the module's; null for a job that names none. */
  createdBy?: string | null;
}

/**
 * What a document must be. A line is `field: value`, `field: a | b` (one of them), `field: pre*` (wildcard),
 * `field: "words in a row" | "others"` (phrases), `field: >= 2` or `field: *` (the field exists), and `not ` before it
 * turns it round. Lines of a list and of `all` hold together; of `any` at least one holds, of `none` not a single one.
 */
export type Condition = string | { any: Condition[] } | { all: Condition[] } | { none: Condition[] };
