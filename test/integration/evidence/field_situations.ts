import { source, sourceWithShare } from './source_of_documents';
import type { Situation } from './situation';

function rareBy(...fields: string[]): Array<Record<string, string>> {
  return fields.map((field) => ({ function: 'rare', by_field_name: field }));
}

/** Fields of the job's documents: how many have them, of which type they are, what the job does with them. */
export const FIELD_SITUATIONS: Situation[] = [
  {
    name: 'a field that 49 % of the documents have',
    indices: [sourceWithShare('share-49', 'share.low', 49)],
    job: { detectors: rareBy('share.low') },
    expected: ['limited', 'field_sparse', 'data_found'],
    because: { field: 'share.low', fraction: expect.closeTo(0.49, 2), estimated: false },
  },
  {
    name: 'a field that 51 % of the documents have',
    indices: [sourceWithShare('share-51', 'share.high', 51)],
    job: { detectors: rareBy('share.high') },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'an influencer that 1 % of the documents have',
    indices: [sourceWithShare('share-1', 'share.seldom', 1)],
    job: { influencers: ['share.seldom'] },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a required field that is mapped nowhere',
    indices: [source('unmapped')],
    job: { detectors: rareBy('never.mapped') },
    expected: ['needs_data', 'field_missing', 'data_found'],
    because: { field: 'never.mapped', unmapped: true, detectors: 1, ofDetectors: 1 },
  },
  {
    name: 'a required field that is mapped, but in no document',
    indices: [source('mapped', { types: { 'mapped.empty': 'keyword' } })],
    job: { detectors: rareBy('mapped.empty') },
    expected: ['needs_data', 'field_missing', 'data_found'],
    because: { field: 'mapped.empty', unmapped: false },
  },
  {
    name: 'one of two detectors without its field',
    indices: [source('one-of-two')],
    job: { detectors: rareBy('process.name', 'never.here') },
    expected: ['limited', 'field_missing', 'data_found'],
    because: { field: 'never.here', detectors: 1, ofDetectors: 2 },
  },
  {
    name: 'a field that splits the only detector is missing',
    indices: [source('no-split')],
    job: {
      detectors: [{ function: 'rare', by_field_name: 'process.name', partition_field_name: 'never.split' }],
    },
    expected: ['needs_data', 'field_missing', 'data_found'],
    because: { field: 'never.split' },
  },
  {
    name: 'an influencer that is mapped nowhere, so that the datafeed does not start',
    indices: [source('no-influencer')],
    job: { influencers: ['host.name', 'never.influencer'] },
    expected: ['limited', 'field_missing', 'data_found'],
    because: { field: 'never.influencer', unmapped: true, detectors: 0 },
  },
  {
    name: 'an influencer that is mapped, but in no document',
    indices: [source('empty-influencer', { types: { 'empty.influencer': 'keyword' } })],
    job: { influencers: ['empty.influencer'] },
    expected: ['ready', 'data_found', 'helpful_field_missing'],
  },
  {
    name: 'a detector that needs no field',
    indices: [source('no-field')],
    job: { detectors: [{ function: 'high_count' }] },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'text in place of whole values',
    indices: [source('wordy', { types: { 'wordy.name': 'text' }, fields: { 'wordy.name': 'a few words' } })],
    job: { detectors: rareBy('wordy.name') },
    expected: ['limited', 'field_unsuitable', 'data_found'],
    because: { field: 'wordy.name', types: ['text'], wanted: 'whole_values' },
  },
  {
    name: 'text in one index, whole values in the other',
    indices: [
      source('mixed-words', { types: { 'mixed.name': 'text' }, fields: { 'mixed.name': 'a few words' } }),
      source('mixed-values', { fields: { 'mixed.name': 'value' } }),
    ],
    job: { reads: 'mixed-*', detectors: rareBy('mixed.name') },
    expected: ['limited', 'field_unsuitable', 'data_found'],
    because: { types: ['keyword', 'text'], wanted: 'whole_values' },
  },
  {
    name: 'numbers kept as keywords, of which a mean is wanted',
    indices: [
      source('no-numbers', {
        types: { 'bytes.word': 'keyword' },
        fields: { 'bytes.word': { min: 1, max: 9 } },
      }),
    ],
    job: { detectors: [{ function: 'mean', field_name: 'bytes.word' }] },
    expected: ['needs_data', 'field_unsuitable', 'data_found'],
    because: { field: 'bytes.word', types: ['keyword'], wanted: 'numbers' },
  },
  {
    name: 'numbers kept as keywords in one of two indices',
    indices: [
      source('some-words', {
        types: { 'bytes.some': 'keyword' },
        fields: { 'bytes.some': { min: 1, max: 9 } },
      }),
      source('some-numbers', { fields: { 'bytes.some': { min: 1, max: 9 } } }),
    ],
    job: { reads: 'some-*', detectors: [{ function: 'mean', field_name: 'bytes.some' }] },
    expected: ['limited', 'field_unsuitable', 'data_found'],
    because: { types: ['keyword', 'long'], wanted: 'numbers' },
  },
  {
    name: 'numbers of different size',
    indices: [
      source('sizes-long', { fields: { 'bytes.size': { min: 1, max: 9 } } }),
      source('sizes-double', { fields: { 'bytes.size': { min: 0.5, max: 9 } } }),
    ],
    job: { reads: 'sizes-*', detectors: [{ function: 'mean', field_name: 'bytes.size' }] },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'types that differ without harm',
    indices: [
      source('differ-word', { fields: { 'differ.id': 'a' } }),
      source('differ-number', { fields: { 'differ.id': 7 } }),
    ],
    job: { reads: 'differ-*', detectors: rareBy('differ.id') },
    expected: ['ready', 'data_found', 'field_types_differ'],
  },
  {
    name: 'categories of messages',
    indices: [
      source('messages', {
        types: { 'log.message': 'text' },
        fields: { 'log.message': 'connection refused' },
      }),
    ],
    job: {
      detectors: [{ function: 'count', by_field_name: 'mlcategory' }],
      categorizationField: 'log.message',
    },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'categories of messages that are not there',
    indices: [source('no-messages')],
    job: {
      detectors: [{ function: 'count', by_field_name: 'mlcategory' }],
      categorizationField: 'never.message',
    },
    expected: ['needs_data', 'field_missing', 'data_found'],
    because: { field: 'never.message' },
  },
  {
    name: 'a required field that the datafeed makes up',
    indices: [source('made-up')],
    job: {
      detectors: rareBy('made.up'),
      runtimeMappings: { 'made.up': { type: 'keyword', script: "emit(doc['process.name'].value)" } },
    },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a made-up field whose script reads what is not there',
    indices: [source('made-of-nothing')],
    job: {
      detectors: rareBy('made.of'),
      runtimeMappings: { 'made.of': { type: 'keyword', script: "emit(doc['never.read'].value)" } },
    },
    expected: ['ready', 'data_found', 'helpful_field_missing'],
  },
  {
    name: 'two jobs with one query: the one with all fields',
    indices: [source('shared')],
    expected: ['ready', 'data_found'],
  },
  {
    name: 'two jobs with one query: the one without its field',
    job: { reads: 'shared', detectors: rareBy('never.shared') },
    expected: ['needs_data', 'field_missing', 'data_found'],
    because: { field: 'never.shared' },
  },
  {
    name: 'whole values where another job reads text',
    indices: [source('apart-values', { fields: { 'apart.name': 'value' } })],
    job: { detectors: rareBy('apart.name') },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'text where another job reads whole values',
    indices: [source('apart-words', { types: { 'apart.name': 'text' }, fields: { 'apart.name': 'words' } })],
    job: { detectors: rareBy('apart.name') },
    expected: ['limited', 'field_unsuitable', 'data_found'],
  },
  {
    name: 'an influencer that only the indices of another job map',
    indices: [source('apart-influencer')],
    job: { influencers: ['apart.name'] },
    expected: ['limited', 'field_missing', 'data_found'],
  },
];
