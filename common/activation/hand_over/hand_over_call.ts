import type { JobActionKind } from '../job_action';

/** What a call does: a kind of action on jobs, or a step for rules. A sentence is made where it is shown. */
export type HandOverTitle = JobActionKind | 'install_rules' | 'enable_rules';

/**
 * How an answer says that the call did its work. Kibana answers 200 even where single items were refused.
 * - `items`: `count` members `{[flag]: boolean, error?}`, each true; one that says that the thing is there already is as good.
 *   `optional`: a refusal does no harm.
 * - `summary`: a member `summary` with `failed: 0` and, where `count` is given, a `total` of at least that
 * - `accepted`: any answer 2xx
 */
export type HandOverExpectation =
  | {
      kind: 'items';
      flag: 'success' | 'started' | 'stopped' | 'closed' | 'deleted';
      count: number;
      optional?: true;
    }
  | { kind: 'summary'; count?: number }
  | { kind: 'accepted' };

/** One call of Kibana's HTTP API. */
export interface HandOverCall {
  /** Unique within a hand-over: `create-2`. */
  id: string;
  title: HandOverTitle;
  /** Of the jobs, or the signature ids of the rules. */
  ids: string[];
  method: 'POST' | 'DELETE';
  /** Without the server's base path and without the space. */
  path: string;
  /** For the header `elastic-api-version`. */
  version: string;
  /** The space to send it in, where it is another than that of the hand-over. */
  spaceId?: string;
  /** JSON; absent for a call without body. */
  body?: object;
  expect: HandOverExpectation;
}

/** A call that has no id yet. */
export type HandOverDraft = Omit<HandOverCall, 'id'>;
