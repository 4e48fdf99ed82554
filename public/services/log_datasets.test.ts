import type { DataSource } from '../../common/api/data_sources';
import type { Recommendation } from '../../common/api/recommendations';
import { jobEvidence, recommendation } from '../testing/fixtures';
import { jobReading } from '../testing/source_fixtures';
import { logDatasets } from './log_datasets';
import { logJobId } from './log_kinds';

const NGINX: DataSource = { id: 'nginx.access', dataset: 'nginx.access', documents: 50 };
const SYSLOG: DataSource = { id: 'system.syslog', dataset: 'system.syslog', documents: 900 };
const AGENT: DataSource = {
  id: 'elastic_agent.filebeat',
  dataset: 'elastic_agent.filebeat',
  documents: 9000,
};
const NAMELESS: DataSource = { id: 'filebeat', agentType: 'filebeat', documents: 5 };

const whole = (changes: Partial<Recommendation['evidence'] & object>) =>
  jobEvidence({ documents: 40, otherDocuments: 0, fields: [], ...changes });

function messagesJob(evidence: Recommendation['evidence'], changes: Partial<Recommendation> = {}) {
  return recommendation({ id: logJobId('messages'), evidence, ...changes });
}

const IN_NGINX = messagesJob(whole({ sources: [{ id: NGINX.id, documents: 40 }] }));

const messages = (source: DataSource, jobs: Recommendation[]) =>
  logDatasets([source], jobs, 'logs-*')[0]?.messages;

it('puts datasets with messages first, then by documents, and the logs of agents last', () => {
  const answer = logDatasets([AGENT, SYSLOG, NAMELESS, NGINX], [IN_NGINX], 'logs-*');
  expect(answer.map(({ id }) => id)).toEqual([NGINX.id, SYSLOG.id, NAMELESS.id, AGENT.id]);
  expect(answer.map((each) => each.messages.kind)).toEqual(['some', 'none', 'none', 'left_out']);
  expect(answer[0]?.messages).toEqual({ kind: 'some', documents: 40 });
});

describe('messages are never said to be missing where it is not known', () => {
  it.each<[what: string, jobs: Recommendation[], kind: string]>([
    ['all sources were counted', [IN_NGINX], 'none'],
    ['smaller sources were not listed', [messagesJob(whole({ sources: [], otherDocuments: 1 }))], 'unknown'],
    [
      'a sample was taken',
      [messagesJob(whole({ sources: [], certainty: { kind: 'estimated', probability: 0.1, sampled: 4 } }))],
      'unknown',
    ],
    [
      'a part did not answer',
      [messagesJob(whole({ sources: [], partial: { cause: 'timeout', detail: '' } }))],
      'unknown',
    ],
    ['there is no such job', [], 'unknown'],
    ['it was not checked', [messagesJob(undefined, { reasons: [{ code: 'not_checked' }] })], 'unknown'],
    [
      'nothing matched',
      [
        messagesJob(undefined, {
          reasons: [{ code: 'data_stopped', lastSeenMs: 1, lookbackDays: 14, indices: ['logs-*'] }],
        }),
      ],
      'none',
    ],
  ])('%s', (_, jobs, kind) => {
    expect(messages(SYSLOG, jobs)).toEqual({ kind });
  });
});

describe('event.dataset', () => {
  const rateJob = (documents: number, certainty = whole({}).certainty) => ({
    ...jobReading('Rate', {}),
    id: logJobId('rate'),
    evidence: whole({
      certainty,
      fields: [{ field: 'event.dataset', role: 'required', documents, fraction: documents / 40, types: [] }],
    }),
  });
  const namesDataset = (source: DataSource, jobs: Recommendation[]) =>
    logDatasets([source], jobs, 'logs-*')[0]?.namesDataset;

  it.each<[what: string, source: DataSource, jobs: Recommendation[], answer: string]>([
    ['data that names none', NAMELESS, [rateJob(40)], 'no'],
    ['messages were found by it', NGINX, [IN_NGINX, rateJob(20)], 'yes'],
    ['all documents have it', SYSLOG, [IN_NGINX, rateJob(40)], 'yes'],
    ['no document has it', SYSLOG, [rateJob(0)], 'no'],
    ['some documents have it', SYSLOG, [rateJob(20)], 'unknown'],
    ['a sample has it', SYSLOG, [rateJob(0, { kind: 'estimated', probability: 0.1, sampled: 4 })], 'unknown'],
    ['nothing is known', SYSLOG, [], 'unknown'],
  ])('%s', (_, source, jobs, answer) => {
    expect(namesDataset(source, jobs)).toBe(answer);
  });
});

describe('patterns', () => {
  const patterns = (source: DataSource, indexPattern: string) =>
    logDatasets([source], [], indexPattern)[0]?.patterns;

  it.each<[source: DataSource, indexPattern: string, expected: string[]]>([
    [NGINX, 'logs-*,filebeat-*', ['logs-nginx.access-*']],
    [NGINX, 'logs-*,eu:logs-*,-*cloud*', ['logs-nginx.access-*', 'eu:logs-nginx.access-*']],
    [NAMELESS, 'logs-*', []],
    [{ id: 'My-App', dataset: 'My-App', documents: 1 }, 'logs-*', []],
  ])('%j in %s', (source, indexPattern, expected) => {
    expect(patterns(source, indexPattern)).toEqual(expected);
  });
});
