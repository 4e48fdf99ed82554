import { EuiBasicTable, EuiCheckbox, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import { ShowAllButton } from '../../../components/show_all_button';
import { useBeginning } from '../../../hooks/use_beginning';
import { useIsChecking } from '../../../hooks/use_is_checking';
import { useSession } from '../../../hooks/use_session';
import { CheckingBadge } from '../../../components/checking_badge';
import type { Formatters } from '../../../text/formatters';
import { messagesText, namesDatasetText } from '../../../text/log_dataset_text';
import type { LogDataset } from '../../../services/log_datasets';

const SHOWN_FIRST = 8;

interface LogDatasetTableProps {
  datasets: readonly LogDataset[];
  chosenIds: ReadonlySet<string>;
  onChoose(id: string, chosen: boolean): void;
}

/** Datasets to choose from, with what the jobs need of them. */
export function LogDatasetTable({ datasets, chosenIds, onChoose }: LogDatasetTableProps) {
  const { format } = useSession();
  const { shown, showAll } = useBeginning(datasets, SHOWN_FIRST);
  const columns = useMemo(
    () => [choiceColumn(chosenIds, onChoose), ...factColumns(format)],
    [chosenIds, onChoose, format]
  );
  return (
    <>
      <EuiBasicTable
        items={[...shown]}
        itemId="id"
        columns={columns}
        tableCaption={i18n.translate('mlJobPicker.logs.caption', {
          defaultMessage: 'Datasets whose logs can be watched',
        })}
        responsiveBreakpoint="m"
        rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerLogDataset-${id}` })}
      />
      {showAll !== undefined && (
        <ShowAllButton
          text={i18n.translate('mlJobPicker.logs.showAll', {
            defaultMessage: 'Show all {count} datasets',
            values: { count: datasets.length },
          })}
          onClick={showAll}
          data-test-subj="mlJobPickerAllLogDatasets"
        />
      )}
    </>
  );
}

function choiceColumn(
  chosenIds: LogDatasetTableProps['chosenIds'],
  onChoose: LogDatasetTableProps['onChoose']
): EuiBasicTableColumn<LogDataset> {
  return {
    name: i18n.translate('mlJobPicker.logs.dataset', { defaultMessage: 'Dataset' }),
    render: ({ id }: LogDataset) => (
      <EuiCheckbox
        id={`mlJobPickerLogDataset-${id}`}
        checked={chosenIds.has(id)}
        onChange={({ target }) => onChoose(id, target.checked)}
        label={<span className="eui-textBreakWord">{id}</span>}
      />
    ),
  };
}

function factColumns(format: Formatters): Array<EuiBasicTableColumn<LogDataset>> {
  return [
    {
      name: i18n.translate('mlJobPicker.logs.documents', { defaultMessage: 'Documents' }),
      render: ({ documents }: LogDataset) => format.number(documents),
    },
    {
      name: i18n.translate('mlJobPicker.logs.withMessage', { defaultMessage: 'With a message' }),
      render: (dataset: LogDataset) => (
        <OrChecking isKnown={dataset.messages.kind !== 'unknown'} text={messagesText(dataset, format)} />
      ),
    },
    {
      name: 'event.dataset',
      render: (dataset: LogDataset) => (
        <OrChecking isKnown={dataset.namesDataset !== 'unknown'} text={namesDatasetText(dataset)} />
      ),
    },
  ];
}

function OrChecking({ isKnown, text }: { isKnown: boolean; text: string }) {
  const isChecking = useIsChecking();
  return isChecking && !isKnown ? <CheckingBadge /> : <>{text}</>;
}
