import { atMost, exactly, lessThan } from './budget_check';

const SUBJECT = { budget: 'requests', where: 'default' };

describe('budget checks', () => {
  it.each([
    [atMost(SUBJECT, 6, 6), '≤ 6', true],
    [atMost(SUBJECT, 7, 6), '≤ 6', false],
    [lessThan(SUBJECT, 5, 6), '< 6', true],
    [lessThan(SUBJECT, 6, 6), '< 6', false],
    [exactly(SUBJECT, 6, 6), '= 6', true],
    [exactly(SUBJECT, 5, 6), '= 6', false],
  ])('%j', (check, allowed, kept) => {
    expect(check).toEqual({ ...SUBJECT, measured: check.measured, allowed, kept });
  });
});
