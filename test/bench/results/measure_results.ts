import { range } from 'lodash';

import type { AlertRulesResponse } from '../../../common/api/alert_rules';
import type { ResultsResponse } from '../../../common/api/results';
import { ROUTES } from '../../../common/api/routes';
import type { Environment, EnvironmentAlertRule } from '../../host/environments/environment';
import { loadEnvironment } from '../../host/environments/load_environment';
import { jobIdOf, jobsWithResults } from '../../integration/harness/jobs_with_results';
import { kibanaClient } from '../../integration/harness/kibana_client';
import { startHostUnderTest } from '../../integration/harness/running_host';
import { requestFigures, type RequestFigures } from '../requests/request_figures';
import { succeeded } from '../succeeded';

/** What "My jobs" asks about what installed jobs noticed, and about who is told. */
export interface ResultsMeasure {
  /** Installed, each with results of five days, and as many rules that read one of them each. */
  jobs: number;
  /** `GET /results`. */
  results: RequestFigures & { searches: number; jobsWithResults: number; complete: boolean };
  /** `GET /alert_rules`. */
  alertRules: RequestFigures & { rules: number };
}

/**
 * Counts what both answers ask of Elasticsearch with so many jobs.
 *
 * @throws Error if an answer is an error: then there is nothing to count
 */
export async function measureResults(jobs: number): Promise<ResultsMeasure> {
  const environment = withRules(jobsWithResults(await loadEnvironment('default'), jobs), jobs);
  const host = await startHostUnderTest({ environment });
  const { requests } = host.elasticsearch;
  try {
    const kibana = kibanaClient(host.url);
    requests.clear();
    const found = succeeded(await kibana.get<ResultsResponse>(ROUTES.results));
    const ofResults = requestFigures(requests.entries);
    const searches = requests.entries.filter(({ path }) =>
      /^\/\.ml-anomalies[^/]*\/_search$/.test(path)
    ).length;
    requests.clear();
    const { anomalyRules = [] } = succeeded(await kibana.get<AlertRulesResponse>(ROUTES.alertRules));
    const ofRules = requestFigures(requests.entries);
    return {
      jobs,
      results: {
        ...ofResults,
        searches,
        jobsWithResults: found.jobs.length,
        complete: found.warnings.length === 0,
      },
      alertRules: { ...ofRules, rules: anomalyRules.length },
    };
  } finally {
    await host.close();
  }
}

function withRules(environment: Environment, jobs: number): Environment {
  const rules = range(jobs).map((position): EnvironmentAlertRule => ({
    kind: 'anomaly',
    name: `Anomalies of ${jobIdOf(position)}`,
    params: {
      jobSelection: { jobIds: [jobIdOf(position)] },
      severity: 75,
      resultType: 'record',
      includeInterim: false,
    },
    interval: '15m',
    enabled: true,
    connectors: [],
    spaces: ['default'],
  }));
  return { ...environment, alertRules: rules };
}
