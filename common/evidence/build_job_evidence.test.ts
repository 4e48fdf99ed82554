import { DAY_MS } from '../constants';
import { buildJobEvidence } from './build_job_evidence';
import { AS_OF_MS, detailsFixture, factsFixture, profileOf } from './testing/job_facts_fixture';

const profile = profileOf({
  detectors: [{ function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' }],
  influencers: ['source.ip', 'url.full'],
});
const facts = factsFixture({ profile });

describe('buildJobEvidence', () => {
  it('lists required fields first, the emptiest first, with types', () => {
    const details = detailsFixture(profile, {
      documents: 1000,
      fields: { 'user.name': 900, 'host.name': 100, 'source.ip': 0, 'url.full': 50 },
    });
    const fields = {
      ok: true as const,
      value: { types: { 'user.name': ['text', 'keyword'], 'host.name': ['keyword'] } },
    };
    const { fields: listed } = buildJobEvidence({ ...facts, fields }, details, 0);
    expect(listed).toEqual([
      { field: 'host.name', role: 'required', documents: 100, fraction: 0.1, types: ['keyword'] },
      { field: 'user.name', role: 'required', documents: 900, fraction: 0.9, types: ['keyword', 'text'] },
      { field: 'source.ip', role: 'helpful', documents: 0, fraction: 0, types: [] },
      { field: 'url.full', role: 'helpful', documents: 50, fraction: 0.05, types: [] },
    ]);
  });

  it('never finds more documents with a field than documents', () => {
    const details = detailsFixture(profile, { documents: 10, fields: { 'user.name': 12 } });
    const user = buildJobEvidence(facts, details, 0).fields.find(({ field }) => field === 'user.name');
    expect(user).toMatchObject({ documents: 12, fraction: 1 });
  });

  it('says nothing of a field that was not counted', () => {
    const details = { ...detailsFixture(profile), fields: { 'user.name': 7 } };
    expect(buildJobEvidence(facts, details, 0).fields.map(({ field }) => field)).toEqual(['user.name']);
  });

  it.each([
    ['since ten days', AS_OF_MS - 10 * DAY_MS, 10],
    ['since an hour, without making up the rest of the day', AS_OF_MS - DAY_MS / 24, 100],
    ['since when is not known', undefined, 100 / 14],
  ])('tells documents per day: %s', (_, firstSeenMs, expected) => {
    const details = detailsFixture(profile, { documents: 100, firstSeenMs });
    expect(buildJobEvidence(facts, details, 0).perDay).toBeCloseTo(expected);
  });

  it('puts times and sources in order', () => {
    const details = detailsFixture(profile, {
      buckets: [
        { startMs: 2, documents: 1 },
        { startMs: 1, documents: 1 },
      ],
      sources: [
        { id: 'b', documents: 1 },
        { id: 'c', documents: 5 },
        { id: 'a', documents: 1 },
      ],
    });
    const evidence = buildJobEvidence(facts, details, 0);
    expect(evidence.buckets.map(({ startMs }) => startMs)).toEqual([1, 2]);
    expect(evidence.sources.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
