import { readDataSelection } from '../jobs/data_selection/read_data_selection';
import { integrationsForJob, integrationsWithField, type DataNeeds } from './integrations_for_job';

const SUDO = {
  bool: {
    filter: [
      { term: { 'event.type': 'start' } },
      { term: { 'process.name': 'sudo' } },
      { term: { 'host.os.type': 'linux' } },
    ],
  },
};

const DNS = { term: { 'network.protocol': 'dns' } };

function job(query: unknown, more: Partial<DataNeeds> = {}): DataNeeds {
  return {
    selection: readDataSelection(query),
    requiredFields: ['user.name'],
    influencers: [],
    detectors: [{ function: 'rare', by: 'user.name' }],
    runtimeFields: [],
    fixedIndices: false,
    indexPatterns: ['logs-*'],
    ...more,
  };
}

function packagesOf(needs: DataNeeds): string[] {
  return integrationsForJob(needs).map((fit) => fit.package);
}

describe('integrationsForJob', () => {
  it('says which datasets would be read, and that nothing is missing', () => {
    expect(integrationsForJob(job({ term: { 'event.dataset': 'aws.cloudtrail' } }))).toEqual([
      {
        package: 'aws',
        title: 'AWS',
        datasets: ['aws.cloudtrail'],
        missingFields: [],
        needs: [],
        fit: 'full',
      },
    ]);
  });

  it('names the fields that the best of the documents lack, and puts such integrations last', () => {
    const fits = integrationsForJob(job(DNS, { requiredFields: ['dns.question.name', 'process.name'] }));
    expect(fits.find((fit) => fit.package === 'zeek')).toMatchObject({
      missingFields: ['process.name'],
      datasets: ['zeek.dns'],
      fit: 'without_fields',
    });
    expect(fits.map(({ fit }) => fit)).toEqual(['full', 'full', 'full', 'without_fields', 'without_fields']);
  });

  it('prefers documents that explain a hit', () => {
    expect(packagesOf(job(DNS, { requiredFields: ['dns.question.name'] }))[0]).toBe('endpoint');
    const influencers = ['dns.question.registered_domain', 'dns.question.etld_plus_one'];
    expect(packagesOf(job(DNS, { requiredFields: ['dns.question.name'], influencers }))[0]).toBe(
      'network_traffic'
    );
  });

  it('is unsure of a query that it can not read, and not of what the rest of it rules out', () => {
    const query = { bool: { filter: [{ script: {} }, { term: { 'event.module': 'okta' } }] } };
    expect(integrationsForJob(job(query))).toMatchObject([{ package: 'okta', fit: 'unsure' }]);
  });

  it('knows none for a query that nobody meets', () => {
    expect(integrationsForJob(job({ term: { 'event.dataset': 'custom.log' } }))).toEqual([]);
  });

  it('looks at what a runtime field reads', () => {
    const runtime = (...reads: string[]) =>
      integrationsForJob(
        job(DNS, { requiredFields: ['etld'], runtimeFields: [{ name: 'etld', reads }] })
      ).map((fit) => [fit.package, fit.missingFields]);
    expect(runtime('dns.question.etld_plus_one', 'dns.question.registered_domain')).toContainEqual([
      'zeek',
      [],
    ]);
    expect(runtime('dns.question.etld_plus_one')).toContainEqual(['zeek', ['dns.question.etld_plus_one']]);
    expect(runtime()).toContainEqual(['zeek', []]);
  });

  it('asks for the text that a job sorts into categories, not for the category', () => {
    const query = { terms: { 'event.module': ['panw', 'okta'] } };
    const needs = (categorizationField?: string) =>
      job(query, { requiredFields: ['mlcategory'], categorizationField });
    expect(integrationsForJob(needs('message')).map((fit) => [fit.package, fit.missingFields])).toEqual([
      ['panw', []],
      ['okta', ['message']],
    ]);
    expect(integrationsForJob(needs()).map(({ fit }) => fit)).toEqual(['full', 'full']);
  });

  it('feeds no job from data streams that reads the indices of Beats only', () => {
    expect(packagesOf(job(SUDO))).toEqual(['auditd_manager', 'endpoint']);
    expect(packagesOf(job(SUDO, { indexPatterns: ['auditbeat-*'] }))).toEqual([]);
  });

  it('feeds a job on a fixed index by what writes there, and says what that needs', () => {
    const needs = {
      requiredFields: ['session.duration'],
      fixedIndices: true,
      indexPatterns: ['ml-rdp-lmd_ea'],
    };
    expect(integrationsForJob(job({ exists: { field: 'source.ip' } }, needs))).toMatchObject([
      { package: 'lmd', datasets: ['ml-rdp-lmd_ea'], needs: ['endpoint'], fit: 'full' },
    ]);
  });

  it('offers a package that adds fields only to jobs that read one of them', () => {
    const processes = {
      bool: {
        filter: [
          { term: { 'event.category': 'process' } },
          { term: { 'event.type': 'start' } },
          { term: { 'host.os.type': 'windows' } },
        ],
      },
    };
    expect(packagesOf(job(processes))).not.toContain('problemchild');
    const verdicts = { bool: { filter: [processes, { term: { 'problemchild.prediction': 1 } }] } };
    expect(packagesOf(job(verdicts))).toEqual(['problemchild']);
    expect(packagesOf(job(processes, { requiredFields: ['problemchild.prediction_probability'] }))[0]).toBe(
      'problemchild'
    );
  });
});

describe('integrationsWithField', () => {
  it('names the integrations whose selected documents have the field', () => {
    const { selection } = job(DNS);
    const withDomain = integrationsWithField(selection, 'dns.question.registered_domain');
    expect(withDomain.map(({ title, datasets }) => [title, datasets])).toEqual([
      ['Network Packet Capture', ['network_traffic.dns']],
      ['Windows', ['windows.forwarded', 'windows.sysmon_operational']],
      ['Zeek', ['zeek.dns']],
    ]);
    expect(integrationsWithField(selection, 'file.name')).toEqual([]);
  });

  it('names the package that adds the field, with those it needs', () => {
    expect(
      integrationsWithField(job(DNS).selection, 'ml_is_dga.malicious_probability').map((carrier) => [
        carrier.package,
        carrier.needs,
      ])
    ).toEqual([['dga', ['endpoint', 'network_traffic']]]);
  });

  it('leaves out what is selected only perhaps', () => {
    const { selection } = job({ script: {} });
    expect(integrationsWithField(selection, 'user.name')).toEqual([]);
  });
});
