import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

interface ToolbarStatusProps {
  /** Cells that are shown. */
  shown: number;
  /** Of the search; undefined where nothing is searched for. */
  found: number | undefined;
  /** The hit that was jumped to: its number from 1, and how its cell is called. */
  jump: { position: number; name: string } | undefined;
}

/** What is shown and found, also for those who do not see it. */
export function ToolbarStatus({ shown, found, jump }: ToolbarStatusProps) {
  return (
    <EuiText size="xs" color="subdued">
      <p role="status" data-test-subj="mlJobPickerCoverageStatus">
        {i18n.translate('mlJobPicker.coverage.shown', {
          defaultMessage: '{shown, plural, one {# cell} other {# cells}} shown.',
          values: { shown },
        })}{' '}
        {found !== undefined && foundText(found)} {jump !== undefined && jumpText(jump, found ?? 0)}
      </p>
    </EuiText>
  );
}

function foundText(found: number): string {
  return i18n.translate('mlJobPicker.coverage.found', {
    defaultMessage: '{found, plural, =0 {None matches} one {# matches} other {# match}} the search.',
    values: { found },
  });
}

function jumpText({ position, name }: { position: number; name: string }, found: number): string {
  return i18n.translate('mlJobPicker.coverage.jumped', {
    defaultMessage: 'Hit {position} of {found}: {name}',
    values: { position: String(position), found: String(found), name },
  });
}
