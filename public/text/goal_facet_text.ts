import { i18n } from '@kbn/i18n';

import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { JOB_STATES } from '../../common/evidence/job_state';
import { NOTHING_SAID, type GoalFacet } from '../services/goal_filter';
import { tacticName } from './attack_text';
import { dataText, platformText } from './goal_tag_text';
import { stateText } from './state_text';

export function facetTitle(facet: GoalFacet): string {
  switch (facet) {
    case 'platform':
      return i18n.translate('mlJobPicker.goals.facet.platform', { defaultMessage: 'Platform' });
    case 'data':
      return i18n.translate('mlJobPicker.goals.facet.data', { defaultMessage: 'Data' });
    case 'tactic':
      return i18n.translate('mlJobPicker.goals.facet.tactic', { defaultMessage: 'Tactic' });
    case 'state':
      return i18n.translate('mlJobPicker.goals.facet.state', { defaultMessage: 'State' });
  }
}

/** A value of a facet in words; one that nobody knows, as from an old address, stands as it is. */
export function facetValueText(facet: GoalFacet, value: string, version: AttackVersion): string {
  if (value === NOTHING_SAID) return nothingSaidText(facet);
  switch (facet) {
    case 'platform':
      return platformText(value) ?? value;
    case 'data':
      return dataText(value) ?? value;
    case 'tactic':
      return tacticName(value, version) ?? value;
    case 'state': {
      const state = JOB_STATES.find((known) => known === value);
      return state === undefined ? value : stateText(state).label;
    }
  }
}

function nothingSaidText(facet: GoalFacet): string {
  switch (facet) {
    case 'platform':
    case 'data':
      return i18n.translate('mlJobPicker.goals.facet.notSaid', { defaultMessage: 'Not stated' });
    case 'tactic':
      return i18n.translate('mlJobPicker.goals.facet.noTactic', { defaultMessage: 'No tactic' });
    case 'state':
      return i18n.translate('mlJobPicker.goals.facet.noJob', { defaultMessage: 'No job here' });
  }
}
