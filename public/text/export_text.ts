import { i18n } from '@kbn/i18n';

import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { Formatters } from './formatters';

/** What a file holds, counted as its format counts. */
export type ExportedCount =
  /** Each layer has the same cells. `tacticsOnly`: tactics that jobs name without a technique; a layer has no cells for them. */
  | { of: 'cells'; layers: number; cells: number; tacticsOnly: number }
  | { of: 'techniques'; techniques: number }
  | { of: 'pairs'; pairs: number };

/** `not_loaded`: Kibana did not give the code that makes files. */
export type ExportProblem = { code: 'not_loaded' } | { code: 'not_made'; detail: string };

interface VersionChoiceText {
  label: string;
  /** One sentence: what the Navigator does with it. */
  meaning: string;
}

/** `version`: in which the layer's cells will be. */
export function layerVersionText(attack: 'pinned' | 'latest', version: AttackVersion): VersionChoiceText {
  const values = { version: String(version) };
  switch (attack) {
    case 'latest':
      return {
        label: i18n.translate('mlJobPicker.export.latest', { defaultMessage: 'Latest version of ATT&CK' }),
        meaning: i18n.translate('mlJobPicker.export.latestMeaning', {
          defaultMessage:
            'Cells are moved to where v{version} has them, and the Navigator opens the file in its newest version without a question.',
          values,
        }),
      };
    case 'pinned':
      return {
        label: i18n.translate('mlJobPicker.export.pinned', {
          defaultMessage: 'Pinned to ATT&CK v{version}',
          values,
        }),
        meaning: i18n.translate('mlJobPicker.export.pinnedMeaning', {
          defaultMessage:
            'Cells stay as they are shown here; a Navigator with a newer version asks whether to upgrade.',
        }),
      };
  }
}

/** What was saved, and how much is in it. */
export function savedText(fileName: string, count: ExportedCount): string {
  const values = { fileName };
  switch (count.of) {
    case 'cells':
      return i18n.translate('mlJobPicker.export.savedLayers', {
        defaultMessage:
          '{fileName} was saved: {layers, plural, one {# layer} other {# layers}} with {cells, plural, one {# cell} other {# cells}}{tacticsOnly, plural, =0 {} one {. # tactic that jobs name without a technique has no cell} other {. # tactics that jobs name without a technique have no cells}}.',
        values: { ...values, layers: count.layers, cells: count.cells, tacticsOnly: count.tacticsOnly },
      });
    case 'techniques':
      return i18n.translate('mlJobPicker.export.savedTechniques', {
        defaultMessage:
          '{fileName} was saved: {count, plural, one {# technique} other {# techniques}}. Scores are suggestions for review.',
        values: { ...values, count: count.techniques },
      });
    case 'pairs':
      return i18n.translate('mlJobPicker.export.savedPairs', {
        defaultMessage:
          '{fileName} was saved: jobs and rules of {count, plural, one {# ATT&CK pair} other {# ATT&CK pairs}}.',
        values: { ...values, count: count.pairs },
      });
  }
}

/** Why nothing was saved, and what to do. */
export function exportProblemText(problem: ExportProblem): string {
  switch (problem.code) {
    case 'not_loaded':
      return i18n.translate('mlJobPicker.export.notLoaded', {
        defaultMessage:
          'Kibana did not answer, or has another version by now. If trying again does not help, reload the page.',
      });
    case 'not_made':
      return i18n.translate('mlJobPicker.export.notMade', {
        defaultMessage: 'The file could not be made from these jobs: {detail}',
        values: { detail: problem.detail },
      });
  }
}

/** What the file will not know; undefined if all was checked. */
export function exportDoubtText(
  { partial, unknownJobs }: { partial: boolean; unknownJobs: number },
  format: Formatters
): string | undefined {
  if (unknownJobs > 0) {
    return i18n.translate('mlJobPicker.export.unknownJobs', {
      defaultMessage:
        '{count, plural, one {# job} other {{formatted} jobs}} could not be checked. Files give their state as unknown, not as "no job".',
      values: { count: unknownJobs, formatted: format.number(unknownJobs) },
    });
  }
  return partial
    ? i18n.translate('mlJobPicker.export.partial', {
        defaultMessage:
          'Not everything could be checked, as said on the page. What is not known is left open in the files.',
      })
    : undefined;
}
