import { checkManyStreams } from './check_many_streams';
import type { AnswerFigures, ManyStreamsMeasure } from './measure_many_streams';

const MB = 1024 ** 2;

const ANSWER: AnswerFigures = {
  requests: 5,
  evidence: 2,
  ml: 3,
  other: 0,
  documentsVisited: 1000,
  bytesSent: 100,
  bytesReturned: 100,
  complete: true,
  markedPartial: false,
  answerBytes: 100,
};

function measure(streams: number, answer: Partial<AnswerFigures> = {}): ManyStreamsMeasure {
  return {
    streams,
    recommendations: { ...ANSWER, ...answer },
    dataSources: ANSWER,
    heapBytesKept: MB,
    peakBytes: 30 * MB,
  };
}

const FEW = measure(1000);

function broken(many: ManyStreamsMeasure): string[] {
  return checkManyStreams(FEW, many)
    .filter(({ kept }) => !kept)
    .map(({ budget, measured, allowed }) => `${budget}: ${measured} ${allowed}`);
}

describe('checkManyStreams', () => {
  it('is content with linear growth and the most memory allowed', () => {
    const linear = { documentsVisited: 10_900, bytesReturned: 1_050, answerBytes: 1_050 };
    expect(broken({ ...measure(10_000, linear), peakBytes: 64 * MB, heapBytesKept: 8 * MB })).toEqual([]);
  });

  it('is content with a gap that the answer admits', () => {
    expect(broken(measure(10_000, { complete: false, markedPartial: true }))).toEqual([]);
  });

  it.each<[string, Partial<AnswerFigures>, string]>([
    ['a gap that is hidden', { complete: false }, 'answers that hide a gap: 1 = 0'],
    ['one more request', { requests: 6 }, 'requests, same as for 1000: 6 = 5'],
    ['quadratic work', { documentsVisited: 100_000 }, 'documents visited, linear: 100000 ≤ 11,000'],
    ['a quadratic answer', { answerBytes: 10_000 }, 'bytes of the answer, linear: 10000 ≤ 1,100'],
  ])('names %s', (_, answer, expected) => {
    expect(broken(measure(10_000, answer))).toEqual([expected]);
  });

  it('names memory', () => {
    const greedy = { ...measure(10_000), peakBytes: 64 * MB + 1, heapBytesKept: 8 * MB + 1 };
    expect(broken(greedy)).toEqual([
      'peak bytes of Kibana over idle: 67108865 ≤ 67,108,864',
      'heap bytes kept by Kibana: 8388609 ≤ 8,388,608',
    ]);
  });
});
