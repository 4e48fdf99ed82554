import { i18n } from '@kbn/i18n';

import type { AttackPair } from '../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { tacticText } from './attack_text';

/** `T1071.004 DNS`, or `TA0004 Privilege Escalation` for a tactic alone. */
export function cellTitle({ tacticId, techniqueId, name }: AttackPair & { name: string }): string {
  return i18n.translate('mlJobPicker.coverage.cell.title', {
    defaultMessage: '{id} {name}',
    values: { id: techniqueId ?? tacticId, name },
  });
}

/** Where a cell stands: `Sub-technique under Command and Control (TA0011)`. */
export function cellPlaceText({ tacticId, techniqueId }: AttackPair, version: AttackVersion): string {
  const tactic = tacticText(tacticId, version);
  if (techniqueId === undefined) {
    return i18n.translate('mlJobPicker.coverage.cell.tactic', {
      defaultMessage: 'The tactic alone, without any technique',
    });
  }
  return techniqueId.includes('.')
    ? i18n.translate('mlJobPicker.coverage.cell.subTechnique', {
        defaultMessage: 'Sub-technique under {tactic}',
        values: { tactic },
      })
    : i18n.translate('mlJobPicker.coverage.cell.technique', {
        defaultMessage: 'Technique under {tactic}',
        values: { tactic },
      });
}

/** What it means that no job names a cell; `fromSubTechniques`: jobs name its sub-techniques. */
export function unnamedCellText(
  { tacticId, techniqueId }: AttackPair,
  fromSubTechniques: boolean,
  version: AttackVersion
): string {
  if (techniqueId === undefined) {
    return i18n.translate('mlJobPicker.coverage.cell.unnamedTactic', {
      defaultMessage: 'No ML job names the tactic alone. Those that name one of its techniques stand there.',
    });
  }
  if (fromSubTechniques) {
    return i18n.translate('mlJobPicker.coverage.cell.onlySubTechniques', {
      defaultMessage: 'No ML job names the technique itself. Its state is that of its best sub-technique.',
    });
  }
  return i18n.translate('mlJobPicker.coverage.cell.unnamed', {
    defaultMessage:
      'No ML job watches for {techniqueId} under {tactic}. Detection rules of other types may; they are not counted here.',
    values: { techniqueId, tactic: tacticText(tacticId, version) },
  });
}

/** For an address that names a cell which is not there. */
export function unknownCellText(key: string, version: AttackVersion): string {
  return i18n.translate('mlJobPicker.coverage.cell.unknown', {
    defaultMessage:
      'ATT&CK v{version} has no "{key}". The link may be from another version of ATT&CK: switch the version, or close this and look for the technique in the matrix.',
    values: { key, version: String(version) },
  });
}
