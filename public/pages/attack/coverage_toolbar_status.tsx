import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { StateMark } from './matrix/state_mark';

interface ToolbarStatusProps {
  /** Cells that are shown. */
  shown: number;
  /** Of the search; undefined where nothing is searched for. */
  found: number | undefined;
  /** The hit that was jumped to: its number from 1, and how its cell is called. */
  jump: { position: number; name: string } | undefined;
  /** The matrix has marks of its own, and its search hides nothing. */
  ofMatrix: boolean;
}

/** What is shown and found, also for those who do not see it, and how to read it. */
export function ToolbarStatus({ shown, found, jump, ofMatrix }: ToolbarStatusProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <EuiText size="xs" color="subdued">
      <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: euiTheme.size.base }}>
        <p role="status" style={{ margin: 0 }} data-test-subj="mlJobPickerCoverageStatus">
          {i18n.translate('mlJobPicker.coverage.shown', {
            defaultMessage: '{shown, plural, one {# cell} other {# cells}} shown.',
            values: { shown },
          })}{' '}
          {found !== undefined && foundText(found)} {jump !== undefined && jumpText(jump, found ?? 0)}
        </p>
        {ofMatrix ? <MatrixHints /> : <span>{tableHint()}</span>}
      </div>
    </EuiText>
  );
}

function MatrixHints() {
  return (
    <>
      <span>
        {i18n.translate('mlJobPicker.coverage.filtersHideSearchHighlights', {
          defaultMessage: 'Filters hide cells; the search highlights them.',
        })}
      </span>
      <span>
        {i18n.translate('mlJobPicker.coverage.legend.share', { defaultMessage: '1/2 = 1 of 2 jobs active' })}
      </span>
      <span>
        <StateMark name="from_sub_techniques" />{' '}
        {i18n.translate('mlJobPicker.coverage.legend.fromSubTechniques', {
          defaultMessage: 'State of sub-techniques, not its own',
        })}
      </span>
      <span>
        <StateMark name="unread" />{' '}
        {i18n.translate('mlJobPicker.coverage.legend.unread', {
          defaultMessage: 'Active, but no enabled rule reads it',
        })}
      </span>
    </>
  );
}

function tableHint(): string {
  return i18n.translate('mlJobPicker.coverage.bothHide', {
    defaultMessage: 'Filters and search hide what does not match.',
  });
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
