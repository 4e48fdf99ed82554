import { i18n } from '@kbn/i18n';

/** Tabs of the application in the order they stand; each is the last part of its path. */
export const TAB_IDS = ['goals', 'attack', 'data', 'selection', 'jobs', 'readiness'] as const;

export type TabId = (typeof TAB_IDS)[number];

export const DEFAULT_TAB: TabId = 'goals';

/** Path of a tab inside the application: `/goals`. */
export function tabPath(tab: TabId): string {
  return `/${tab}`;
}

export function tabTitle(tab: TabId): string {
  switch (tab) {
    case 'goals':
      return i18n.translate('mlJobPicker.tabs.goals', { defaultMessage: 'Goals' });
    case 'attack':
      return i18n.translate('mlJobPicker.tabs.attack', { defaultMessage: 'ATT&CK' });
    case 'data':
      return i18n.translate('mlJobPicker.tabs.data', { defaultMessage: 'My data' });
    case 'selection':
      return i18n.translate('mlJobPicker.tabs.selection', { defaultMessage: 'Best selection' });
    case 'jobs':
      return i18n.translate('mlJobPicker.tabs.jobs', { defaultMessage: 'My jobs' });
    case 'readiness':
      return i18n.translate('mlJobPicker.tabs.readiness', { defaultMessage: 'Readiness' });
  }
}

export function appTitle(): string {
  return i18n.translate('mlJobPicker.appTitle', { defaultMessage: 'ML Job Picker' });
}
