import { recommendedTiming, type TimedJob } from '../../common/alerting/timing';
import type { AlertResultType } from '../../common/api/alert_rules';

/** What a rule is to be, as the form holds it. */
export interface NotifyDraft {
  name: string;
  resultType: AlertResultType;
  severity: number;
  intervalMinutes: number;
  /** Undefined: Kibana works it out. */
  lookbackMinutes?: number;
  connectorId?: string;
  /** Of an e-mail connector, as typed. */
  addresses: string;
}

/** Critical: what ML's own form begins with. */
const FIRST_SEVERITY = 75;

/** A draft that one can save as it is. Records, since these are what the page counts and what detection rules read. */
export function firstDraft(name: string, jobs: readonly TimedJob[]): NotifyDraft {
  return {
    name,
    resultType: 'record',
    severity: FIRST_SEVERITY,
    intervalMinutes: recommendedTiming(jobs).intervalMs / 60e3,
    addresses: '',
  };
}

export type DraftFault = 'name' | 'jobs' | 'severity' | 'interval' | 'lookback' | 'addresses';

/** What keeps a draft from being saved, in the order of the form. */
export function draftFaults(draft: NotifyDraft, jobCount: number, isEmail: boolean): DraftFault[] {
  const wrong: Record<DraftFault, boolean> = {
    jobs: jobCount === 0,
    name: draft.name.trim() === '',
    severity: !(draft.severity >= 0 && draft.severity <= 100),
    interval: !isWholePositive(draft.intervalMinutes),
    lookback: draft.lookbackMinutes !== undefined && !isWholePositive(draft.lookbackMinutes),
    addresses: isEmail && !areAddresses(readAddresses(draft.addresses)),
  };
  const order: DraftFault[] = ['jobs', 'name', 'severity', 'interval', 'lookback', 'addresses'];
  return order.filter((fault) => wrong[fault]);
}

/** `a@b.example, c@d.example`, also separated by semicolons, spaces or lines. */
export function readAddresses(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter((address) => address !== ''))];
}

function areAddresses(addresses: string[]): boolean {
  return addresses.length > 0 && addresses.every((address) => /^[^@]+@[^@]+$/.test(address));
}

function isWholePositive(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}
