import { i18n } from '@kbn/i18n';

import type { CoverageLayout, MatrixZoom, SubTechniqueChoice } from '../services/coverage_view';

export function layoutText(layout: CoverageLayout): string {
  switch (layout) {
    case 'matrix':
      return i18n.translate('mlJobPicker.coverage.layout.matrix', { defaultMessage: 'Matrix' });
    case 'table':
      return i18n.translate('mlJobPicker.coverage.layout.table', { defaultMessage: 'Table' });
    case 'jobs':
      return i18n.translate('mlJobPicker.coverage.layout.jobs', { defaultMessage: 'Jobs by tactic' });
    case 'report':
      return i18n.translate('mlJobPicker.coverage.layout.report', { defaultMessage: 'Report' });
  }
}

export function zoomText(zoom: MatrixZoom): string {
  switch (zoom) {
    case 'names':
      return i18n.translate('mlJobPicker.coverage.zoom.names', { defaultMessage: 'With names' });
    case 'compact':
      return i18n.translate('mlJobPicker.coverage.zoom.compact', { defaultMessage: 'Compact' });
  }
}

export function subTechniquesText(choice: SubTechniqueChoice): string {
  switch (choice) {
    case 'none':
      return i18n.translate('mlJobPicker.coverage.subTechniques.none', {
        defaultMessage: 'None',
      });
    case 'named':
      return i18n.translate('mlJobPicker.coverage.subTechniques.named', {
        defaultMessage: 'Those with jobs',
      });
    case 'all':
      return i18n.translate('mlJobPicker.coverage.subTechniques.all', {
        defaultMessage: 'All',
      });
  }
}
