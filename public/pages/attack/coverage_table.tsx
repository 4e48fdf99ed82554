import { EuiIcon, EuiInMemoryTable, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment, useMemo } from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { CoverageJob } from '../../../common/coverage/coverage_job';
import type { MatrixTactic } from '../../../common/coverage/coverage_matrix_cells';
import { CoverageStateBadge } from '../../components/coverage_state_badge';
import { JobLink } from '../../components/job_link';
import { useSession } from '../../hooks/use_session';
import { tacticName, techniqueText } from '../../text/attack_text';
import { activeFamiliesText, fromSubTechniquesText, tacticAloneText } from '../../text/coverage_table_text';
import type { Formatters } from '../../text/formatters';
import { ruleReadingText } from '../../text/rule_reading_text';
import { CellLink } from './cell_link';
import { coverageRows, familyRank, ruleRank, stateRank, type CoverageRow } from './coverage_table_rows';

/** Jobs that a row names; the others are in the cell's details. */
const JOBS_SHOWN = 3;

interface CoverageTableProps {
  /** Those to show, already filtered. */
  tactics: readonly MatrixTactic[];
  version: AttackVersion;
  /** For the titles of jobs; without them their ids are shown. */
  jobs?: readonly CoverageJob[];
  onOpenCell(cellKey: string): void;
}

/** The matrix as a table, a row for each cell; in matrix order until it is sorted. */
export function CoverageTable({ tactics, version, jobs, onOpenCell }: CoverageTableProps) {
  const { format } = useSession();
  const rows = useMemo(() => coverageRows(tactics), [tactics]);
  const titles = useMemo(() => new Map((jobs ?? []).map(({ id, title }) => [id, title])), [jobs]);
  const columns = useMemo(
    () => coverageColumns({ version, titles, format, onOpenCell }),
    [version, titles, format, onOpenCell]
  );
  return (
    <EuiInMemoryTable<CoverageRow>
      items={rows}
      itemId="key"
      columns={columns}
      sorting
      pagination={{ initialPageSize: 50, pageSizeOptions: [25, 50, 100, 0] }}
      responsiveBreakpoint="m"
      tableCaption={i18n.translate('mlJobPicker.coverage.table.caption', {
        defaultMessage: 'ATT&CK coverage by ML jobs, a row for each technique under each of its tactics',
      })}
      noItemsMessage={i18n.translate('mlJobPicker.coverage.table.nothing', {
        defaultMessage: 'No cell matches the filters.',
      })}
      rowProps={({ key }) => ({ 'data-test-subj': `mlJobPickerCoverageRow-${key}` })}
      data-test-subj="mlJobPickerCoverageTable"
    />
  );
}

interface ColumnContext extends Pick<CoverageTableProps, 'version' | 'onOpenCell'> {
  titles: ReadonlyMap<string, string>;
  format: Formatters;
}

function coverageColumns(context: ColumnContext): Array<EuiBasicTableColumn<CoverageRow>> {
  const { version, titles, format, onOpenCell } = context;
  return [
    {
      name: i18n.translate('mlJobPicker.coverage.table.tactic', { defaultMessage: 'Tactic' }),
      width: '13em',
      sortable: ({ tacticId }) => tacticName(tacticId, version),
      render: ({ tacticId }: CoverageRow) => tacticName(tacticId, version) ?? tacticId,
    },
    {
      name: i18n.translate('mlJobPicker.coverage.table.technique', { defaultMessage: 'Technique' }),
      sortable: ({ techniqueId = '' }) => techniqueId,
      render: ({ key, techniqueId }: CoverageRow) => (
        <CellLink cellKey={key} onOpen={onOpenCell}>
          {techniqueId === undefined ? tacticAloneText() : techniqueText(techniqueId, version)}
        </CellLink>
      ),
    },
    {
      name: i18n.translate('mlJobPicker.coverage.table.state', { defaultMessage: 'State' }),
      width: '10em',
      sortable: stateRank,
      render: ({ state, fromSubTechniques }: CoverageRow) => (
        <div>
          <CoverageStateBadge state={state} />
          {fromSubTechniques && (
            <EuiText size="xs" color="subdued">
              {fromSubTechniquesText()}
            </EuiText>
          )}
        </div>
      ),
    },
    {
      name: i18n.translate('mlJobPicker.coverage.table.active', { defaultMessage: 'Active jobs' }),
      width: '9.5em',
      align: 'right',
      sortable: familyRank,
      render: ({ own }: CoverageRow) => activeFamiliesText(own, format),
    },
    {
      name: i18n.translate('mlJobPicker.coverage.table.rule', { defaultMessage: 'Rule' }),
      width: '13em',
      sortable: ruleRank,
      render: ({ own }: CoverageRow) => (own === undefined ? '–' : <Reading rule={own.rule} />),
    },
    {
      name: i18n.translate('mlJobPicker.coverage.table.jobs', { defaultMessage: 'Jobs' }),
      render: ({ own }: CoverageRow) => (
        <Jobs jobIds={(own?.families ?? []).flatMap(({ jobIds }) => jobIds)} titles={titles} />
      ),
    },
  ];
}

function Reading({ rule }: { rule: Parameters<typeof ruleReadingText>[0] }) {
  const { label, meaning, icon } = ruleReadingText(rule);
  return (
    <span title={meaning}>
      <EuiIcon type={icon} size="s" aria-hidden /> {label}
    </span>
  );
}

function Jobs({ jobIds, titles }: { jobIds: readonly string[] } & Pick<ColumnContext, 'titles'>) {
  if (jobIds.length === 0) return <>–</>;
  const more = jobIds.length - JOBS_SHOWN;
  return (
    <span className="eui-textBreakWord">
      {jobIds.slice(0, JOBS_SHOWN).map((id, position) => (
        <Fragment key={id}>
          {position > 0 && ', '}
          <JobLink jobId={id} title={titles.get(id) ?? id} />
        </Fragment>
      ))}
      {more > 0 &&
        i18n.translate('mlJobPicker.coverage.table.moreJobs', {
          defaultMessage: ' and {count} more',
          values: { count: more },
        })}
    </span>
  );
}
