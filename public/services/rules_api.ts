import type { HttpStart } from '@kbn/core/public';

import type { ItemResult } from './item_result';
import { readMember } from './read_member';
import { offeredOnPage, readPageEnd } from './offered_rules';
import { readChanged, readInstalled } from './rule_results';

/** A prebuilt rule that can be installed, as `_review` lists it. */
export interface OfferedRule {
  ruleId: string;
  version: number;
}

export interface InstallResult {
  /** By signature id. `objectId` is the installed rule's id in this space; absent if it was installed before. */
  results: Map<string, ItemResult & { objectId?: string }>;
}

export type RuleChange = 'enable' | 'disable' | 'delete';

/**
 * Security's own routes for detection rules (x-pack/solutions/security/plugins/security_solution/server/lib/
 * detection_engine/{prebuilt_rules/api,rule_management/api/rules/bulk_actions}). Each method reads the result of every rule,
 * also from an answer 500 that carries partial success; it rejects with core's HttpFetchError if a request as a whole was
 * refused.
 */
export interface RulesApi {
  /** Those of `ruleIds` that can be installed here, with the version to send; pages through until all are found. */
  offeredRules(ruleIds: readonly string[]): Promise<OfferedRule[]>;
  /** Installs rules, disabled. One that is installed already counts as done. */
  installRules(rules: readonly OfferedRule[]): Promise<InstallResult>;
  /** By object id; a hundred rules a request. `dryRun` changes nothing and tells what would fail. */
  changeRules(
    action: RuleChange,
    objectIds: readonly string[],
    options?: { dryRun?: boolean }
  ): Promise<Map<string, ItemResult>>;
}

const PREBUILT = '/internal/detection_engine/prebuilt_rules/installation';
const BULK_ACTION = '/api/detection_engine/rules/_bulk_action';
const PREBUILT_VERSION = '1';
const BULK_ACTION_VERSION = '2023-10-31';
/**
 * Rules come whole up to 9.4, some 10 KB each, and there are about 2000: four answers of a few MB are better than one that
 * is long in coming, or twenty one after the other.
 */
const RULES_A_PAGE = 500;
/** `RULES_TABLE_MAX_PAGE_SIZE` of the bulk action. */
const RULES_A_CHANGE = 100;

export function createRulesApi(http: HttpStart): RulesApi {
  const post = (path: string, version: string, body: object, query?: Record<string, boolean>) =>
    http.post<unknown>(path, { version, body: JSON.stringify(body), ...(query && { query }) });
  const change = async (action: RuleChange, ids: readonly string[], dryRun: boolean) => {
    const sent = post(BULK_ACTION, BULK_ACTION_VERSION, { action, ids }, { dry_run: dryRun });
    return readChanged(await partial(sent), ids, dryRun);
  };
  return {
    offeredRules: async (ruleIds) => {
      const sought = new Set(ruleIds);
      const found = new Map<string, OfferedRule>();
      for (let page = 1; found.size < sought.size; page += 1) {
        const request = { page, per_page: RULES_A_PAGE };
        const answer = await post(`${PREBUILT}/_review`, PREBUILT_VERSION, request);
        for (const rule of offeredOnPage(answer)) {
          if (sought.has(rule.ruleId)) found.set(rule.ruleId, rule);
        }
        if (readPageEnd(answer, request)) break;
      }
      return [...found.values()];
    },
    installRules: async (rules) => {
      if (rules.length === 0) return { results: new Map() };
      const chosen = rules.map(({ ruleId, version }) => ({ rule_id: ruleId, version }));
      const sent = post(`${PREBUILT}/_perform`, PREBUILT_VERSION, { mode: 'SPECIFIC_RULES', rules: chosen });
      return {
        results: readInstalled(
          await partial(sent),
          rules.map(({ ruleId }) => ruleId)
        ),
      };
    },
    changeRules: async (action, objectIds, { dryRun = false } = {}) => {
      const results = new Map<string, ItemResult>();
      for (let from = 0; from < objectIds.length; from += RULES_A_CHANGE) {
        const chunk = await change(action, objectIds.slice(from, from + RULES_A_CHANGE), dryRun);
        chunk.forEach((result, id) => results.set(id, result));
      }
      return results;
    },
  };
}

/** The body of an answer 500 that tells what became of each rule; any other failure stays one. */
async function partial(sent: Promise<unknown>): Promise<unknown> {
  try {
    return await sent;
  } catch (error) {
    const body = readMember(error, 'body');
    const attributes = readMember(body, 'attributes');
    if (readMember(attributes, 'results') !== undefined && readMember(attributes, 'errors') !== undefined) {
      return body;
    }
    throw error;
  }
}
