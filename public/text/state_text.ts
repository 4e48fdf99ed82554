import { i18n } from '@kbn/i18n';

import type { JobState } from '../../common/evidence/job_state';

export interface StateText {
  label: string;
  /** One sentence for those who do not know the word. */
  meaning: string;
  /** EUI icon that exists from Kibana 8.19 on. */
  icon: string;
  color: 'success' | 'danger' | 'primary' | 'warning' | 'default';
}

export function stateText(state: JobState): StateText {
  switch (state) {
    case 'active':
      return {
        label: i18n.translate('mlJobPicker.state.active', { defaultMessage: 'Active' }),
        meaning: i18n.translate('mlJobPicker.state.activeMeaning', {
          defaultMessage: 'It is running and sees data.',
        }),
        icon: 'checkInCircleFilled',
        color: 'success',
      };
    case 'blind':
      return {
        label: i18n.translate('mlJobPicker.state.blind', { defaultMessage: 'Blind' }),
        meaning: i18n.translate('mlJobPicker.state.blindMeaning', {
          defaultMessage: 'It is installed but sees nothing now.',
        }),
        icon: 'eyeClosed',
        color: 'danger',
      };
    case 'ready':
      return {
        label: i18n.translate('mlJobPicker.state.ready', { defaultMessage: 'Ready' }),
        meaning: i18n.translate('mlJobPicker.state.readyMeaning', {
          defaultMessage: 'The data it reads is there; it only needs to be activated.',
        }),
        icon: 'playFilled',
        color: 'primary',
      };
    case 'limited':
      return {
        label: i18n.translate('mlJobPicker.state.limited', { defaultMessage: 'Limited' }),
        meaning: i18n.translate('mlJobPicker.state.limitedMeaning', {
          defaultMessage:
            'It has data, but a field that it uses, its history or its newest documents fall short.',
        }),
        icon: 'warning',
        color: 'warning',
      };
    case 'needs_data':
      return {
        label: i18n.translate('mlJobPicker.state.needsData', { defaultMessage: 'Needs data' }),
        meaning: i18n.translate('mlJobPicker.state.needsDataMeaning', {
          defaultMessage: 'Nothing that it reads has arrived.',
        }),
        icon: 'storage',
        color: 'default',
      };
    case 'unknown':
      return {
        label: i18n.translate('mlJobPicker.state.unknown', { defaultMessage: 'Unknown' }),
        meaning: i18n.translate('mlJobPicker.state.unknownMeaning', {
          defaultMessage: 'It could not be checked; the reason is given with the job.',
        }),
        icon: 'help',
        color: 'default',
      };
  }
}
