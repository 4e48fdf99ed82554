import { draftFaults, firstDraft, readAddresses, type NotifyDraft } from './notify_draft';

const first = firstDraft('Name', [{ id: 'a', bucketSpanMs: 3600e3 }]);

describe('the draft of a rule', () => {
  it('can be saved as it begins', () => {
    expect(first).toEqual({
      name: 'Name',
      resultType: 'record',
      severity: 75,
      intervalMinutes: 60,
      addresses: '',
    });
    expect(draftFaults(first, 1, false)).toEqual([]);
  });

  it.each<[Partial<NotifyDraft>, string]>([
    [{ name: '  ' }, 'name'],
    [{ severity: 101 }, 'severity'],
    [{ severity: -1 }, 'severity'],
    [{ severity: Number.NaN }, 'severity'],
    [{ intervalMinutes: 0 }, 'interval'],
    [{ intervalMinutes: 1.5 }, 'interval'],
    [{ intervalMinutes: Number.NaN }, 'interval'],
    [{ lookbackMinutes: 0 }, 'lookback'],
  ])('cannot be saved with %j', (changes, fault) => {
    expect(draftFaults({ ...first, ...changes }, 1, false)).toEqual([fault]);
  });

  it('needs a job', () => {
    expect(draftFaults(first, 0, false)).toEqual(['jobs']);
  });

  it.each([
    ['', false],
    ['somebody', false],
    ['a@b.example', true],
    ['a@b.example, c@d.example;e@f.example', true],
    ['a@b.example, somebody', false],
  ])('is mailed to "%s": %s', (addresses, good) => {
    expect(draftFaults({ ...first, addresses }, 1, true)).toEqual(good ? [] : ['addresses']);
  });

  it('reads addresses once each', () => {
    expect(readAddresses(' a@b.example;\nc@d.example a@b.example ')).toEqual(['a@b.example', 'c@d.example']);
  });
});
