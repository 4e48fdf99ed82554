import { EuiBasicTable, type Criteria } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useState } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { pairKey } from '../../../../common/catalogue/attack/attack_pair';
import type { PairChange } from '../../../../common/coverage/coverage_change';
import type { CoverageSnapshot } from '../../../../common/coverage/coverage_snapshot';
import { useSession } from '../../../hooks/use_session';
import { changeColumns } from './change_columns';

const PAGE_SIZE = 25;

interface ChangeTableProps {
  /** In matrix order. */
  changes: readonly PairChange[];
  answer: CoverageResponse;
  origin: CoverageSnapshot['origin'];
}

/** Differences tactic by tactic; each opens its cell. */
export function ChangeTable({ changes, answer, origin }: ChangeTableProps) {
  const { format } = useSession();
  const [{ index, size }, setPage] = useState({ index: 0, size: PAGE_SIZE });
  const columns = useMemo(() => {
    const jobs = new Map(answer.jobs.map((job) => [job.id, job]));
    return changeColumns({
      version: answer.attackVersion,
      origin,
      format,
      jobOf: (id) => jobs.get(id),
    });
  }, [answer, origin, format]);
  // There may be fewer after a refresh.
  const pageIndex = Math.min(index, Math.max(0, Math.ceil(changes.length / size) - 1));
  return (
    <EuiBasicTable
      items={changes.slice(pageIndex * size, (pageIndex + 1) * size)}
      itemId={pairKey}
      columns={columns}
      tableCaption={i18n.translate('mlJobPicker.compare.caption', {
        defaultMessage: 'Differences between the file and this page, by tactic',
      })}
      pagination={
        changes.length > PAGE_SIZE
          ? {
              pageIndex,
              pageSize: size,
              pageSizeOptions: [PAGE_SIZE, 50, 100],
              totalItemCount: changes.length,
            }
          : undefined
      }
      onChange={({ page }: Criteria<PairChange>) => {
        if (page !== undefined) setPage(page);
      }}
      responsiveBreakpoint="m"
      rowProps={(change) => ({ 'data-test-subj': `mlJobPickerChange-${pairKey(change)}` })}
    />
  );
}
