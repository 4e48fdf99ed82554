/** What creating a job, opening it and starting its datafeed through ML's routes asks of the user. */
const CAPABILITIES_TO_ACTIVATE = [
  'canGetJobs',
  'canGetDatafeeds',
  'canCreateJob',
  'canCreateDatafeed',
  'canOpenJob',
  'canStartStopDatafeed',
  'canPreviewDatafeed',
] as const;

/** Those that the user lacks. It says nothing while ML grants nothing to anybody: licence, upgrade mode. */
export function missingCapabilities(capabilities: Readonly<Record<string, boolean>>): string[] {
  return CAPABILITIES_TO_ACTIVATE.filter((name) => capabilities[name] !== true);
}
