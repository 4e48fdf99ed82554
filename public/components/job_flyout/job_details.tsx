import { EuiSpacer, EuiText } from '@elastic/eui';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { ReplacedBy } from '../replaced_by';
import { StateBadge } from '../state_badge';
import { AttackSection } from './attack_section';
import { CostSection } from './cost_section';
import { DataSection } from './data_section';
import { DetectorSection } from './detector_section';
import { FieldSection } from './field_section';
import { GenerationSection } from './generation_section';
import { GoalSection } from './goal_section';
import { IdSection } from './id_section';
import { ReasonList } from './reason_list';

interface JobDetailsProps {
  job: Recommendation;
  /** Version of ATT&CK that the job's mappings are of. */
  attackVersion: AttackVersion;
}

/** How a job stands here, what it is good for, what it needs and takes. */
export function JobDetails({ job, attackVersion }: JobDetailsProps) {
  const { replacedBy } = job.generation;
  return (
    <>
      {replacedBy.length > 0 && (
        <>
          <ReplacedBy jobIds={replacedBy} />
          <EuiSpacer size="s" />
        </>
      )}
      <StateBadge state={job.state} />
      <EuiSpacer size="s" />
      <ReasonList reasons={job.reasons} />
      <GoalSection job={job} />
      <DetectorSection job={job} />
      {job.description !== '' && (
        <EuiText size="s" color="subdued">
          <p>{job.description}</p>
        </EuiText>
      )}
      <DataSection job={job} />
      <FieldSection job={job} />
      <CostSection job={job} />
      <AttackSection job={job} version={attackVersion} />
      <GenerationSection job={job} />
      <IdSection job={job} />
    </>
  );
}
