import { i18n } from '@kbn/i18n';

import type { SelectionResponse } from '../../common/api/selection';
import type { Formatters } from './formatters';
import { impossibleText } from './impossible_text';
import { selectionItemKind } from './selection_item_text';

type Answer = Pick<
  SelectionResponse,
  | 'jobs'
  | 'kept'
  | 'covered'
  | 'uncovered'
  | 'memoryBytes'
  | 'weight'
  | 'totalWeight'
  | 'bound'
  | 'optimal'
  | 'solver'
  | 'impossible'
>;

/** What was found and how good it is, in one or two sentences; or why nothing was. */
export function selectionHeadline(
  answer: Answer,
  format: Formatters,
  titleOf: (jobId: string) => string
): string {
  if (answer.impossible !== undefined) return impossibleText(answer.impossible, format, titleOf);
  return [resultText(answer, format), proofText(answer, format)].filter((text) => text !== '').join(' ');
}

/** Items that count more than others: then their number alone says little. */
export function isWeighted({
  totalWeight,
  covered,
  uncovered,
}: Pick<Answer, 'totalWeight' | 'covered' | 'uncovered'>): boolean {
  return totalWeight !== covered.length + uncovered.length;
}

function resultText(answer: Answer, format: Formatters): string {
  const { jobs, kept, covered, uncovered, memoryBytes, weight, totalWeight } = answer;
  const values = {
    jobs: jobs.length,
    kept: kept.jobIds.length,
    covered: covered.length,
    total: covered.length + uncovered.length,
    memory: format.bytes(memoryBytes),
    kind: selectionItemKind([...covered, ...uncovered].map(({ key }) => key)),
    weighted: isWeighted(answer) ? 'yes' : 'no',
    share: format.percent(totalWeight === 0 ? 0 : weight / totalWeight),
  };
  if (jobs.length === 0 && kept.jobIds.length === 0) {
    return i18n.translate('mlJobPicker.best.resultNothing', {
      defaultMessage:
        'No job is selected, {total, plural, =0 {and there is nothing to cover} other {so none of {total} {kind, select, goals {goals} other {ATT&CK pairs}} is covered}}.',
      values,
    });
  }
  if (jobs.length === 0) {
    return i18n.translate('mlJobPicker.best.resultKept', {
      defaultMessage:
        'No job is added. {kept, plural, one {The one that runs covers} other {The # that run cover}} {covered} of {total} {kind, select, goals {goals} other {ATT&CK pairs}}{weighted, select, yes {, {share} of their weight} other {}}.',
      values,
    });
  }
  return i18n.translate('mlJobPicker.best.result', {
    defaultMessage:
      '{jobs, plural, one {# job} other {# jobs}}{kept, plural, =0 {} one {, with the one that runs already,} other {, with the # that run already,}} {jobs, plural, one {covers} other {cover}} {covered} of {total} {kind, select, goals {goals} other {ATT&CK pairs}}{weighted, select, yes {, {share} of their weight,} other {}} in {memory}.',
    values,
  });
}

function proofText(answer: Answer, format: Formatters): string {
  const { optimal, solver, weight, totalWeight, bound } = answer;
  if (solver.name === 'none') return '';
  if (optimal) {
    return i18n.translate('mlJobPicker.best.proven', {
      defaultMessage: 'Proven: no other choice within the budget covers more.',
    });
  }
  const values = {
    kind: selectionItemKind([...answer.covered, ...answer.uncovered].map(({ key }) => key)),
    weighted: isWeighted(answer) ? 'yes' : 'no',
    more: Math.max(0, Math.floor(bound - weight)),
    share: format.percent(totalWeight === 0 ? 0 : Math.max(0, bound - weight) / totalWeight),
  };
  return solver.name === 'greedy'
    ? i18n.translate('mlJobPicker.best.greedy', {
        defaultMessage:
          'Not proven: the exact solver failed, so each step took the job that adds most for its memory. At most {weighted, select, yes {{share} of the weight} other {{kind, select, goals {{more, plural, one {# goal} other {# goals}}} other {{more, plural, one {# pair} other {# pairs}}}}}} more would be possible.',
        values,
      })
    : i18n.translate('mlJobPicker.best.timeLimit', {
        defaultMessage:
          'Not proven: the time ran out. At most {weighted, select, yes {{share} of the weight} other {{kind, select, goals {{more, plural, one {# goal} other {# goals}}} other {{more, plural, one {# pair} other {# pairs}}}}}} more would be possible.',
        values,
      });
}
