import { i18n } from '@kbn/i18n';

import type { AnomalyAlertRule } from '../../../../common/api/alert_rules';
import type { InstalledJob, JobRule } from '../../../../common/api/jobs';
import type { JobResults } from '../../../../common/api/results';
import type { KibanaLinks, LinkedTime } from '../../../services/kibana_links/kibana_links';

export interface JobPlace {
  id: string;
  label: string;
  /** Below Kibana's base path and space. */
  path: string;
}

export interface JobPlacesInput {
  job: InstalledJob;
  results: JobResults | undefined;
  /** Undefined where they are not known, as is the next. */
  rules: readonly JobRule[] | undefined;
  alertRules: readonly AnomalyAlertRule[] | undefined;
  time: LinkedTime;
  links: KibanaLinks;
}

/** Where one works on with a job: its anomalies, the rules that read it, and the job itself. */
export function jobPlaces({
  job,
  results,
  rules = [],
  alertRules = [],
  time,
  links,
}: JobPlacesInput): JobPlace[] {
  return [
    {
      id: 'explorer',
      label: i18n.translate('mlJobPicker.jobs.place.explorer', { defaultMessage: 'Anomaly Explorer' }),
      path: links.anomalyExplorer({ jobIds: [job.id], ...time }),
    },
    ...viewerPlaces(results, time, links),
    ...rules.flatMap((rule) => (rule.jobIds.includes(job.id) ? rulePlaces(rule, links) : [])),
    ...alertRules
      .filter(({ jobIds, groupIds }) =>
        [job.id, ...job.groups].some((id) => [...jobIds, ...groupIds].includes(id))
      )
      .map(({ id, name }) => ({
        id: `alertRule-${id}`,
        label: i18n.translate('mlJobPicker.jobs.place.alertRule', {
          defaultMessage: 'Alert rule "{name}"',
          values: { name },
        }),
        path: links.alertRule(id),
      })),
    {
      id: 'job',
      label: i18n.translate('mlJobPicker.jobs.place.job', { defaultMessage: 'Job in Machine Learning' }),
      path: links.jobList(job.id),
    },
  ];
}

/** The viewer shows one series, which only an anomaly tells. */
function viewerPlaces(results: JobResults | undefined, time: LinkedTime, links: KibanaLinks): JobPlace[] {
  const record = results?.topRecords[0];
  if (record === undefined) return [];
  const { jobId, detectorIndex, entities } = record;
  return [
    {
      id: 'viewer',
      label: i18n.translate('mlJobPicker.jobs.place.viewer', {
        defaultMessage: 'Highest anomaly in the Single Metric Viewer',
      }),
      path: links.singleMetricViewer({ jobId, detectorIndex, entities, ...time }),
    },
  ];
}

function rulePlaces({ objectId, name }: JobRule, links: KibanaLinks): JobPlace[] {
  if (objectId === undefined) return [];
  return [
    {
      id: `rule-${objectId}`,
      label: i18n.translate('mlJobPicker.jobs.place.rule', {
        defaultMessage: 'Rule "{name}"',
        values: { name },
      }),
      path: links.detectionRule(objectId),
    },
    {
      id: `alerts-${objectId}`,
      label: i18n.translate('mlJobPicker.jobs.place.alerts', {
        defaultMessage: 'Alerts of rule "{name}"',
        values: { name },
      }),
      path: links.detectionRule(objectId, 'alerts'),
    },
  ];
}
