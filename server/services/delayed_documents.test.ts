import { delayedDocuments } from './delayed_documents';

const REST = 'latest bucket with missing data is [2026-07-30T13:50:00.000Z]. Consider increasing query_delay';

it.each<[string | undefined, number | undefined]>([
  [`Datafeed has missed 11 documents due to ingest latency, ${REST}`, 11],
  [`Datafeed has missed 1,234,567 documents due to ingest latency, ${REST}`, 1_234_567],
  ['Datafeed has been retrieving no data for a while', undefined],
  [`Note: Datafeed has missed 11 documents due to ingest latency`, undefined],
  [undefined, undefined],
])('reads from %j that %p documents came too late', (message, expected) => {
  expect(delayedDocuments(message)).toBe(expected);
});
