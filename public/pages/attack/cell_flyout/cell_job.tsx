import { EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { pairKey } from '../../../../common/catalogue/attack/attack_pair';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { FactList } from '../../../components/job_flyout/fact_list';
import { ReasonList } from '../../../components/job_flyout/reason_list';
import { JobLink } from '../../../components/job_link';
import { SelectJobCheckbox } from '../../../components/select_job_checkbox';
import { StateBadge } from '../../../components/state_badge';
import { useSession } from '../../../hooks/use_session';
import { mappingSourceText } from '../../../text/mapping_source_text';
import { movedMappingTexts, narrowedText } from '../../../text/moved_mapping_text';
import { selectedMemoryText } from '../../../text/selected_memory_text';
import { CellJobRules } from './cell_job_rules';
import type { CellModel } from './cell_model';

interface CellJobProps {
  job: CoverageJob;
  cell: CellModel;
  answer: CoverageResponse;
}

/** A job as it stands for a cell: its state and why, what it takes, who reads it, and who says that it watches for this. */
export function CellJob({ job, cell, answer }: CellJobProps) {
  const { format } = useSession();
  const { id, title, state, reasons, memory } = job;
  return (
    <div data-test-subj={`mlJobPickerCellJob-${id}`}>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
        <EuiFlexItem grow={false}>
          <SelectJobCheckbox jobId={id} title={title} />
        </EuiFlexItem>
        <EuiFlexItem>
          <EuiText size="s">
            <JobLink jobId={id} title={title} />
          </EuiText>
          <EuiText size="xs" color="subdued">
            <span className="eui-textBreakAll">{id}</span>
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <StateBadge state={state} reasons={reasons} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="xs" />
      <ReasonList reasons={reasons.slice(0, 1)} />
      {reasons.length > 1 && (
        <EuiText size="xs" color="subdued">
          <p>
            {i18n.translate('mlJobPicker.coverage.cell.moreReasons', {
              defaultMessage:
                '{count, plural, one {One more finding} other {# more findings}} in the details of the job.',
              values: { count: reasons.length - 1 },
            })}
          </p>
        </EuiText>
      )}
      <EuiSpacer size="s" />
      <FactList
        facts={[
          [
            i18n.translate('mlJobPicker.job.memory', { defaultMessage: 'Memory' }),
            i18n.translate('mlJobPicker.coverage.cell.memory', {
              defaultMessage: '{memory} ({source})',
              values: { memory: format.bytes(memory.bytes), source: selectedMemoryText(memory.source) },
            }),
          ],
          [
            i18n.translate('mlJobPicker.job.rules', { defaultMessage: 'Rules that read it' }),
            <CellJobRules job={job} rules={answer.rules} />,
          ],
          [
            i18n.translate('mlJobPicker.coverage.cell.mapping', { defaultMessage: 'It watches for this' }),
            <Mapping job={job} cell={cell} version={answer.attackVersion} />,
          ],
        ]}
      />
    </div>
  );
}

function Mapping({
  job: { mappings },
  cell: { key },
  version,
}: Pick<CellJobProps, 'job' | 'cell'> & { version: CoverageResponse['attackVersion'] }) {
  const { format } = useSession();
  const mapping = mappings.find((each) => pairKey(each) === key);
  if (mapping === undefined) return <>–</>;
  return (
    <>
      {mappingSourceText(mapping, format)}
      {movedMappingTexts(mapping, version).map((text) => (
        <div key={text}>{text}</div>
      ))}
      {mapping.narrowed === true && <div>{narrowedText()}</div>}
    </>
  );
}
