import { BUDGETS, checkBudgets } from './check_budgets';

function report(entryBytes: number, firstLoadBytes: number) {
  return { entryBytes, firstLoadBytes, files: [{ name: 'big.js', bytes: firstLoadBytes }], packages: [] };
}

describe('checkBudgets', () => {
  it('is content with exactly the budget', () => {
    expect(() => checkBudgets(report(BUDGETS.entryBytes, BUDGETS.firstLoadBytes))).not.toThrow();
  });

  it('names what is too big, and the files to look at', () => {
    expect(() => checkBudgets(report(BUDGETS.entryBytes + 1, 1))).toThrow(
      /the entry.*12289 bytes, allowed are 12288/
    );
    expect(() => checkBudgets(report(1, BUDGETS.firstLoadBytes + 1))).toThrow(
      /first load.*\nBiggest files: big\.js 358401/
    );
  });
});
