import type { CoreStart } from '@kbn/core/public';
import { i18n } from '@kbn/i18n';
import { QueryClient } from '@tanstack/react-query';

import { ActivationRunner } from '../activation/activation_runner';
import type { Runner } from '../activation/runner_contract';
import { QUERY_KEYS } from './query_keys';
import { browserStorage } from './browser_storage';
import { createFormatters, type Formatters } from '../text/formatters';
import { createKibanaLinks } from './kibana_links/create_kibana_links';
import type { KibanaLinks } from './kibana_links/kibana_links';
import { createMlApi } from './ml_api';
import { createPickerApi, type PickerApi } from './picker_api';
import { createRulesApi } from './rules_api';

/** What the application keeps while Kibana stays open: an activation goes on after its user has left the page. */
export interface Session {
  core: CoreStart;
  api: PickerApi;
  runner: Runner;
  queryClient: QueryClient;
  format: Formatters;
  /** Such as `9.4.3`. */
  kibanaVersion: string;
  /** Addresses of Kibana's own pages. */
  links: KibanaLinks;
}

const sessions = new WeakMap<CoreStart, Session>();

/** The one session of this Kibana page; made at the first call. */
export function sessionFor(core: CoreStart, kibanaVersion: string): Session {
  const existing = sessions.get(core);
  if (existing !== undefined) {
    return existing;
  }
  const created = createSession(core, kibanaVersion);
  sessions.set(core, created);
  return created;
}

function createSession(core: CoreStart, kibanaVersion: string): Session {
  const api = createPickerApi(core.http);
  const queryClient = new QueryClient({
    // Failed requests are told where their answer would stand; in the console they would only be noise.
    logger: { log: () => undefined, warn: console.warn, error: () => undefined },
    defaultOptions: {
      // The cluster is asked a lot by one answer, so only a person asks again.
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 30_000 },
    },
  });
  const runner = new ActivationRunner({
    ml: createMlApi(core.http),
    rules: createRulesApi(core.http),
    getJobs: (request) => api.getJobs(request),
    onObserved: (response) => queryClient.setQueryData(QUERY_KEYS.jobs, response),
    storage: browserStorage(),
    storageKey: `mlJobPicker.activations.${core.http.basePath.get()}`,
    now: () => Date.now(),
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  window.addEventListener('pagehide', () => runner.release());
  window.addEventListener('pageshow', () => runner.return());
  const format = createFormatters(i18n.getLocale(), core.uiSettings.get('dateFormat:tz', 'Browser'));
  const links = createKibanaLinks(kibanaVersion);
  return { core, api, runner, queryClient, format, kibanaVersion, links };
}
