import type { Failure } from '../evidence/failure';

/** A part of the answer that is missing or doubtful, with its reason. The rest of the answer stands. */
export type Warning =
  /** Kibana did not give its modules (licence, rights, ML off): the jobs are those that our catalogue knows. */
  | { code: 'modules_from_catalogue'; failure: Failure }
  /** Neither installed rules nor the rules of the package could be read: mappings are from jobs and our catalogue. */
  | { code: 'rules_unreadable'; failure: Failure }
  | { code: 'installed_rules_unreadable'; failure: Failure }
  | { code: 'installed_jobs_unreadable'; failure: Failure }
  | { code: 'privileges_unreadable'; failure: Failure }
  /** Types of fields are not known, so that nothing is said about them. */
  | { code: 'field_types_unreadable'; failure: Failure }
  /** Whether data lies in cold or frozen tiers is not known. */
  | { code: 'cold_tiers_unreadable'; failure: Failure }
  | { code: 'ml_info_unreadable'; failure: Failure }
  | { code: 'module_unreadable'; moduleId: string; detail: string }
  | { code: 'datafeed_stats_unreadable'; failure: Failure }
  /** What only configurations tell of installed jobs is not known: what they count, and why one closed by itself. */
  | { code: 'job_configs_unreadable'; failure: Failure }
  /** Which rules read the jobs is not known, or only of those that are installed. */
  | { code: 'job_rules_unreadable'; failure: Failure }
  /** Rules that tell somebody of anomalies could not be read. */
  | { code: 'alert_rules_unreadable'; failure: Failure }
  /** What the jobs noticed could not be read. */
  | { code: 'results_unreadable'; failure: Failure }
  /** There were more results than one question may bring: those of some jobs are missing. */
  | { code: 'results_incomplete'; failure: Failure }
  /** Only ML memory as a whole is known, or reckoned. */
  | { code: 'ml_nodes_unreadable'; failure: Failure }
  /** Whether autoscaling may add ML nodes is not known. */
  | { code: 'lazy_nodes_unreadable'; failure: Failure }
  /** What the user may do in ML is not known. */
  | { code: 'ml_rights_unreadable'; failure: Failure }
  /** Whether the user may read the indices of jobs that are to be created is not known. */
  | { code: 'read_rights_unreadable'; failure: Failure };
