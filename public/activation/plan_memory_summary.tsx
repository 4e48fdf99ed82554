import { EuiCallOut, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PlanMemory } from '../../common/activation/activation_plan';
import { useSession } from '../hooks/use_session';
import { planMemoryText, waitingText } from '../text/plan_memory_text';
import { NodeMemoryBar } from './node_memory_bar';

interface PlanMemorySummaryProps {
  memory: PlanMemory;
  /** Titles of the plan's jobs by id. */
  titles: ReadonlyMap<string, string>;
}

/** ML memory before and after, node by node, and which jobs will wait for room. */
export function PlanMemorySummary({ memory, titles }: PlanMemorySummaryProps) {
  const { format } = useSession();
  const waiting = memory.waitingJobIds.map((id) => titles.get(id) ?? id);
  const waits = waitingText(memory, waiting.length);
  return (
    <section data-test-subj="mlJobPickerPlanMemory">
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.activation.memoryTitle', { defaultMessage: 'Memory' })}</h3>
      </EuiTitle>
      <EuiText size="s">
        <p>{planMemoryText(memory, format)}</p>
      </EuiText>
      {memory.nodes.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <ul>
            {memory.nodes.map((node) => (
              <NodeMemoryBar key={node.name} node={node} />
            ))}
          </ul>
        </>
      )}
      {waits !== undefined && (
        <>
          <EuiSpacer size="s" />
          <EuiCallOut
            announceOnMount
            size="s"
            color="warning"
            iconType="memory"
            title={waits.title}
            data-test-subj={`mlJobPickerMemory-${memory.verdict}`}
          >
            <p>{waits.remedy}</p>
            {waiting.length > 0 && (
              <p>
                {i18n.translate('mlJobPicker.activation.waitingJobs', {
                  defaultMessage: 'Waiting: {titles}.',
                  values: { titles: format.list(waiting) },
                })}
              </p>
            )}
          </EuiCallOut>
        </>
      )}
    </section>
  );
}
