import type { FieldCompleteness } from './job_evidence';
import { fieldFindings } from './field_findings';
import { profileOf } from './testing/job_facts_fixture';

type Given = Record<string, { fraction?: number; types?: string[]; role?: FieldCompleteness['role'] }>;

function findingsOf(
  analysis: Record<string, unknown>,
  given: Given,
  parts: { typesComplete?: boolean; estimated?: boolean } = {}
) {
  const fields = Object.entries(given).map(
    ([field, { fraction = 1, types = ['keyword'], role = 'required' }]) => ({
      field,
      role,
      documents: fraction * 100,
      fraction,
      types,
    })
  );
  return fieldFindings({
    profile: profileOf(analysis),
    fields: fields,
    typesComplete: true,
    estimated: false,
    integrations: { withField: (field) => [{ package: field, title: field }] },
    ...parts,
  });
}

const rareUser = {
  detectors: [{ function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' }],
};
const two = {
  detectors: [
    { function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' },
    { function: 'high_mean', field_name: 'bytes', partition_field_name: 'host.name' },
  ],
};

describe('fieldFindings', () => {
  it('finds nothing in fields that are all there', () => {
    expect(findingsOf(rareUser, { 'user.name': {}, 'host.name': {} })).toEqual({
      noDetectorWorks: false,
      broken: [],
      unsuitable: [],
      sparse: [],
      remarks: [],
    });
  });

  it('names missing fields with the detectors that need them, most first', () => {
    const { noDetectorWorks, broken } = findingsOf(two, {
      bytes: { types: ['long'] },
      'host.name': { fraction: 0, types: ['keyword'] },
      'user.name': { fraction: 0, types: [] },
    });
    expect(noDetectorWorks).toBe(true);
    expect(broken).toEqual([
      {
        code: 'field_missing',
        field: 'host.name',
        unmapped: false,
        detectors: 2,
        ofDetectors: 2,
        integrations: [{ package: 'host.name', title: 'host.name' }],
      },
      expect.objectContaining({ field: 'user.name', unmapped: true, detectors: 1 }),
    ]);
  });

  it('lets other detectors work', () => {
    const { noDetectorWorks, broken } = findingsOf(two, {
      bytes: { types: ['long'] },
      'host.name': {},
      'user.name': { fraction: 0 },
    });
    expect(noDetectorWorks).toBe(false);
    expect(broken).toHaveLength(1);
  });

  it('does not call a field unmapped while types are not all known', () => {
    const { broken } = findingsOf(
      rareUser,
      { 'user.name': { fraction: 0, types: [] } },
      { typesComplete: false }
    );
    expect(broken).toEqual([expect.objectContaining({ code: 'field_missing', unmapped: false })]);
  });

  it.each<[string, string[], boolean, string[]]>([
    ['no number at all', ['keyword'], true, ['broken']],
    ['text', ['text'], true, ['broken']],
    ['numbers in some indices', ['keyword', 'long'], false, ['unsuitable']],
    ['numbers of several types', ['float', 'long'], false, []],
    ['unknown types', [], false, []],
  ])('a measured field of %s', (_, types, breaks, lists) => {
    const mean = { detectors: [{ function: 'mean', field_name: 'bytes' }] };
    const found = findingsOf(mean, { bytes: { types } });
    expect(found.noDetectorWorks).toBe(breaks);
    const reason = { code: 'field_unsuitable', field: 'bytes', types, wanted: 'numbers' };
    expect(found.broken).toEqual(lists.includes('broken') ? [reason] : []);
    expect(found.unsuitable).toEqual(lists.includes('unsuitable') ? [reason] : []);
    expect(found.remarks).toEqual([]);
  });

  it('does not say that numbers are nowhere while types are not all known', () => {
    const mean = { detectors: [{ function: 'mean', field_name: 'bytes' }] };
    const { noDetectorWorks, broken, unsuitable } = findingsOf(
      mean,
      { bytes: { types: ['keyword'] } },
      { typesComplete: false }
    );
    expect([noDetectorWorks, broken.length, unsuitable.length]).toEqual([false, 0, 1]);
  });

  it.each(['text', 'match_only_text', 'annotated_text'])('a field of %s that is compared', (type) => {
    const { noDetectorWorks, unsuitable, remarks } = findingsOf(rareUser, {
      'host.name': { types: ['keyword', type] },
      'user.name': {},
    });
    expect(noDetectorWorks).toBe(false);
    expect(unsuitable).toEqual([
      { code: 'field_unsuitable', field: 'host.name', types: ['keyword', type], wanted: 'whole_values' },
    ]);
    expect(remarks).toEqual([]);
  });

  it('lets text be where nothing is compared', () => {
    const messages = {
      categorization_field_name: 'message',
      detectors: [
        { function: 'count', by_field_name: 'mlcategory' },
        { function: 'high_info_content', field_name: 'script' },
      ],
      influencers: ['message'],
    };
    const { unsuitable, remarks } = findingsOf(messages, {
      message: { types: ['match_only_text'] },
      script: { types: ['text'] },
    });
    expect([unsuitable, remarks]).toEqual([[], []]);
  });

  it('takes text of an influencer that is counted by for unsuitable', () => {
    const analysis = {
      detectors: [{ function: 'distinct_count', field_name: 'script' }],
      influencers: ['script'],
    };
    expect(findingsOf(analysis, { script: { types: ['text'] } }).unsuitable).toHaveLength(1);
  });

  it('remarks that types differ', () => {
    const { remarks } = findingsOf(rareUser, { 'user.name': {}, 'host.name': { types: ['ip', 'keyword'] } });
    expect(remarks).toEqual([{ code: 'field_types_differ', field: 'host.name', types: ['ip', 'keyword'] }]);
  });

  it.each<[number, boolean]>([
    [0.49, true],
    [0.5, false],
  ])('a fraction of %s is sparse: %s', (fraction, expected) => {
    const { sparse } = findingsOf(rareUser, { 'user.name': { fraction } }, { estimated: true });
    expect(sparse).toEqual(
      expected ? [{ code: 'field_sparse', field: 'user.name', fraction, estimated: true }] : []
    );
  });

  it('remarks which helpful fields are missing, however sparse others are', () => {
    const { remarks, sparse, broken } = findingsOf(rareUser, {
      'user.name': {},
      b: { fraction: 0, role: 'helpful' },
      a: { fraction: 0, role: 'helpful', types: [] },
      c: { fraction: 0.01, role: 'helpful' },
    });
    expect(remarks).toEqual([{ code: 'helpful_field_missing', fields: ['a', 'b'] }]);
    expect([...sparse, ...broken]).toEqual([]);
  });

  it('objects to an influencer that is mapped nowhere: the datafeed would not start', () => {
    const analysis = { ...rareUser, influencers: ['source.ip', 'url.full'] };
    const { broken, remarks, noDetectorWorks } = findingsOf(analysis, {
      'user.name': {},
      'source.ip': { fraction: 0, role: 'helpful', types: [] },
      'url.full': { fraction: 0, role: 'helpful', types: ['wildcard'] },
    });
    expect(noDetectorWorks).toBe(false);
    expect(broken).toEqual([expect.objectContaining({ field: 'source.ip', unmapped: true, detectors: 0 })]);
    expect(remarks).toEqual([{ code: 'helpful_field_missing', fields: ['url.full'] }]);
  });
});
