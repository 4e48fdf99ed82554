import { pastContentText, pastStatusText, undoEffects } from './past_activation_text';

it.each([
  [['a'], [], '1 job'],
  [['a', 'b'], ['r'], '2 jobs, 1 rule'],
  [['a', 'b'], ['r', 's'], '2 jobs, 2 rules'],
])('says what %j and %j are', (jobIds, ruleIds, text) => {
  expect(pastContentText({ jobIds, ruleIds })).toBe(text);
});

it('tells each status apart by word', () => {
  const labels = (['finished', 'interrupted', 'elsewhere', 'undone'] as const).map(
    (status) => pastStatusText(status).label
  );
  expect(new Set(labels).size).toBe(4);
});

it('says all that undoing does: deletes, stops, disables, removes, and leaves the rest', () => {
  expect(undoEffects()).toEqual([
    expect.stringMatching(/created are deleted.*results/),
    expect.stringMatching(/started are stopped/),
    expect.stringMatching(/enabled are disabled/),
    expect.stringMatching(/installed are removed/),
    expect.stringMatching(/others have changed.*left/),
  ]);
});
