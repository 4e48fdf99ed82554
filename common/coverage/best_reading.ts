import { RULE_READINGS, type RuleReading } from './rule_reading';

/** The best of these readings, in the order of `RULE_READINGS`; `unknown` where there are none. */
export function bestReading(readings: readonly RuleReading[]): RuleReading {
  return RULE_READINGS.find((reading) => readings.includes(reading)) ?? 'unknown';
}
