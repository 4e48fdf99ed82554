import { i18n } from '@kbn/i18n';

import type { ChangeKind, CoverageComparison } from '../../common/coverage/coverage_change';
import type { CoverageSnapshot } from '../../common/coverage/coverage_snapshot';
import type { Formatters } from './formatters';

type Origin = CoverageSnapshot['origin'];

/** How a kind of change is called against one of our files, or against somebody else's layer. */
export function changeKindText(kind: ChangeKind, origin: Origin): string {
  switch (origin) {
    case 'picker':
      return ownKindText(kind);
    case 'layer':
      return layerKindText(kind);
  }
}

function ownKindText(kind: ChangeKind): string {
  switch (kind) {
    case 'won':
      return i18n.translate('mlJobPicker.compare.won', { defaultMessage: 'Won' });
    case 'lost':
      return i18n.translate('mlJobPicker.compare.lost', { defaultMessage: 'Lost' });
    case 'changed':
      return i18n.translate('mlJobPicker.compare.changed', { defaultMessage: 'Changed' });
  }
}

function layerKindText(kind: ChangeKind): string {
  switch (kind) {
    case 'won':
      return i18n.translate('mlJobPicker.compare.onlyHere', { defaultMessage: 'Active here, not marked' });
    case 'lost':
      return i18n.translate('mlJobPicker.compare.gap', { defaultMessage: 'Marked, not active here' });
    case 'changed':
      return i18n.translate('mlJobPicker.compare.otherwise', { defaultMessage: 'Other difference' });
  }
}

/** The outcome in a sentence: `3 ATT&CK pairs won, 1 lost, 2 changed otherwise; 40 are active in both.` */
export function outcomeText({ changes, kept }: CoverageComparison, origin: Origin): string {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  const values = { won: count('won'), lost: count('lost'), changed: count('changed'), kept };
  if (changes.length === 0) return noDifferenceText(kept, origin);
  return origin === 'picker'
    ? i18n.translate('mlJobPicker.compare.outcome', {
        defaultMessage:
          '{won, plural, one {# ATT&CK pair} other {# ATT&CK pairs}} won, {lost, plural, other {#}} lost, {changed, plural, other {#}} changed otherwise; {kept, plural, one {# is} other {# are}} active in both.',
        values,
      })
    : i18n.translate('mlJobPicker.compare.outcomeLayer', {
        defaultMessage:
          'Of the cells that the layer marks, {kept, plural, one {# is} other {# are}} active here and {lost, plural, one {# is} other {# are}} not. {won, plural, =0 {Nothing else is active here.} one {# more is active here.} other {# more are active here.}}',
        values,
      });
}

function noDifferenceText(kept: number, origin: Origin): string {
  return origin === 'picker'
    ? i18n.translate('mlJobPicker.compare.noDifference', {
        defaultMessage:
          'No difference: every ATT&CK pair has the same state, jobs and rules as in the file. {kept, plural, =0 {None is active.} one {# is active in both.} other {# are active in both.}}',
        values: { kept },
      })
    : i18n.translate('mlJobPicker.compare.noDifferenceLayer', {
        defaultMessage:
          'No difference: {kept, plural, =0 {the layer marks nothing, and nothing is active here} one {the only cell that the layer marks is active here, and nothing else} other {all # cells that the layer marks are active here, and nothing else}}.',
        values: { kept },
      });
}

/** That a difference may be none, where a state could not be found out on either side; undefined if all were. */
export function doubtfulChangesText({ changes }: CoverageComparison): string | undefined {
  const count = changes.filter(({ before, after }) => before === 'unknown' || after === 'unknown').length;
  return count === 0
    ? undefined
    : i18n.translate('mlJobPicker.compare.doubtful', {
        defaultMessage:
          '{count, plural, one {# difference is} other {# differences are}} uncertain: the state could not be checked, now or when the file was made.',
        values: { count },
      });
}

/** When the file was made, and in which version of ATT&CK, as far as it says. */
export function fileFactsText({ origin, takenMs, version }: CoverageSnapshot, format: Formatters): string {
  const values = { version: String(version) };
  if (origin === 'layer') {
    return i18n.translate('mlJobPicker.compare.layerFacts', {
      defaultMessage:
        "A layer that ML Job Picker did not write, or that was changed since: only which cells it marks is taken from it. Read as ATT&CK v{version}; it doesn't say when it was made.",
      values,
    });
  }
  return takenMs === undefined
    ? i18n.translate('mlJobPicker.compare.fileFacts', {
        defaultMessage: 'An export of ML Job Picker, ATT&CK v{version}.',
        values,
      })
    : i18n.translate('mlJobPicker.compare.datedFileFacts', {
        defaultMessage: 'An export of ML Job Picker, checked on {taken}, ATT&CK v{version}.',
        values: { ...values, taken: format.dateTime(takenMs) },
      });
}
