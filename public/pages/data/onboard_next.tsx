import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { OnboardingGain } from '../../../common/api/data_sources';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { ShowAllButton } from '../../components/show_all_button';
import { useBeginning } from '../../hooks/use_beginning';
import { GainTable } from './gain_table';

/** More are shown on demand: the first ones are what one would do next. */
const SHOWN_FIRST = 5;

const NONE: readonly OnboardingGain[] = [];

interface OnboardNextProps {
  /** Largest gain first; undefined where that is not known. */
  gains: readonly OnboardingGain[] | undefined;
  /** Version whose names are used. */
  attackVersion: AttackVersion;
}

/** What more data would bring: the integrations that would make more jobs work here, the largest gain first. */
export function OnboardNext({ gains, attackVersion }: OnboardNextProps) {
  const { shown, showAll } = useBeginning(gains ?? NONE, SHOWN_FIRST);
  if (gains === undefined || gains.length === 0) {
    return (
      <EuiText size="s" data-test-subj="mlJobPickerNoGains">
        <p>{gains === undefined ? notKnown() : nothingMore()}</p>
      </EuiText>
    );
  }
  return (
    <>
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('mlJobPicker.next.order', {
            defaultMessage:
              'First what serves most goals, then what covers most ATT&CK pairs, then what brings most jobs. Only what no working job does already counts.',
          })}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <GainTable gains={shown} compareWith={gains} version={attackVersion} />
      {showAll !== undefined && (
        <ShowAllButton
          text={i18n.translate('mlJobPicker.next.showAll', {
            defaultMessage: 'Show all {count} integrations',
            values: { count: gains.length },
          })}
          onClick={showAll}
          data-test-subj="mlJobPickerAllGains"
        />
      )}
    </>
  );
}

function notKnown(): string {
  return i18n.translate('mlJobPicker.next.notKnown', {
    defaultMessage: 'Not known: it could not be asked which jobs lack data.',
  });
}

function nothingMore(): string {
  return i18n.translate('mlJobPicker.next.nothing', {
    defaultMessage: 'Everything that the known integrations could bring is here.',
  });
}
