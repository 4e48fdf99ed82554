import { i18n } from '@kbn/i18n';

import type { GenerationStatus } from '../../common/jobs/job_generations';

/** What became of a job over the renames of its family, in this Kibana. */
export function generationText(status: GenerationStatus): string {
  switch (status) {
    case 'current':
      return i18n.translate('mlJobPicker.generation.current', {
        defaultMessage: 'Current: there is no newer version of it in this Kibana.',
      });
    case 'outdated_twin':
      return i18n.translate('mlJobPicker.generation.outdatedTwin', {
        defaultMessage: 'Outdated: this Kibana has a newer version of it as well.',
      });
    case 'replaced':
      return i18n.translate('mlJobPicker.generation.replaced', {
        defaultMessage: 'Outdated: this Kibana has a newer version in its place.',
      });
    case 'newer_than_shipped':
      return i18n.translate('mlJobPicker.generation.newerThanShipped', {
        defaultMessage: 'Newer than the version that this Kibana has.',
      });
    case 'unshipped':
      return i18n.translate('mlJobPicker.generation.unshipped', {
        defaultMessage:
          'This Kibana has no version of it: somebody made it, its module is not here, or it was given up.',
      });
  }
}
