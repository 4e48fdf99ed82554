import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../common/api/recommendations';
import { useSelection } from '../hooks/use_selection';

interface JobCountProps {
  shown: readonly Recommendation[];
  total: number;
}

/** How many jobs are listed, and a way to select them all, without those that a newer one has replaced. */
export function JobCount({ shown, total }: JobCountProps) {
  const selection = useSelection();
  const current = shown.filter(({ generation }) => generation.replacedBy.length === 0);
  const missing = current.filter(({ id }) => !selection.has(id));
  return (
    <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false}>
      <EuiFlexItem grow={false}>
        <EuiText size="s" role="status" data-test-subj="mlJobPickerJobCount">
          {i18n.translate('mlJobPicker.jobCount', {
            defaultMessage:
              '{total, plural, one {# job} other {# jobs}}{filtered, select, yes {, {shown} shown} other {}}',
            values: {
              total,
              shown: shown.length,
              filtered: shown.length === total ? 'no' : 'yes',
            },
          })}
        </EuiText>
      </EuiFlexItem>
      {missing.length > 0 && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="xs"
            onClick={() => selection.add(missing.map(({ id }) => id))}
            data-test-subj="mlJobPickerSelectShown"
          >
            {i18n.translate('mlJobPicker.selectShown', {
              defaultMessage:
                'Select {count, plural, one {the one shown} other {all # shown}}{without, select, outdated { that are not outdated} other {}}',
              values: {
                count: missing.length,
                without: current.length === shown.length ? 'none' : 'outdated',
              },
            })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
