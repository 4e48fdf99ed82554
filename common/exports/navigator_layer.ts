export interface LayerMetadata {
  /** Neither is ever empty: the Navigator drops such an entry. */
  name: string;
  value: string;
}

export interface LayerTechnique {
  techniqueID: string;
  /** Short name of a tactic that the technique is under; the Navigator never shows a cell where that is wrong. */
  tactic: string;
  score: number;
  /** `#rrggbb` */
  color: string;
  comment: string;
  enabled: true;
  metadata: LayerMetadata[];
}

/**
 * A layer of format 4.5, as far as we write it. Members that make the Navigator ask or fetch (`filters`, `customDataURL`)
 * are left out on purpose. Source: attack-navigator `layers/spec/v4.5/layerformat.md`.
 */
export interface NavigatorLayer {
  name: string;
  domain: 'enterprise-attack';
  /** Without `attack` the Navigator takes its own, the newest that it has. */
  versions: { attack?: string; navigator: string; layer: '4.5' };
  description: string;
  sorting: 3;
  layout: {
    layout: 'side';
    aggregateFunction: 'max';
    showID: true;
    showName: true;
    showAggregateScores: false;
    countUnscored: false;
    expandedSubtechniques: 'annotated';
  };
  hideDisabled: false;
  techniques: LayerTechnique[];
  gradient: { colors: string[]; minValue: number; maxValue: number };
  legendItems: Array<{ label: string; color: string }>;
  metadata: LayerMetadata[];
  links: never[];
  showTacticRowBackground: false;
  tacticRowBackground: string;
  selectTechniquesAcrossTactics: true;
  selectSubtechniquesWithParent: false;
  selectVisibleTechniques: false;
}
