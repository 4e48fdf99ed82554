/**
 * The notation in which the catalogue holds Elastic's modules. One table per module says what Kibana's module folder spreads
 * over a manifest and two files a job.
 *
 * A detector is a line: `rare by user.name partition host.name`, `high_info_content of dns.question.name over domain`
 * (function, then `of`, `by`, `over`, `partition` with a field each, in any order).
 *
 * ATT&CK is a line of pairs: `TA0001/T1078.002 TA0003` (tactic, then technique or sub-technique, or the tactic alone).
 */
export interface CompactModule {
  id: string;
  title: string;
  description: string;
  type: string;
  /** Value of `custom_settings.created_by`. */
  createdBy: string;
  defaultIndexPattern: string;
  /** Data that makes Kibana offer the module; cold and frozen tiers are left out on expansion. */
  recognisedBy: Condition[];
  groups: string[];
  jobs: CompactJob[];
}

export interface CompactJob {
  id: string;
  /** Name that Security shows (`custom_settings.security_app_display_name`). */
  title: string;
  description: string;
  detect: string;
  /** The detector's results with a smaller actual value are skipped. */
  skipBelow?: number;
  /** Field names, separated by blanks. */
  influencers: string;
  memory: string;
  /** 15m where absent. */
  bucketSpan?: string;
  /** Entities not seen for this long are forgotten. */
  pruneWindow?: string;
  /** Groups beside the module's. */
  groups?: string[];
  query: Condition[];
  /** Runtime field → the fields whose first present value it takes, separated by blanks; else it is `None`. */
  runtimeFields?: Record<string, string>;
  attack: string;
  /** 4 where absent. */
  revision?: number;
}

/**
 * What a document must be. A line is `field: value`, `field: a | b` (one of them), `field: pre*` (wildcard) or
 * `field: *` (the field exists), and `not ` before it turns it round. Lines of a list hold together;
 * of `any` at least one holds, of `none` not a single one.
 */
export type Condition = string | { any: Condition[] } | { none: Condition[] };
