import type { Locator, Page } from 'playwright-core';

import type { Environment } from '../host/environments/environment';
import { incidentEnvironment, INCIDENT_JOBS } from './harness/incident_environment';
import { onHost } from './harness/on_host';
import { openPicker, subject, type OpenPage } from './harness/open_picker';

const WEEK_MS = 7 * 86_400e3;
const [LOGONS, , , SENT_BYTES] = INCIDENT_JOBS;

const ALERT_RULE: NonNullable<Environment['alertRules']>[number] = {
  kind: 'anomaly',
  name: 'Watched',
  interval: '15m',
  enabled: true,
  connectors: [],
  spaces: ['default'],
  params: {
    jobSelection: { jobIds: [LOGONS], groupIds: [] },
    severity: 75,
    resultType: 'record',
    includeInterim: false,
    lookbackInterval: null,
    topNBuckets: null,
  },
};

/** Times and object ids differ from run to run; in the addresses below these words stand for them. */
const TIMERANGE = 'timerange=(global:(linkTo:!(),timerange:(from:<from>,kind:absolute,to:<to>)))';
const RULE = '/app/security/rules/id/<id>';

/** The links in the details of a job, by the beginning of `data-test-subj`, with where each leads. */
const LINKS: Array<[link: string, jobId: string, leadsTo: string]> = [
  [
    'mlJobPickerPlace-explorer',
    LOGONS,
    `/app/ml/explorer?${globalState(LOGONS)}&_a=(explorer:(mlExplorerFilter:(),mlExplorerSwimlane:()))`,
  ],
  ['mlJobPickerPlace-viewer', SENT_BYTES, viewerOf(SENT_BYTES, "destination.ip:'203.0.113.250'")],
  ['mlJobPickerViewer', LOGONS, viewerOf(LOGONS, '')],
  ['mlJobPickerPlace-rule-', LOGONS, RULE],
  ['mlJobPickerPlace-alerts-', LOGONS, `${RULE}/alerts`],
  ['mlJobPickerPlace-alertRule-', LOGONS, '/app/management/insightsAndAlerting/triggersActions/rule/<id>'],
  ['mlJobPickerPlace-job', LOGONS, `/app/management/ml/anomaly_detection?_a=('':(queryText:'id:${LOGONS}'))`],
  ['mlJobPickerEntity-host.name', LOGONS, `/app/security/hosts/name/dc-1/anomalies?${TIMERANGE}`],
  ['mlJobPickerEntity-user.name', LOGONS, `/app/security/users/name/svc-backup/anomalies?${TIMERANGE}`],
  [
    'mlJobPickerEntity-source.ip',
    LOGONS,
    `/app/security/network/ip/198.51.100.66/source/anomalies?${TIMERANGE}`,
  ],
  [
    'mlJobPickerEntity-destination.ip',
    SENT_BYTES,
    `/app/security/network/ip/203.0.113.250/destination/anomalies?${TIMERANGE}`,
  ],
];

describe('a link from what was noticed', () => {
  const on = onHost({
    environment: async () => ({ ...(await incidentEnvironment()), alertRules: [ALERT_RULE] }),
    rules: 'built-in',
  });
  let open: OpenPage;

  beforeAll(async () => {
    open = await openPicker(on, 'jobs');
  });

  it.each(LINKS)('%s of %s arrives in Kibana', async (link, jobId, leadsTo) => {
    const { page, problems } = open;
    const details = await openDetails(page, jobId);
    await details.locator(`[data-test-subj^="${link}"]`).first().click();
    const address = await arrivedAt(page);
    const words = { from: timeIn(address, 'from'), to: timeIn(address, 'to') };
    expect(inWords(address)).toBe(leadsTo);
    if (words.from !== undefined) {
      expect(Number(words.to) - words.from).toBe(WEEK_MS);
      expect(Math.abs(Date.now() - Number(words.to))).toBeLessThan(WEEK_MS / 7);
    }
    await page.goBack();
    expect(problems).toEqual([]);
  });

  it('of a goal arrives with all of its jobs', async () => {
    const { page } = open;
    await page.click(subject('mlJobPickerGrouping-goal'));
    await page.locator(subject('mlJobPickerGoalExplorer')).first().click();
    expect(inWords(await arrivedAt(page))).toMatch(
      /^\/app\/ml\/explorer\?_g=\(ml:\(jobIds:!\([\w,]+\)\),time:\(from:<from>,mode:absolute,to:<to>\)\)&_a=/
    );
  });
});

function globalState(jobId: string): string {
  return `_g=(ml:(jobIds:!(${jobId})),time:(from:<from>,mode:absolute,to:<to>))`;
}

function viewerOf(jobId: string, values: string): string {
  const page = `mlTimeSeriesExplorer:(detectorIndex:0,entities:(${values}))`;
  return `/app/ml/timeseriesexplorer?${globalState(jobId)}&_a=(timeseriesexplorer:(${page}))`;
}

async function openDetails(page: Page, jobId: string): Promise<Locator> {
  const row = page.locator(subject(`mlJobPickerInstalled-${jobId}`));
  await row.getByRole('button', { name: /^Anomalies and checks of/ }).click();
  return page.locator(subject(`mlJobPickerJobDetails-${jobId}`));
}

/** Where the host says that a link of Kibana leads, readable; the host has an application there, and it is not ours. */
async function arrivedAt(page: Page): Promise<string> {
  const text = (await page.textContent(subject('hostPlaceholder'))) ?? '';
  const [, path = ''] = /In Kibana, this link opens (.+)$/.exec(text) ?? [];
  const { pathname, search } = new URL(page.url());
  expect(path).toBe(`${pathname}${search}`);
  return decodeURIComponent(path);
}

function timeIn(address: string, name: 'from' | 'to'): number | undefined {
  const [, text] = new RegExp(`\\b${name}:'([^']+)'`).exec(address) ?? [];
  return text === undefined ? undefined : Date.parse(text);
}

function inWords(address: string): string {
  return address
    .replace(/\b(from|to):'[\d-]+T[\d:.]+Z'/g, '$1:<$1>')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, '<id>');
}
