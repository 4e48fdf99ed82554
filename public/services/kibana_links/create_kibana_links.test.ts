import fc from 'fast-check';

import { createKibanaLinks } from './create_kibana_links';

const FAMILIES = ['8.19.12', '9.0.8', '9.1.0', '9.3.4', '9.4.3', '9.5.0', '9.6.1', '10.0.0'];
const TIME = { fromMs: Date.UTC(2026, 10, 17), toMs: Date.UTC(2026, 10, 24, 12) };
const GLOBAL =
  "_g=(ml:(jobIds:!(v3_rare_ea)),time:(from:'2026-11-17T00:00:00.000Z',mode:absolute,to:'2026-11-24T12:00:00.000Z'))";
const TIMERANGE =
  "timerange=(global:(linkTo:!(),timerange:(from:'2026-11-17T00:00:00.000Z',kind:absolute,to:'2026-11-24T12:00:00.000Z')))";

describe.each(FAMILIES)('links of Kibana %s', (version) => {
  const links = createKibanaLinks(version);

  it('lead to the Anomaly Explorer with jobs and time', () => {
    expect(links.anomalyExplorer({ jobIds: ['v3_rare_ea'], ...TIME })).toBe(
      `/app/ml/explorer?${GLOBAL}&_a=(explorer:(mlExplorerFilter:(),mlExplorerSwimlane:()))`
    );
  });

  it('lead to the Anomaly Explorer narrowed to an influencer', () => {
    const link = links.anomalyExplorer({
      jobIds: ['v3_rare_ea'],
      entity: { field: 'user.name', value: 'o\'brien & "co"' },
      ...TIME,
    });
    expect(decodeURIComponent(link)).toBe(
      `/app/ml/explorer?${GLOBAL}&_a=(explorer:(mlExplorerFilter:(filterActive:!t,` +
        `filteredFields:!(user.name,'o!'brien & "co"'),influencersFilterQuery:(bool:(minimum_should_match:1,` +
        `should:!((match_phrase:(user.name:'o!'brien & "co"'))))),` +
        `queryString:'user.name:"o!'brien & \\"co\\""'),mlExplorerSwimlane:()))`
    );
    expect(link).not.toMatch(/[ &]co/);
  });

  it('lead to the Single Metric Viewer of a detector and its values', () => {
    const entities = [
      { field: 'host.name', value: 'dc-1' },
      { field: 'process.name', value: 'a#b' },
    ];
    expect(links.singleMetricViewer({ jobId: 'v3_rare_ea', detectorIndex: 1, entities, ...TIME })).toBe(
      `/app/ml/timeseriesexplorer?${GLOBAL}&_a=(timeseriesexplorer:(mlTimeSeriesExplorer:` +
        `(detectorIndex:1,entities:(host.name:dc-1,process.name:a%23b))))`
    );
  });

  it('lead to pages of hosts, users and addresses', () => {
    const entity = (field: string, value: string) => links.entity({ field, value }, TIME);
    expect(entity('host.name', 'dc 1/x')).toBe(`/app/security/hosts/name/dc%201%2Fx/anomalies?${TIMERANGE}`);
    expect(entity('user.name', 'a$&b')).toBe(`/app/security/users/name/a%24%26b/anomalies?${TIMERANGE}`);
    expect(entity('source.ip', '203.0.113.7')).toBe(
      `/app/security/network/ip/203.0.113.7/source/anomalies?${TIMERANGE}`
    );
    expect(entity('destination.ip', '2001:db8::1')).toBe(
      `/app/security/network/ip/2001%3Adb8%3A%3A1/destination/anomalies?${TIMERANGE}`
    );
    expect(entity('process.name', 'bash')).toBeUndefined();
  });

  it('keep values to their place in the address, whatever they are', () => {
    const anyValue = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('javascript:alert(1)', '//evil.example', '../../x', '%2e%2e', '\ud800', 'a\udfff?b#c')
    );
    fc.assert(
      fc.property(fc.constantFrom('host.name', 'user.name', 'source.ip'), anyValue, (field, value) => {
        const addresses = [
          links.entity({ field, value }, TIME),
          links.anomalyExplorer({ jobIds: [value], entity: { field, value }, ...TIME }),
          links.singleMetricViewer({ jobId: value, detectorIndex: 0, entities: [{ field, value }], ...TIME }),
          links.jobList(value),
        ];
        for (const address of addresses) {
          if (address === undefined) continue;
          const { origin, pathname, hash } = new URL(address, 'https://kibana.example');
          expect([origin, hash]).toEqual(['https://kibana.example', '']);
          expect(pathname).toBe(address.split('?')[0]);
        }
      })
    );
  });

  it.each(['.', '..'])('know no page of "%s", which would be another page', (value) => {
    expect(links.entity({ field: 'host.name', value }, TIME)).toBeUndefined();
  });

  it('lead to rules and their alerts', () => {
    expect(links.detectionRule('1-2')).toBe('/app/security/rules/id/1-2');
    expect(links.detectionRule('1-2', 'alerts')).toBe('/app/security/rules/id/1-2/alerts');
    expect(links.alertRule()).toBe('/app/management/insightsAndAlerting/triggersActions/rules');
    expect(links.alertRule('3 4')).toBe('/app/management/insightsAndAlerting/triggersActions/rule/3%204');
  });
});

it.each([
  ['8.19.12', '/app/ml/jobs', "/app/ml/jobs?_a=(jobs:(queryText:'id:v3_rare_ea'))"],
  ['9.0.8', '/app/ml/jobs', "/app/ml/jobs?_a=(jobs:(queryText:'id:v3_rare_ea'))"],
  ...['9.1.0', '9.3.4', '9.4.3', '9.5.0', '9.6.1', '10.0.0'].map((version) => [
    version,
    '/app/management/ml/anomaly_detection',
    "/app/management/ml/anomaly_detection?_a=('':(queryText:'id:v3_rare_ea'))",
  ]),
])('the list of jobs of Kibana %s stands at %s', (version = '', list, job) => {
  const links = createKibanaLinks(version);
  expect(links.jobList()).toBe(list);
  expect(links.jobList('v3_rare_ea')).toBe(job);
});

it('refuses what is no version', () => {
  expect(() => createKibanaLinks('main')).toThrow('Not a Kibana version: "main"');
});
