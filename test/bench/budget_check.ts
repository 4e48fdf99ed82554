/** What was measured, held against what is allowed. */
export interface BudgetCheck {
  /** What the budget is about. */
  budget: string;
  /** Where it was measured. */
  where: string;
  measured: number;
  /** As a reader understands it: `≤ 6`, `< 1234`. */
  allowed: string;
  kept: boolean;
}

const NUMBERS = new Intl.NumberFormat('en');

export type Subject = Pick<BudgetCheck, 'budget' | 'where'>;

export function atMost(subject: Subject, measured: number, most: number): BudgetCheck {
  return { ...subject, measured, allowed: `≤ ${NUMBERS.format(most)}`, kept: measured <= most };
}

export function lessThan(subject: Subject, measured: number, limit: number): BudgetCheck {
  return { ...subject, measured, allowed: `< ${NUMBERS.format(limit)}`, kept: measured < limit };
}

export function exactly(subject: Subject, measured: number, expected: number): BudgetCheck {
  return { ...subject, measured, allowed: `= ${NUMBERS.format(expected)}`, kept: measured === expected };
}
