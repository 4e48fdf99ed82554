import { i18n } from '@kbn/i18n';

import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { MovedMapping } from '../../common/coverage/coverage';
import { pairText } from './attack_text';

export function unmappedNoteTitle(count: number): string {
  return i18n.translate('mlJobPicker.coverage.notes.unmapped', {
    defaultMessage: 'Jobs without a known mapping ({count})',
    values: { count },
  });
}

/** Why nothing is known of these jobs. */
export function unmappedNoteText(rulesUnreadable: boolean): string {
  return rulesUnreadable
    ? i18n.translate('mlJobPicker.coverage.notes.unmappedUnreadable', {
        defaultMessage:
          'Neither their own settings nor the catalogue of ML Job Picker name a tactic; detection rules, which may, could not be read. They count nowhere.',
      })
    : i18n.translate('mlJobPicker.coverage.notes.unmappedText', {
        defaultMessage:
          'Neither their own settings, nor a rule that is known here, nor the catalogue of ML Job Picker name a tactic. They count nowhere.',
      });
}

export function unplacedNoteTitle(count: number, version: AttackVersion): string {
  return i18n.translate('mlJobPicker.coverage.notes.unplaced', {
    defaultMessage: 'Named, but not in ATT&CK v{version} ({count})',
    values: { count, version: String(version) },
  });
}

export function unplacedNoteText(): string {
  return i18n.translate('mlJobPicker.coverage.notes.unplacedText', {
    defaultMessage: 'Unknown or outdated ids. They count nowhere; what else is named for these jobs does.',
  });
}

export function movedNoteTitle(count: number, version: AttackVersion): string {
  return i18n.translate('mlJobPicker.coverage.notes.moved', {
    defaultMessage: 'Carried over to ATT&CK v{version} ({count})',
    values: { count, version: String(version) },
  });
}

export function movedNoteText(): string {
  return i18n.translate('mlJobPicker.coverage.notes.movedText', {
    defaultMessage:
      'Named as in another version of ATT&CK, and counted where this one has them by the changes that ATT&CK itself records.',
  });
}

/** `Defense Evasion (TA0005) / … (T1562) → Defense Impairment (TA0112) / … (T1685)` */
export function movedPairText(
  { from, to }: Pick<MovedMapping, 'from' | 'to'>,
  version: AttackVersion
): string {
  return i18n.translate('mlJobPicker.coverage.notes.movedPair', {
    defaultMessage: '{from} → {to}',
    values: { from: pairText(from, version === 18 ? 19 : 18), to: pairText(to, version) },
  });
}

export function narrowedNoteTitle(count: number): string {
  return i18n.translate('mlJobPicker.coverage.notes.narrowed', {
    defaultMessage: 'Possibly counted too narrowly ({count})',
    values: { count },
  });
}

export function narrowedNoteText(): string {
  return i18n.translate('mlJobPicker.coverage.notes.narrowedText', {
    defaultMessage:
      'These jobs name TA0005 alone. Before v19 that was Defense Evasion, of which Defense Impairment (TA0112) is a tactic of its own now: whether they watch for that too is not known.',
  });
}
