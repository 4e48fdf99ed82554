import { i18n } from '@kbn/i18n';

import type { PairCoverage } from '../../common/coverage/coverage';
import type { MatrixCell, MatrixTactic, MatrixTechnique } from '../../common/coverage/coverage_matrix_cells';
import { coverageStateText } from './coverage_state_text';

/** True if a pair is active, and it is known that no enabled rule reads its jobs. */
export function isUnread(pair: PairCoverage | undefined): boolean {
  return pair?.state === 'active' && pair.rule !== 'enabled' && pair.rule !== 'unknown';
}

/** `1/2`: detections that are active, of those that name the pair. */
export function activeShare({ families }: PairCoverage): string {
  return `${String(activeCount(families))}/${String(families.length)}`;
}

/** `T1071.004 DNS under Command and Control: 1 of 2 jobs active`. Generations of one detection count as one job. */
export function cellName(cell: MatrixCell | MatrixTechnique, tacticName: string): string {
  return i18n.translate('mlJobPicker.coverage.cellName', {
    defaultMessage: '{id} {name} under {tactic}: {state}',
    values: { id: cell.techniqueId, name: cell.name, tactic: tacticName, state: cellSays(cell) },
  });
}

/** Of the cell in a tactic's header, for jobs that name no technique. */
export function tacticCellName({ tacticId, name, own }: MatrixTactic): string {
  return i18n.translate('mlJobPicker.coverage.tacticCellName', {
    defaultMessage: '{id} {name}, the tactic alone: {state}',
    values: { id: tacticId, name, state: own === undefined ? noJob() : pairSays(own) },
  });
}

function cellSays(cell: MatrixCell | MatrixTechnique): string {
  if (!('fromSubTechniques' in cell) || !cell.fromSubTechniques) {
    return cell.own === undefined ? noJob() : pairSays(cell.own);
  }
  const state = coverageStateText(cell.state).label;
  return cell.own === undefined
    ? i18n.translate('mlJobPicker.coverage.throughSubTechniques', {
        defaultMessage: 'no job of its own, through its sub-techniques: {state}',
        values: { state },
      })
    : i18n.translate('mlJobPicker.coverage.ownAndSubTechniques', {
        defaultMessage: '{own}, through its sub-techniques: {state}',
        values: { own: pairSays(cell.own), state },
      });
}

function pairSays(pair: PairCoverage): string {
  const values = { active: String(activeCount(pair.families)), total: pair.families.length };
  if (pair.state !== 'active') {
    return i18n.translate('mlJobPicker.coverage.noneActive', {
      defaultMessage: '{active} of {total, plural, one {# job} other {# jobs}} active, best state: {state}',
      values: { ...values, state: coverageStateText(pair.state).label },
    });
  }
  return isUnread(pair)
    ? i18n.translate('mlJobPicker.coverage.activeUnread', {
        defaultMessage:
          '{active} of {total, plural, one {# job} other {# jobs}} active, no enabled rule reads it',
        values,
      })
    : i18n.translate('mlJobPicker.coverage.someActive', {
        defaultMessage: '{active} of {total, plural, one {# job} other {# jobs}} active',
        values,
      });
}

function noJob(): string {
  return i18n.translate('mlJobPicker.coverage.noJob', { defaultMessage: 'no job' });
}

function activeCount(families: PairCoverage['families']): number {
  return families.filter(({ state }) => state === 'active').length;
}
