import { i18n } from '@kbn/i18n';

import type { Formatters } from './formatters';
import type { CheckAnswer, MadeCheck } from './readiness_text';
import { rolesLink } from './roles_link';

type MlCheck = Extract<
  MadeCheck,
  { id: 'license' | 'ml_available' | 'ml_view' | 'ml_activate' | 'ml_memory' }
>;

/** Checks of what machine learning itself needs. */
export function mlReadinessText(check: MlCheck, format: Formatters): CheckAnswer {
  switch (check.id) {
    case 'license':
      return licenseText(check);
    case 'ml_available':
      return availableText(check);
    case 'ml_view':
      return viewText(check);
    case 'ml_activate':
      return activateText(check, format);
    case 'ml_memory':
      return memoryText(check, format);
  }
}

function licenseText(check: Extract<MlCheck, { id: 'license' }>): CheckAnswer {
  if (check.status === 'ok') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.licenseOk', {
        defaultMessage: 'The "{type}" license includes anomaly detection.',
        values: { type: check.type },
      }),
    };
  }
  return {
    sentence: licenseBlockedSentence(check.type, check.expired),
    remedy: i18n.translate('mlJobPicker.readiness.licenseRemedy', {
      defaultMessage: 'Start a trial, or use a Platinum or Enterprise license.',
    }),
    link: {
      label: i18n.translate('mlJobPicker.readiness.licenseLink', { defaultMessage: 'License management' }),
      path: '/app/management/stack/license_management',
    },
  };
}

function licenseBlockedSentence(type: string | null, expired: boolean): string {
  if (type === null) {
    return i18n.translate('mlJobPicker.readiness.licenseNone', {
      defaultMessage: 'No license could be found, so anomaly detection is off.',
    });
  }
  return expired
    ? i18n.translate('mlJobPicker.readiness.licenseExpired', {
        defaultMessage: 'The "{type}" license has expired.',
        values: { type },
      })
    : i18n.translate('mlJobPicker.readiness.licenseTooLow', {
        defaultMessage: 'The "{type}" license does not include anomaly detection.',
        values: { type },
      });
}

function availableText(check: Extract<MlCheck, { id: 'ml_available' }>): CheckAnswer {
  if (check.status === 'ok') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.mlAvailableOk', {
        defaultMessage: 'Machine learning is on in this space.',
      }),
    };
  }
  switch (check.why) {
    case 'plugin_missing':
      return {
        sentence: i18n.translate('mlJobPicker.readiness.mlPluginMissing', {
          defaultMessage: 'Machine learning is switched off in this Kibana or its Elasticsearch.',
        }),
        remedy: i18n.translate('mlJobPicker.readiness.mlPluginMissingRemedy', {
          defaultMessage: 'Whoever runs the cluster can switch it on: xpack.ml.enabled.',
        }),
      };
    case 'hidden_in_space':
      return {
        sentence: i18n.translate('mlJobPicker.readiness.mlHidden', {
          defaultMessage: 'Machine learning is hidden in this space.',
        }),
        remedy: i18n.translate('mlJobPicker.readiness.mlHiddenRemedy', {
          defaultMessage: 'Make the feature visible in the settings of the space, or use another space.',
        }),
        link: {
          label: i18n.translate('mlJobPicker.readiness.spacesLink', { defaultMessage: 'Spaces' }),
          path: '/app/management/kibana/spaces',
        },
      };
    case 'upgrade_mode':
      return {
        sentence: i18n.translate('mlJobPicker.readiness.mlUpgrade', {
          defaultMessage: 'Machine learning is in upgrade mode: no job can be created or started.',
        }),
        remedy: i18n.translate('mlJobPicker.readiness.mlUpgradeRemedy', {
          defaultMessage: 'Wait for the end of the upgrade.',
        }),
      };
  }
}

function viewText(check: Extract<MlCheck, { id: 'ml_view' }>): CheckAnswer {
  if (check.status === 'ok') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.mlViewOk', { defaultMessage: 'You may see jobs.' }),
    };
  }
  return {
    sentence: i18n.translate('mlJobPicker.readiness.mlViewBlocked', {
      defaultMessage: 'You may not see jobs.',
    }),
    remedy: i18n.translate('mlJobPicker.readiness.mlViewRemedy', {
      defaultMessage: 'Ask for the Kibana privilege "Machine Learning: Read".',
    }),
    link: rolesLink(),
  };
}

function activateText(check: Extract<MlCheck, { id: 'ml_activate' }>, format: Formatters): CheckAnswer {
  if (check.status === 'ok') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.mlActivateOk', {
        defaultMessage: 'You may create and start jobs.',
      }),
    };
  }
  return {
    sentence: i18n.translate('mlJobPicker.readiness.mlActivateBlocked', {
      defaultMessage:
        'You may not create and start jobs{missing, select, none {} other { (missing: {list})}}.',
      values: { missing: check.missing.length === 0 ? 'none' : 'some', list: format.list(check.missing) },
    }),
    remedy: i18n.translate('mlJobPicker.readiness.mlActivateRemedy', {
      defaultMessage:
        'Ask for the Kibana privilege "Machine Learning: All", or ask somebody who has it to activate.',
    }),
    link: rolesLink(),
  };
}

function memoryText(check: Extract<MlCheck, { id: 'ml_memory' }>, format: Formatters): CheckAnswer {
  if (check.totalBytes === 0) {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.noNode', {
        defaultMessage: 'The cluster has no machine learning node.',
      }),
      remedy: nodeRemedy(),
    };
  }
  const sentence = i18n.translate('mlJobPicker.readiness.memory', {
    defaultMessage: '{used} of {total} are used by open jobs.',
    values: { used: format.bytes(check.usedBytes), total: format.bytes(check.totalBytes) },
  });
  return check.status === 'ok' ? { sentence } : { sentence, remedy: nodeRemedy() };
}

function nodeRemedy(): string {
  return i18n.translate('mlJobPicker.readiness.memoryRemedy', {
    defaultMessage:
      'Close jobs that you no longer need, or add a node with the "ml" role or memory (Elastic documentation: "Set up machine learning").',
  });
}
