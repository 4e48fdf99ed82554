import { EuiSpacer, EuiText } from '@elastic/eui';
import React from 'react';

import { ReplacedBy } from '../replaced_by';
import { AttackSection } from './attack_section';
import { CostSection } from './cost_section';
import { DataSection } from './data_section';
import { DetectorSection } from './detector_section';
import { EvidenceSection, type EvidenceSectionProps } from './evidence_section';
import { FieldSection } from './field_section';
import { GenerationSection } from './generation_section';
import { GoalSection } from './goal_section';
import { IdSection } from './id_section';

/** How a job stands here, what it is good for, what it needs and takes. */
export function JobDetails(props: EvidenceSectionProps) {
  const { job, answer } = props;
  const { replacedBy } = job.generation;
  return (
    <>
      {replacedBy.length > 0 && (
        <>
          <ReplacedBy jobIds={replacedBy} />
          <EuiSpacer size="s" />
        </>
      )}
      <EvidenceSection {...props} />
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
      <AttackSection job={job} version={answer.attackVersion} />
      <GenerationSection job={job} />
      <IdSection job={job} />
    </>
  );
}
