import { i18n } from '@kbn/i18n';

import type { PastActivation } from '../activation/run_state';

/** Word, icon and colour for what became of a former activation. */
export function pastStatusText(status: PastActivation['status']): {
  label: string;
  icon: string;
  color: string;
} {
  switch (status) {
    case 'finished':
      return {
        label: i18n.translate('mlJobPicker.past.finished', { defaultMessage: 'Carried out' }),
        icon: 'check',
        color: 'success',
      };
    case 'interrupted':
      return {
        label: i18n.translate('mlJobPicker.past.interrupted', {
          defaultMessage: 'Interrupted: its page was closed before the end',
        }),
        icon: 'warning',
        color: 'warning',
      };
    case 'elsewhere':
      return {
        label: i18n.translate('mlJobPicker.past.elsewhere', {
          defaultMessage: 'Under way in another tab of this browser',
        }),
        icon: 'clock',
        color: 'primary',
      };
    case 'undone':
      return {
        label: i18n.translate('mlJobPicker.past.undone', { defaultMessage: 'Undone' }),
        icon: 'returnKey',
        color: 'subdued',
      };
  }
}

/** What an activation was about: `12 jobs, 3 rules`. */
export function pastContentText({ jobIds, ruleIds }: Pick<PastActivation, 'jobIds' | 'ruleIds'>): string {
  return i18n.translate('mlJobPicker.past.content', {
    defaultMessage:
      '{jobs, plural, one {# job} other {# jobs}}{rules, plural, =0 {} one {, # rule} other {, # rules}}',
    values: { jobs: jobIds.length, rules: ruleIds.length },
  });
}

/** All that undoing an activation does, and what it leaves. */
export function undoEffects(): string[] {
  return [
    i18n.translate('mlJobPicker.undoPast.created', {
      defaultMessage: 'Jobs that it created are deleted, with their datafeeds and all their results.',
    }),
    i18n.translate('mlJobPicker.undoPast.started', {
      defaultMessage: 'Jobs that were there before and that it started are stopped; their results stay.',
    }),
    i18n.translate('mlJobPicker.undoPast.enabled', { defaultMessage: 'Rules that it enabled are disabled.' }),
    i18n.translate('mlJobPicker.undoPast.installed', {
      defaultMessage: 'Rules that it installed are removed.',
    }),
    i18n.translate('mlJobPicker.undoPast.left', {
      defaultMessage: 'What others have changed since is left as it is.',
    }),
  ];
}
