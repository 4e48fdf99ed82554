import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { UnplacedList } from '../unplaced_list';
import { FlyoutSection } from './flyout_section';
import { MappingList } from './mapping_list';

interface AttackSectionProps {
  job: Recommendation;
  version: AttackVersion;
}

/** What a job watches for in ATT&CK, who says so, and what could not be placed there. */
export function AttackSection({ job, version }: AttackSectionProps) {
  return (
    <FlyoutSection
      title={i18n.translate('mlJobPicker.job.attack', {
        defaultMessage: 'ATT&CK v{version}',
        values: { version: String(version) },
      })}
    >
      {job.mappings.length > 0 && <MappingList mappings={job.mappings} version={version} />}
      {job.unplaced.length > 0 && (
        <EuiText size="s">
          <p>{i18n.translate('mlJobPicker.job.unplaced', { defaultMessage: 'Could not be placed:' })}</p>
          <UnplacedList unplaced={job.unplaced} version={version} />
        </EuiText>
      )}
      {job.mappings.length === 0 && job.unplaced.length === 0 && (
        <EuiText size="s" color="subdued">
          {i18n.translate('mlJobPicker.job.unmapped', {
            defaultMessage:
              'Neither its settings, nor a known detection rule, nor the catalogue of ML Job Picker name a tactic.',
          })}
        </EuiText>
      )}
    </FlyoutSection>
  );
}
