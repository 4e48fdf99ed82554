import { EuiFlexGroup, EuiFlexItem, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { SelectedJob } from '../../../common/api/selection';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { selectionItemText } from '../../text/selection_item_text';

interface JobGainsProps {
  job: SelectedJob;
  /** Version whose names are used. */
  version: AttackVersion;
}

/** What a job adds to those before it, and what only it covers, by name. */
export function JobGains({ job: { id, adds, only }, version }: JobGainsProps) {
  return (
    <EuiFlexGroup gutterSize="l" data-test-subj={`mlJobPickerGains-${id}`}>
      <Items
        title={i18n.translate('mlJobPicker.best.addsTitle', {
          defaultMessage: 'Adds to the jobs before it',
        })}
        none={i18n.translate('mlJobPicker.best.addsNothing', {
          defaultMessage: 'Nothing: it is here because it is pinned.',
        })}
        keys={adds}
        version={version}
      />
      <Items
        title={i18n.translate('mlJobPicker.best.onlyTitle', { defaultMessage: 'Lost without it' })}
        none={i18n.translate('mlJobPicker.best.onlyNothing', {
          defaultMessage: 'Nothing: others cover the same.',
        })}
        keys={only}
        version={version}
      />
    </EuiFlexGroup>
  );
}

interface ItemsProps {
  title: string;
  none: string;
  keys: readonly string[];
  version: AttackVersion;
}

function Items({ title, none, keys, version }: ItemsProps) {
  return (
    <EuiFlexItem>
      <EuiTitle size="xxs">
        <h4>{title}</h4>
      </EuiTitle>
      <EuiText size="s">
        {keys.length === 0 ? (
          <p>{none}</p>
        ) : (
          <ul>
            {keys.map((key) => (
              <li key={key}>{selectionItemText(key, version)}</li>
            ))}
          </ul>
        )}
      </EuiText>
    </EuiFlexItem>
  );
}
