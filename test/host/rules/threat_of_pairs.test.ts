import { threatOfPairs } from './threat_of_pairs';

const FRAMEWORK = 'MITRE ATT&CK';

test('puts techniques below their tactic and sub-techniques below their technique', () => {
  const pairs = ['TA0006/T1110.003', 'TA0001/T1078', 'TA0006/T1110', 'TA0006/T1110.001', 'TA0008'];
  expect(threatOfPairs(pairs, 18)).toEqual([
    {
      framework: FRAMEWORK,
      tactic: { id: 'TA0006', name: 'Credential Access' },
      techniques: [
        {
          id: 'T1110',
          name: 'Brute Force',
          subtechniques: [
            { id: 'T1110.003', name: 'Password Spraying' },
            { id: 'T1110.001', name: 'Password Guessing' },
          ],
        },
      ],
    },
    {
      framework: FRAMEWORK,
      tactic: { id: 'TA0001', name: 'Initial Access' },
      techniques: [{ id: 'T1078', name: 'Valid Accounts', subtechniques: [] }],
    },
    { framework: FRAMEWORK, tactic: { id: 'TA0008', name: 'Lateral Movement' }, techniques: [] },
  ]);
});

test.each([
  [18, 'Defense Evasion'],
  [19, 'Stealth'],
] as const)('names tactics as ATT&CK v%i does', (version, name) => {
  expect(threatOfPairs(['TA0005'], version)).toMatchObject([{ tactic: { id: 'TA0005', name } }]);
});

test('takes names from another version rather than none, and knows no name for ids of no version', () => {
  expect(threatOfPairs(['TA0112'], 18)).toMatchObject([{ tactic: { name: 'Defense Impairment' } }]);
  expect(threatOfPairs(['TA9999/T9999'], 19)).toMatchObject([
    { tactic: { id: 'TA9999', name: 'TA9999' }, techniques: [{ id: 'T9999', name: 'T9999' }] },
  ]);
});

test('no pairs, no threats', () => {
  expect(threatOfPairs([], 19)).toEqual([]);
});
