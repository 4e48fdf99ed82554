import { i18n } from '@kbn/i18n';

import type { PlanObstacle } from '../../common/activation/activation_plan';
import type { RemedyText } from './action_remedy';
import type { Formatters } from './formatters';
import { rolesLink } from './roles_link';

export interface ObstacleText extends RemedyText {
  title: string;
}

/** What stands in the way of a plan as a whole, and how to get it out of the way. */
export function obstacleText(obstacle: PlanObstacle, format: Formatters): ObstacleText {
  switch (obstacle.code) {
    case 'upgrade_mode':
      return {
        title: i18n.translate('mlJobPicker.obstacle.upgradeTitle', {
          defaultMessage: 'Machine learning is in upgrade mode',
        }),
        sentence: i18n.translate('mlJobPicker.obstacle.upgrade', {
          defaultMessage: 'No job can be created or started until it ends.',
        }),
        remedy: i18n.translate('mlJobPicker.obstacle.upgradeRemedy', {
          defaultMessage:
            'Wait for the end of the upgrade, or ask who runs the cluster to end the upgrade mode.',
        }),
      };
    case 'no_ml_node':
      return noNodeText(obstacle);
    case 'rights_missing':
      return {
        title: i18n.translate('mlJobPicker.obstacle.rightsTitle', {
          defaultMessage: 'You may not activate jobs',
        }),
        sentence: i18n.translate('mlJobPicker.obstacle.rights', {
          defaultMessage: 'Your roles do not grant {capabilities}.',
          values: { capabilities: format.list(obstacle.capabilities) },
        }),
        remedy: i18n.translate('mlJobPicker.obstacle.rightsRemedy', {
          defaultMessage:
            'Hand the plan over to an administrator, or ask for the Kibana privilege "Machine Learning: All".',
        }),
        link: rolesLink(),
      };
    case 'many_jobs':
      return {
        title: i18n.translate('mlJobPicker.obstacle.manyTitle', {
          defaultMessage: '{count, plural, one {# job is} other {# jobs are}} opened in turns',
          values: { count: obstacle.jobs },
        }),
        sentence: i18n.translate('mlJobPicker.obstacle.many', {
          defaultMessage:
            'ML nodes open a few jobs at a time, so the last ones start minutes after the first. You may close this meanwhile; keep the tab open.',
        }),
      };
  }
}

function noNodeText({ blocks, lazyNodes }: Extract<PlanObstacle, { code: 'no_ml_node' }>): ObstacleText {
  const title = i18n.translate('mlJobPicker.obstacle.noNodeTitle', { defaultMessage: 'There is no ML node' });
  if (!blocks) {
    return {
      title,
      sentence: i18n.translate('mlJobPicker.obstacle.noNodeYet', {
        defaultMessage:
          'Autoscaling may add {count, plural, one {one node} other {# nodes}}. The jobs are created now and start when it has; that can take some minutes.',
        values: { count: lazyNodes },
      }),
    };
  }
  return {
    title,
    sentence: i18n.translate('mlJobPicker.obstacle.noNode', {
      defaultMessage: 'No node of the cluster runs machine learning jobs, so none would start.',
    }),
    remedy: i18n.translate('mlJobPicker.obstacle.noNodeRemedy', {
      defaultMessage: 'Ask who runs the cluster to add a node with the role "ml".',
    }),
  };
}
