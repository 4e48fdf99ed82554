const EVENTS = { bool: { filter: [{ term: { 'event.category': 'process' } }] } };

interface Part {
  id: string;
  config: object;
}

function job(id: string, changes: object = {}): Part {
  return {
    id,
    config: {
      description: `Job ${id}.`,
      groups: ['security'],
      analysis_config: {
        bucket_span: '15m',
        detectors: [{ function: 'rare', by_field_name: 'process.name' }],
        influencers: ['host.name'],
      },
      analysis_limits: { model_memory_limit: '16mb' },
      data_description: { time_field: '@timestamp' },
      custom_settings: { created_by: 'test' },
      ...changes,
    },
  };
}

function datafeed(jobId: string, query: object = EVENTS): Part & { job_id: string } {
  const config = { job_id: 'JOB_ID', indices: ['INDEX_PATTERN_NAME'], query };
  return { id: `datafeed-${jobId}`, job_id: jobId, config };
}

/** Attributes of `ml-module` saved objects, see `oddModulesFolder`. */
export const ODD_SAVED_MODULES = [
  {
    id: 'made_up_module',
    title: 'Made up',
    defaultIndexPattern: 'logs-*',
    jobs: [
      job('made_up_job', {
        analysis_config: {
          bucket_span: '15m',
          detectors: [{ function: 'bogus_function', by_field_name: 'some.field' }],
          influencers: ['host.name'],
        },
      }),
    ],
    datafeeds: [
      datafeed('made_up_job', {
        bool: {
          filter: [{ term: { 'event.category': 'process' } }, { bool: { must: [{ bogus_clause: {} }] } }],
        },
      }),
    ],
  },
  {
    id: 'half_module',
    title: 'Half',
    defaultIndexPattern: 'logs-*',
    jobs: [job('half_job'), job('half_job_without_datafeed')],
    datafeeds: [datafeed('half_job')],
  },
  {
    id: 'odd_settings',
    title: 'Odd settings',
    defaultIndexPattern: 'logs-*',
    jobs: [
      job('odd_settings_job', {
        analysis_config: {
          bucket_span: '15m',
          detectors: [{ function: 'rare', by_field_name: 'process.name' }],
        },
        analysis_limits: null,
        custom_settings: null,
      }),
    ],
    datafeeds: [datafeed('odd_settings_job')],
  },
];

const MANIFEST = {
  id: 'broken_job_module',
  title: 'Broken job',
  description: 'One of its files is not JSON.',
  type: 'test',
  defaultIndexPattern: 'logs-*',
  tags: ['security'],
  jobs: ['sound_job', 'broken_job'].map((id) => ({ id, file: `${id}.json` })),
  datafeeds: ['sound_job', 'broken_job'].map((id) => ({
    id: `datafeed-${id}`,
    file: `datafeed_${id}.json`,
    job_id: id,
  })),
};

/** Files of a module folder by their path in it, see `oddModulesFolder`. */
export const BROKEN_JOB_FOLDER: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify(MANIFEST),
  'ml/sound_job.json': JSON.stringify(job('sound_job').config),
  'ml/broken_job.json': '{\n  "description": "Ends in the middle",\n  "groups": [\n',
  'ml/datafeed_sound_job.json': JSON.stringify(datafeed('sound_job').config),
  'ml/datafeed_broken_job.json': JSON.stringify(datafeed('broken_job').config),
};
