import { i18n } from '@kbn/i18n';

import type { AnomalyRecord, ResultEntity } from '../../common/api/results';
import type { DetectorProfile } from '../../common/jobs/job_profile';
import type { Formatters } from './formatters';

/** Whom or what an anomaly is about, by the part that it has in the detector. */
export interface AnomalyParties {
  by?: ResultEntity;
  /** Compared with its peers. */
  over?: ResultEntity;
  others: readonly ResultEntity[];
}

/** Without the detector, the first entity counts as the one that the data is split by: records name them in this order. */
export function anomalyParties({ entities }: AnomalyRecord, detector?: DetectorProfile): AnomalyParties {
  const [first, ...others] = entities;
  if (detector === undefined) return { by: first, others };
  const by = entities.find(({ field }) => field === detector.by);
  const over = entities.find(({ field }) => field === detector.over);
  return { by, over, others: entities.filter((entity) => entity !== by && entity !== over) };
}

/** `dc-1 (host.name)` */
export function entityText({ field, value }: ResultEntity): string {
  return i18n.translate('mlJobPicker.anomaly.entity', {
    defaultMessage: '{value} ({field})',
    values: { field, value },
  });
}

/** `carol (user.name) and dc-1 (host.name)` */
export function entitiesText(entities: readonly ResultEntity[], format: Formatters): string {
  return format.list(entities.map(entityText));
}
