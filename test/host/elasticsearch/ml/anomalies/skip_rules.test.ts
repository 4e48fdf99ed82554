import { isSkipped, skipRulesOf } from './skip_rules';

const rule = (...conditions: object[]): object => ({ actions: ['skip_result'], conditions });

describe('custom rules', () => {
  it.each([
    ['actual', 'lt', 10, 9, true],
    ['actual', 'lt', 10, 10, false],
    ['actual', 'lte', 10, 10, true],
    ['typical', 'gt', 3, 4, false],
    ['typical', 'gte', 2, 4, true],
    ['diff_from_typical', 'lt', 5, 6, true],
    ['diff_from_typical', 'gt', 5, 6, false],
  ])(
    'leave a result out where %s is %s %d: %d of 2 usual → %s',
    (appliesTo, operator, value, actual, skipped) => {
      const rules = skipRulesOf([rule({ applies_to: appliesTo, operator, value })]);
      expect(isSkipped(rules, actual, 2)).toBe(skipped);
    }
  );

  it('need all their conditions', () => {
    const both = [
      { applies_to: 'actual', operator: 'lt', value: 10 },
      { applies_to: 'typical', operator: 'gt', value: 5 },
    ];
    expect(isSkipped(skipRulesOf([rule(...both)]), 9, 2)).toBe(false);
    expect(isSkipped(skipRulesOf([rule(...both)]), 9, 6)).toBe(true);
  });

  it('are passed over where they ask for what nobody here knows', () => {
    expect(
      skipRulesOf([
        { actions: ['skip_result'], scope: { user: { filter_id: 'safe' } } },
        rule({ applies_to: 'time', operator: 'lt', value: 1 }),
        { actions: ['skip_model_update'], conditions: [{ applies_to: 'actual', operator: 'lt', value: 1 }] },
      ])
    ).toEqual([]);
  });
});
