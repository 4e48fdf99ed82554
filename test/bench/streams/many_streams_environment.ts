import { range } from 'lodash';

import type { Environment, EnvironmentIndex } from '../../host/environments/environment';

/** 10,000 streams have 50,000 fields between them, beside those that all have. */
const OWN_FIELDS = 5;

const HISTORY_DAYS = 20;

/** A stream has this many documents in its history, and one hidden until tomorrow. */
const DOCUMENTS_PER_DAY = 0.5;

const CATEGORIES = ['process', 'authentication', 'network', 'file'];

/** `base` with many small data streams of as many datasets in place of its own data. */
export function manyStreamsEnvironment(base: Environment, streams: number): Environment {
  return {
    ...base,
    name: `${streams} data streams`,
    description: `${streams} data streams with few documents each`,
    indices: range(streams).map(smallStream),
    jobs: [],
  };
}

function smallStream(number: number): EnvironmentIndex {
  const dataset = `made_up.part_${number}`;
  const ownFields = range(OWN_FIELDS).map((field) => [
    `made_up.part_${number}.field_${field}`,
    { prefix: 'value-', size: 3 },
  ]);
  return {
    name: `logs-${dataset}-default`,
    kind: 'data_stream',
    tier: 'data_hot',
    fromDaysAgo: HISTORY_DAYS,
    toDaysAgo: 0,
    documents: [
      {
        perDay: DOCUMENTS_PER_DAY,
        fields: {
          'data_stream.type': 'logs',
          'data_stream.dataset': dataset,
          'data_stream.namespace': 'default',
          'event.dataset': dataset,
          'event.category': CATEGORIES[number % CATEGORIES.length] ?? 'process',
          'agent.type': 'filebeat',
          'host.name': { prefix: 'host-', size: 50 },
          'process.name': { prefix: 'process-', size: 20 },
          ...Object.fromEntries(ownFields),
        },
      },
    ],
  };
}
