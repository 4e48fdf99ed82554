import { i18n } from '@kbn/i18n';

import type { PlanMemory } from '../../common/activation/activation_plan';
import type { Formatters } from './formatters';

function togetherText(): string {
  return i18n.translate('mlJobPicker.activation.memoryTogether', {
    defaultMessage:
      'You may not see single ML nodes, so this counts them together: a large job may still wait for one with room.',
  });
}

/** ML memory in use before and after, all nodes together. */
export function planMemoryText(
  { usedBytes, addedBytes, afterBytes, totalBytes, nodes, verdict }: PlanMemory,
  format: Formatters
): string {
  const sentence = i18n.translate('mlJobPicker.activation.memory', {
    defaultMessage:
      'Machine learning memory: {used} in use now, {after}{known, select, yes { of {total}} other {}} afterwards. Added: {added}.',
    values: {
      used: format.bytes(usedBytes),
      added: format.bytes(addedBytes),
      after: format.bytes(afterBytes),
      total: totalBytes === undefined ? '' : format.bytes(totalBytes),
      known: totalBytes === undefined ? 'no' : 'yes',
    },
  });
  if (verdict !== 'unknown') {
    return nodes.length === 0 && totalBytes !== undefined && totalBytes > 0
      ? `${sentence} ${togetherText()}`
      : sentence;
  }
  const unknown = i18n.translate('mlJobPicker.activation.memoryUnknown', {
    defaultMessage: 'The cluster does not tell how much there is, so it is not known whether they fit.',
  });
  return `${sentence} ${unknown}`;
}

/** That jobs find no place, and what can be done; undefined where all fit, or where it is not known. */
export function waitingText(
  { verdict, lazyNodes = 0 }: Pick<PlanMemory, 'verdict' | 'lazyNodes'>,
  waiting: number
): { title: string; remedy: string } | undefined {
  switch (verdict) {
    case 'fits':
    case 'unknown':
      return undefined;
    case 'waits_for_nodes':
      return {
        title: i18n.translate('mlJobPicker.activation.waitsForNodes', {
          defaultMessage:
            '{count, plural, one {# job waits} other {# jobs wait}} until autoscaling adds nodes',
          values: { count: waiting },
        }),
        remedy: i18n.translate('mlJobPicker.activation.waitsForNodesHelp', {
          defaultMessage:
            'Up to {nodes, plural, one {one more node} other {# more nodes}} may be added. The jobs are created now and start by themselves when there is room.',
          values: { nodes: lazyNodes },
        }),
      };
    case 'too_small':
      return {
        title: i18n.translate('mlJobPicker.activation.memoryTooSmall', {
          defaultMessage: 'There is not enough memory for all of them',
        }),
        remedy: i18n.translate('mlJobPicker.activation.memoryTooSmallHelp', {
          defaultMessage:
            '{count, plural, one {# job is created but waits} other {# jobs are created but wait}} until a node has room. Remove jobs here, estimate what they need, stop other jobs first, or add ML memory.',
          values: { count: waiting },
        }),
      };
  }
}
