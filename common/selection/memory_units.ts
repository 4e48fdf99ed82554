/** Memory is counted in whole KB: small enough to matter to nobody, and numbers stay those that a solver is exact with. */
const UNIT_BYTES = 1024;

/** What a job takes, rounded up, so that a sum of charges within the budget is within it to the byte. */
export function chargeUnits(bytes: number): number {
  return Math.ceil(bytes / UNIT_BYTES);
}

/** What a budget allows, rounded down; never negative. */
export function budgetUnits(bytes: number): number {
  return Math.max(0, Math.floor(bytes / UNIT_BYTES));
}

/** The greatest number that divides all of them: 1024 where all charges are whole MB. 1 if there are none. */
export function commonDivisor(numbers: readonly number[]): number {
  return numbers.reduce((divisor, number) => greatest(divisor, number), 0) || 1;
}

function greatest(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
