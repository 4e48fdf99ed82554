import { atMost, exactly, type BudgetCheck } from '../budget_check';
import type { AnswerFigures, ManyStreamsMeasure } from './measure_many_streams';

const MB = 1024 ** 2;

/** Memory is to be bounded: about twice what 1,000 streams take. */
const MOST_PEAK_BYTES = 64 * MB;
const MOST_HEAP_BYTES_KEPT = 8 * MB;

/** Growth may be this much above the growth of the streams, for longer names and numbers. */
const ABOVE_LINEAR = 1.1;

/** Holds a cluster with many streams against the budgets, and against one with few. */
export function checkManyStreams(few: ManyStreamsMeasure, many: ManyStreamsMeasure): BudgetCheck[] {
  const where = `${many.streams} data streams`;
  return [
    ...checkAnswer(few, many, 'recommendations'),
    ...checkAnswer(few, many, 'dataSources'),
    atMost({ budget: 'peak bytes of Kibana over idle', where }, many.peakBytes, MOST_PEAK_BYTES),
    atMost({ budget: 'heap bytes kept by Kibana', where }, many.heapBytesKept, MOST_HEAP_BYTES_KEPT),
  ];
}

function checkAnswer(
  few: ManyStreamsMeasure,
  many: ManyStreamsMeasure,
  answer: 'recommendations' | 'dataSources'
): BudgetCheck[] {
  const where = `${many.streams} data streams, ${answer === 'dataSources' ? 'data_sources' : answer}`;
  const growth = (many.streams / few.streams) * ABOVE_LINEAR;
  const linear = (budget: string, figure: (figures: AnswerFigures) => number) =>
    atMost({ budget, where }, figure(many[answer]), Math.floor(figure(few[answer]) * growth));
  return [
    exactly(
      { budget: `requests, same as for ${few.streams}`, where },
      many[answer].requests,
      few[answer].requests
    ),
    exactly({ budget: 'answers that hide a gap', where }, hidesGap(many[answer]) ? 1 : 0, 0),
    linear('documents visited, linear', ({ documentsVisited }) => documentsVisited),
    linear('bytes returned to Kibana, linear', ({ bytesReturned }) => bytesReturned),
    linear('bytes of the answer, linear', ({ answerBytes }) => answerBytes),
  ];
}

function hidesGap({ complete, markedPartial }: AnswerFigures): boolean {
  return !complete && !markedPartial;
}
