import { colorPalette, euiPaletteCool, euiPaletteForStatus } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

import type { Severity } from '../../common/results/severity';

export interface SeverityText {
  label: string;
  /** For badges and charts: blue where hardly anything is unusual, through yellow to red, as people know it from ML. */
  color: string;
}

const COLORS: Readonly<Record<Severity, string>> = colors();

/** ML's own words for the severity of an anomaly. */
export function severityText(severity: Severity): SeverityText {
  return { label: label(severity), color: COLORS[severity] };
}

function label(severity: Severity): string {
  switch (severity) {
    case 'critical':
      return i18n.translate('mlJobPicker.severity.critical', { defaultMessage: 'Critical' });
    case 'major':
      return i18n.translate('mlJobPicker.severity.major', { defaultMessage: 'Major' });
    case 'minor':
      return i18n.translate('mlJobPicker.severity.minor', { defaultMessage: 'Minor' });
    case 'warning':
      return i18n.translate('mlJobPicker.severity.warning', { defaultMessage: 'Warning' });
    case 'low':
      return i18n.translate('mlJobPicker.severity.low', { defaultMessage: 'Low' });
  }
}

/** Of EUI's palettes, which bring the colours of the theme that Kibana runs with. */
function colors(): Record<Severity, string> {
  const [, yellow = '', red = ''] = euiPaletteForStatus(3);
  const [, orange = ''] = colorPalette([yellow, red], 3);
  const [low = '', , warning = ''] = euiPaletteCool(3);
  return { critical: red, major: orange, minor: yellow, warning, low };
}
