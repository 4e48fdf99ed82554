import { INCIDENT_JOBS } from './incident_environment';

const JOB = 'auth_rare_hour_for_a_user_ea';

/** What lies over a page is looked at over the smallest one: the large ones are looked at by themselves. */
const SMALL_PAGE = '/app/mlJobPicker/readiness';

export interface PageOfOurs {
  name: string;
  address: string;
  /** `data-test-subj` of what is there once the page has loaded. */
  appears: string;
}

/** Every page and panel of the picker, and Security's page where our entry is. */
export const EVERY_PAGE: readonly PageOfOurs[] = [
  { name: 'goals', address: '/app/mlJobPicker/goals', appears: `mlJobPickerJob-${JOB}` },
  { name: 'the ATT&CK matrix', address: '/app/mlJobPicker/attack', appears: 'mlJobPickerMatrix' },
  {
    name: 'coverage as a table',
    address: '/app/mlJobPicker/attack?layout=table&named=true',
    appears: 'mlJobPickerCoverageState-ready',
  },
  {
    name: 'a cell',
    address: '/app/mlJobPicker/attack?layout=table&named=true&cell=TA0001/T1078',
    appears: 'mlJobPickerCellFlyout',
  },
  {
    name: 'coverage as a report',
    address: '/app/mlJobPicker/attack?layout=report',
    appears: 'mlJobPickerCoverageState-ready',
  },
  {
    name: 'jobs by tactic',
    address: '/app/mlJobPicker/attack?layout=jobs',
    appears: `mlJobPickerJob-${JOB}`,
  },
  { name: 'best selection', address: '/app/mlJobPicker/selection', appears: 'mlJobPickerCurve' },
  { name: 'data', address: '/app/mlJobPicker/data', appears: 'mlJobPickerSource-endpoint.events.process' },
  { name: 'jobs without any', address: '/app/mlJobPicker/jobs', appears: 'mlJobPickerApp' },
  { name: 'readiness', address: '/app/mlJobPicker/readiness', appears: 'mlJobPickerCheck-license' },
  { name: 'a job', address: `${SMALL_PAGE}?job=${JOB}`, appears: 'mlJobPickerJobFlyout' },
  {
    name: 'a selection',
    address: `${SMALL_PAGE}?jobs=${JOB},no_such_job`,
    appears: 'mlJobPickerUnknownJobs',
  },
  {
    name: 'the review',
    address: `${SMALL_PAGE}?jobs=${JOB}&panel=activate`,
    appears: `mlJobPickerPlanned-${JOB}`,
  },
  {
    name: "Security's page with our entry",
    address: '/app/security/rules',
    appears: 'mlJobPickerHeaderEntry',
  },
];

/** The same of what there is only where jobs have noticed something: the environment of incident_environment.ts. */
export const RESULT_PAGES: readonly PageOfOurs[] = [
  { name: 'my jobs', address: '/app/mlJobPicker/jobs', appears: 'mlJobPickerSparkline' },
  { name: 'my jobs by goal', address: '/app/mlJobPicker/jobs?group=goal', appears: 'mlJobPickerAnomalies' },
  {
    name: 'getting notified',
    address: `/app/mlJobPicker/jobs?panel=notify&njobs=${INCIDENT_JOBS[0]}`,
    appears: 'mlJobPickerCreateRule',
  },
  { name: 'the walk with results', address: SMALL_PAGE, appears: 'mlJobPickerStep-results' },
];
