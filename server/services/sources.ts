import type { AlertRulesAnswer } from '../sources/alert_rules';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { DataSourcesAnswer } from '../sources/data_sources';
import type { JobConfigsAnswer } from '../sources/job_configs';
import type { JobStatsAnswer } from '../sources/job_stats';
import type { MlInfo } from '../sources/ml_limits';
import type { MlNodesAnswer } from '../sources/ml_nodes';
import type { ModulesAnswer } from '../sources/modules';
import type { InstalledRule } from '../sources/installed_rules';
import type { RuleAsset } from '../sources/rule_assets';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { Answer } from '../../common/evidence/answer';
import type { EvidenceAnswers } from '../../common/evidence/evidence_answers';
import type { EvidenceQuestions } from '../../common/evidence/evidence_questions';

export interface LicenseFacts {
  type?: string;
  isActive: boolean;
  /** Active and platinum, enterprise or trial: what anomaly detection needs. */
  allowsMl: boolean;
}

export interface MlCapabilities {
  capabilities: Record<string, boolean>;
  upgradeInProgress: boolean;
  mlFeatureEnabledInSpace: boolean;
}

/** Everything the services ask, bound to one request and its user. Failures are answers, except where said. */
export interface Sources {
  nowMs: number;
  /** Undefined where Elasticsearch's security is off. */
  userName?: string;
  /** That the running Kibana uses. */
  kibanaAttackVersion: AttackVersion;
  mlPluginPresent: boolean;
  license(): Promise<Answer<LicenseFacts>>;
  mlCapabilities(): Promise<Answer<MlCapabilities>>;
  mlInfo(): Promise<Answer<MlInfo>>;
  /** Failures are inside. */
  mlNodes(): Promise<MlNodesAnswer>;
  modules(): Promise<ModulesAnswer>;
  installedJobs(): Promise<Answer<InstalledJobSummary[]>>;
  jobStats(): Promise<Answer<JobStatsAnswer>>;
  jobConfigs(): Promise<Answer<JobConfigsAnswer>>;
  /** The answer of Elasticsearch to a search in the results of these jobs. */
  anomalies(search: object, jobIds: readonly string[]): Promise<Answer<unknown>>;
  /** From which score on the space wants to see anomalies, 0…100. */
  anomalyThreshold(): Promise<number>;
  installedRules(): Promise<Answer<InstalledRule[]>>;
  /** The ML plugin's own alert rules of the space. */
  alertRules(): Promise<Answer<AlertRulesAnswer>>;
  /** Rules of the package. An empty answer may also mean that the user may not see them. */
  ruleAssets(): Promise<Answer<RuleAsset[]>>;
  defaultIndexPattern(): Promise<string[]>;
  forbiddenPatterns(patterns: readonly string[]): Promise<Answer<string[]>>;
  /** Failures are inside. Equal questions of one user share an answer for a minute, unless asked to refresh. */
  evidence(questions: EvidenceQuestions, options: { refresh: boolean }): Promise<EvidenceAnswers>;
  /** Names of the installed integration packages. */
  installedIntegrations(): Promise<Answer<string[]>>;
  dataSources(patterns: readonly string[], lookbackDays: number): Promise<Answer<DataSourcesAnswer>>;
}
