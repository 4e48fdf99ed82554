import { EuiButtonGroup } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { ATTACK_VERSIONS, type AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { useUrlState } from '../../hooks/use_url_state';

interface AttackVersionSwitchProps {
  /** The one whose tactics are shown. */
  shown: AttackVersion;
  /** The one that the running Kibana's own rules and pages use. */
  ofKibana: AttackVersion;
}

/** Chooses the version of ATT&CK; the choice is in the address, and none there means Kibana's own. */
export function AttackVersionSwitch({ shown, ofKibana }: AttackVersionSwitchProps) {
  const [{ attackVersion }, change] = useUrlState();
  const choose = (id: string) => {
    const version = ATTACK_VERSIONS.find((each) => String(each) === id);
    change(() => ({ attackVersion: version === ofKibana ? undefined : version }));
  };
  return (
    <EuiButtonGroup
      legend={i18n.translate('mlJobPicker.attack.version', { defaultMessage: 'Version of ATT&CK' })}
      options={ATTACK_VERSIONS.map((version) => ({
        id: String(version),
        label: versionText(version, ofKibana),
        'data-test-subj': `mlJobPickerAttackVersion-${version}`,
      }))}
      idSelected={String(attackVersion ?? shown)}
      onChange={choose}
      buttonSize="compressed"
    />
  );
}

function versionText(version: AttackVersion, ofKibana: AttackVersion): string {
  const values = { version: String(version) };
  return version === ofKibana
    ? i18n.translate('mlJobPicker.attack.versionOfKibana', {
        defaultMessage: 'v{version} (as this Kibana)',
        values,
      })
    : i18n.translate('mlJobPicker.attack.otherVersion', { defaultMessage: 'v{version}', values });
}
