import { EuiFlexGroup } from '@elastic/eui';
import React from 'react';

import type { MarginalValue } from '../../../common/api/data_sources';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { JobLink } from '../../components/job_link';
import { goalCountText, jobCountText, pairCountText } from '../../text/value_text';
import { DetailColumn } from './detail_column';
import { GoalLinks } from './goal_links';
import { PairList } from './pair_list';

interface ValueColumnsProps {
  value: MarginalValue;
  version: AttackVersion;
}

/** What is lost or gained by name, a column each; none for what there is nothing of. */
export function ValueColumns({ value: { goals, pairs, jobs }, version }: ValueColumnsProps) {
  return (
    <EuiFlexGroup gutterSize="l" wrap>
      {goals.length > 0 && (
        <DetailColumn title={goalCountText(goals.length)}>
          <GoalLinks goalIds={goals} />
        </DetailColumn>
      )}
      {pairs.length > 0 && (
        <DetailColumn title={pairCountText(pairs.length)}>
          <PairList pairs={pairs} version={version} />
        </DetailColumn>
      )}
      {jobs.length > 0 && (
        <DetailColumn title={jobCountText(jobs.length)}>
          <ul>
            {jobs.map(({ id, title }) => (
              <li key={id}>
                <JobLink jobId={id} title={title} />
              </li>
            ))}
          </ul>
        </DetailColumn>
      )}
    </EuiFlexGroup>
  );
}
