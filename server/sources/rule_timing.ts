import type { JobRule } from '../../common/api/jobs';
import { asText } from '../../common/jobs/read_value';
import { parseTimeSpan } from '../../common/jobs/time_span';

export type RuleTiming = NonNullable<JobRule['timing']>;

/** A plain distance into the past, as Security's own form writes it; rounded or absolute dates have no fixed length. */
const DISTANCE = /^now-(\d+[smhd])$/;

/**
 * How far back a detection rule looks and how often it runs, ms. Undefined where either cannot be told.
 *
 * @param from date math, such as `now-45m`
 * @param interval such as `15m` (alerting/common/parse_duration.ts: whole seconds, minutes, hours or days)
 */
export function ruleTiming(from: unknown, interval: unknown): RuleTiming | undefined {
  const distance = DISTANCE.exec(asText(from) ?? '')?.[1];
  const lookbackMs = parseTimeSpan(distance ?? '');
  const intervalMs = parseTimeSpan(asText(interval) ?? '');
  return lookbackMs === undefined || intervalMs === undefined ? undefined : { lookbackMs, intervalMs };
}
