/**
 * The part of `@kbn/alerting-plugin/server` that this plugin uses.
 * Sources (below x-pack/platform/plugins/shared/alerting/server): plugin.ts (AlertingServerStart),
 * rules_client/rules_client.ts, authorization/alerting_authorization.ts, application/rule/methods/find/{find_rules.ts,types/find_rules_types.ts}; the contract is
 * asynchronous since 8.18.
 */
declare module '@kbn/alerting-plugin/server' {
  import type { KibanaRequest } from '@kbn/core/server';

  export interface RuleFindOptions {
    /** Default 20; page × perPage may be at most 10,000. */
    perPage?: number;
    /** From 1. */
    page?: number;
    /** KQL over `alert.attributes.<field>`; `params` is a flattened field: exact values only. */
    filter?: string;
    sortField?: string;
    sortOrder?: 'asc' | 'desc';
    /** Attributes to return besides `id`; dotted paths are allowed. The others are absent then, whatever their type says. */
    fields?: string[];
  }

  /** One connector that runs for one group of alerts. */
  export interface FoundRuleAction {
    /** Of the connector. */
    id: string;
    /** Such as `recovered`; what other groups there are is the rule type's matter. */
    group?: string;
  }

  export interface FoundRule {
    /** Per space and installation; what is the same everywhere is `params.ruleId`. */
    id: string;
    name: string;
    enabled: boolean;
    tags: string[];
    /** `siem.mlRule` for detection rules of type machine learning. */
    alertTypeId: string;
    consumer: string;
    schedule: { interval: string };
    /** Absent where it is not known, as for rules made under anonymous access. */
    createdBy?: string | null;
    createdAt: Date;
    /** What they are depends on the rule type and its version. */
    params: Record<string, unknown>;
    actions?: FoundRuleAction[];
    /** Actions of Kibana itself, such as opening a case; without a group. */
    systemActions?: FoundRuleAction[];
  }

  export interface RuleFindResult {
    page: number;
    perPage: number;
    total: number;
    data: FoundRule[];
  }

  export interface RulesClientApi {
    /**
     * The rules of the request's space that its user may read.
     * @throws Boom 403 if the user may read no rule type at all
     */
    find(params?: { options?: RuleFindOptions }): Promise<RuleFindResult>;
  }

  export interface AlertingAuthorizationApi {
    /**
     * What `find` does not tell: it leaves out silently what the user may not read, as long as there is a type that the user may.
     * @throws Boom 403 if the user may not do this with rules of this type and consumer
     */
    ensureAuthorized(options: {
      ruleTypeId: string;
      consumer: string;
      operation: 'find';
      entity: 'rule';
    }): Promise<void>;
  }

  /** Returned from alerting's `start`. */
  export interface AlertingServerStart {
    /** @throws if Kibana has no encryption key for saved objects */
    getRulesClientWithRequest(request: KibanaRequest): Promise<RulesClientApi>;
    getAlertingAuthorizationWithRequest(request: KibanaRequest): Promise<AlertingAuthorizationApi>;
  }
}
