import { createKibanaLinks } from '../../../services/kibana_links/create_kibana_links';
import { installedJob, LOGIN_HOUR, NOW_MS } from '../../../testing/fixtures';
import { anomalyAlertRule, jobResults } from '../../../testing/result_fixtures';
import { jobRule } from '../testing/fixtures';
import { jobPlaces, type JobPlacesInput } from './job_links';

const links = createKibanaLinks('9.5.0');
const time = { fromMs: NOW_MS - 3600e3, toMs: NOW_MS };
const job = installedJob();

const places = (changes: Partial<JobPlacesInput> = {}) =>
  jobPlaces({ job, results: jobResults(), rules: [], alertRules: [], time, links, ...changes });
const ids = (changes: Partial<JobPlacesInput>) => places(changes).map(({ id }) => id);

it('leads to the anomalies of the job in the time shown', () => {
  expect(places()).toEqual([
    {
      id: 'explorer',
      label: 'Anomaly Explorer',
      path: links.anomalyExplorer({ jobIds: [LOGIN_HOUR.id], ...time }),
    },
    {
      id: 'viewer',
      label: 'Highest anomaly in the Single Metric Viewer',
      path: links.singleMetricViewer({
        jobId: LOGIN_HOUR.id,
        detectorIndex: 0,
        entities: [{ field: 'user.name', value: 'carol' }],
        ...time,
      }),
    },
    { id: 'job', label: 'Job in Machine Learning', path: links.jobList(LOGIN_HOUR.id) },
  ]);
});

it('leads to the rules that read the job and to their alerts', () => {
  const rules = [
    jobRule(),
    jobRule({ jobIds: ['other'], objectId: 'object-2' }),
    jobRule({ objectId: undefined }),
  ];
  const alertRules = [
    anomalyAlertRule(),
    anomalyAlertRule({ id: 'group', jobIds: [], groupIds: ['security'] }),
    anomalyAlertRule({ id: 'no', jobIds: ['other'] }),
  ];
  expect(ids({ rules, alertRules })).toEqual([
    'explorer',
    'viewer',
    'rule-object-1',
    'alerts-object-1',
    'alertRule-alert-rule-1',
    'alertRule-group',
    'job',
  ]);
  expect(places({ rules, alertRules }).find(({ id }) => id === 'alerts-object-1')?.path).toBe(
    '/app/security/rules/id/object-1/alerts'
  );
});

it('leaves out what nothing is known of', () => {
  expect(ids({ results: undefined, rules: undefined, alertRules: undefined })).toEqual(['explorer', 'job']);
});
