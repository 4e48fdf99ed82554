import {
  EuiBasicTable,
  EuiButtonEmpty,
  EuiSpacer,
  EuiText,
  EuiTitle,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { SelectionResponse, UncoveredItem } from '../../../common/api/selection';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { JobLink } from '../../components/job_link';
import { ShowAllButton } from '../../components/show_all_button';
import { StateBadge } from '../../components/state_badge';
import { useBeginning } from '../../hooks/use_beginning';
import { useSession } from '../../hooks/use_session';
import type { Formatters } from '../../text/formatters';
import { selectionItemText } from '../../text/selection_item_text';
import { UNCOVERED_WHYS, uncoveredText, uncoveredTotal } from '../../text/uncovered_text';
import type { ChoiceActions } from './use_choices';

const SHOWN_FIRST = 10;

interface UncoveredTableProps {
  answer: SelectionResponse;
  choices: ChoiceActions;
}

/** What the selection leaves uncovered, why, and what covering it would cost. */
export function UncoveredTable({ answer: { uncovered, attackVersion }, choices }: UncoveredTableProps) {
  const { format } = useSession();
  const ordered = useMemo(
    () =>
      [...uncovered].sort(
        (a, b) => UNCOVERED_WHYS.indexOf(a.why) - UNCOVERED_WHYS.indexOf(b.why) || b.weight - a.weight
      ),
    [uncovered]
  );
  const { shown, showAll } = useBeginning(ordered, SHOWN_FIRST);
  const columns = useMemo(
    () => uncoveredColumns(attackVersion, choices, format),
    [attackVersion, choices, format]
  );
  return (
    <>
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.best.uncovered', { defaultMessage: 'Not covered' })}</h3>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <p data-test-subj="mlJobPickerUncoveredSummary">
          {uncovered.length === 0
            ? i18n.translate('mlJobPicker.best.uncoveredNothing', {
                defaultMessage: 'All that is wanted is covered.',
              })
            : uncoveredTotal(uncovered, format)}
        </p>
      </EuiText>
      {uncovered.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <EuiBasicTable<UncoveredItem>
            items={[...shown]}
            itemId="key"
            columns={columns}
            tableCaption={i18n.translate('mlJobPicker.best.uncoveredCaption', {
              defaultMessage: 'What is not covered, why, and the cheapest job that would cover it',
            })}
            responsiveBreakpoint="m"
            rowProps={({ key }) => ({ 'data-test-subj': `mlJobPickerUncovered-${key}` })}
          />
        </>
      )}
      {showAll !== undefined && (
        <ShowAllButton
          text={i18n.translate('mlJobPicker.best.showAllUncovered', {
            defaultMessage: 'Show all {count}',
            values: { count: uncovered.length },
          })}
          onClick={showAll}
          data-test-subj="mlJobPickerAllUncovered"
        />
      )}
    </>
  );
}

function uncoveredColumns(
  version: AttackVersion,
  choices: ChoiceActions,
  format: Formatters
): Array<EuiBasicTableColumn<UncoveredItem>> {
  return [
    {
      name: i18n.translate('mlJobPicker.best.uncoveredWhat', { defaultMessage: 'What' }),
      render: ({ key }: UncoveredItem) => selectionItemText(key, version),
    },
    {
      name: i18n.translate('mlJobPicker.best.uncoveredWhy', { defaultMessage: 'Why' }),
      render: ({ why }: UncoveredItem) => uncoveredText(why),
    },
    {
      name: i18n.translate('mlJobPicker.best.cheapest', { defaultMessage: 'Cheapest job' }),
      render: ({ cheapest }: UncoveredItem) =>
        cheapest === undefined ? (
          '–'
        ) : (
          <div>
            <JobLink jobId={cheapest.jobId} title={cheapest.title} /> <StateBadge state={cheapest.state} />
          </div>
        ),
    },
    {
      name: i18n.translate('mlJobPicker.best.costs', { defaultMessage: 'Costs' }),
      width: '7em',
      render: ({ cheapest }: UncoveredItem) =>
        cheapest === undefined ? '–' : format.bytes(cheapest.memoryBytes),
    },
    {
      name: i18n.translate('mlJobPicker.best.pinColumn', { defaultMessage: 'Pin' }),
      width: '8em',
      render: (item: UncoveredItem) => <PinButton item={item} choices={choices} />,
    },
  ];
}

function PinButton({ item: { cheapest }, choices }: { item: UncoveredItem; choices: ChoiceActions }) {
  if (cheapest === undefined) return null;
  const { jobId, title } = cheapest;
  const isLeftOut = choices.leftOut.includes(jobId);
  const isPinned = choices.pinned.includes(jobId);
  const label = isLeftOut
    ? i18n.translate('mlJobPicker.best.allowJob', {
        defaultMessage: 'Allow {title} again',
        values: { title },
      })
    : i18n.translate('mlJobPicker.best.pinJob', { defaultMessage: 'Pin {title}', values: { title } });
  return (
    <EuiButtonEmpty
      size="xs"
      flush="left"
      aria-label={label}
      isDisabled={isPinned}
      onClick={() => (isLeftOut ? choices.release(jobId) : choices.pin(jobId))}
      data-test-subj={`mlJobPickerPinFor-${jobId}`}
    >
      {isLeftOut
        ? i18n.translate('mlJobPicker.best.allow', { defaultMessage: 'Allow again' })
        : i18n.translate('mlJobPicker.best.pin', { defaultMessage: 'Pin' })}
    </EuiButtonEmpty>
  );
}
