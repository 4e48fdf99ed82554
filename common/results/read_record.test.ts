import { readRecord } from './read_record';

const SOURCE = {
  job_id: 'job',
  result_type: 'record',
  timestamp: 1_700_000_000_000,
  bucket_span: 900,
  record_score: 81.5,
  is_interim: false,
  detector_index: 1,
  function: 'high_mean',
  field_name: 'bytes',
  by_field_name: 'event.action',
  by_field_value: 'upload',
  partition_field_name: 'host.name',
  partition_field_value: 'dc-1',
  actual: [120],
  typical: [7.5],
  influencers: [
    { influencer_field_name: 'host.name', influencer_field_values: ['dc-1'] },
    { influencer_field_name: 'user.name', influencer_field_values: ['carol', 'bob'] },
  ],
};

it('reads a record as Elasticsearch stores it', () => {
  expect(readRecord('job', SOURCE)).toEqual({
    jobId: 'job',
    timeMs: 1_700_000_000_000,
    bucketSpanMs: 900_000,
    score: 81.5,
    interim: false,
    detectorIndex: 1,
    function: 'high_mean',
    fieldName: 'bytes',
    entities: [
      { field: 'event.action', value: 'upload' },
      { field: 'host.name', value: 'dc-1' },
    ],
    influencers: [{ field: 'user.name', value: 'carol' }],
    actual: [120],
    typical: [7.5],
  });
});

const POPULATION = {
  timestamp: '2023-11-14T22:13:20.000Z',
  record_score: 5,
  is_interim: true,
  function: 'rare',
  over_field_name: 'user.name',
  over_field_value: 'carol',
};
const CAUSE = { by_field_name: 'process.name', by_field_value: 'nc', actual: [1], typical: [0.1] };

it('takes what a population record lacks from its only cause', () => {
  expect(readRecord('job', { ...POPULATION, causes: [CAUSE] })).toMatchObject({
    timeMs: 1_700_000_000_000,
    interim: true,
    entities: [
      { field: 'process.name', value: 'nc' },
      { field: 'user.name', value: 'carol' },
    ],
    actual: [1],
    typical: [0.1],
  });
});

it('does not pick one of several causes', () => {
  const record = readRecord('job', { ...POPULATION, causes: [CAUSE, { ...CAUSE, by_field_value: 'sh' }] });
  expect(record?.entities).toEqual([{ field: 'user.name', value: 'carol' }]);
  expect(record).not.toHaveProperty('actual');
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'record'],
  ['no time', { record_score: 3 }],
  ['a time that is none', { timestamp: 'yesterday', record_score: 3 }],
  ['no score', { timestamp: 5 }],
])('is nothing for %s', (_, source) => {
  expect(readRecord('job', source)).toBeUndefined();
});

it('leaves out what is not as it should be', () => {
  const odd = {
    timestamp: 5,
    record_score: 3,
    actual: 'many',
    typical: [],
    influencers: [7, {}],
    causes: {},
  };
  expect(readRecord('job', odd)).toEqual({
    jobId: 'job',
    timeMs: 5,
    bucketSpanMs: 0,
    score: 3,
    interim: false,
    detectorIndex: 0,
    function: '',
    entities: [],
    influencers: [],
  });
});
