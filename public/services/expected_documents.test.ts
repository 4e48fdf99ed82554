import { DAY_MS } from '../../common/constants';
import { NOW_MS, jobEvidence } from '../testing/fixtures';
import { expectedDocuments } from './expected_documents';

const ago = (days: number) => NOW_MS - days * DAY_MS;
const evidence = jobEvidence({ documents: 1200, perDay: 100, firstSeenMs: ago(12) });

it.each([
  ['the rate of so many days', 3, 300],
  ['all documents, where it starts before the first one', 14, 1200],
  ['all documents, where it starts with the first one', 12, 1200],
  ['nothing, where it starts now', 0, 0],
  ['nothing, where it starts ahead of now', -1, 0],
])('expects %s', (_name, days, expected) => {
  expect(expectedDocuments(evidence, ago(days), NOW_MS)).toBe(expected);
});

it('takes the rate where it is not known when the data began', () => {
  expect(expectedDocuments({ ...evidence, firstSeenMs: undefined }, ago(14), NOW_MS)).toBe(1400);
});
