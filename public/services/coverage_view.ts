import { COVERAGE_MODES, type CoverageMode } from '../../common/coverage/coverage_mode';
import { COVERAGE_STATES, type CoverageState } from '../../common/coverage/coverage_state';
import type { UrlParams } from '../hooks/use_url_params';

/** `jobs`: the jobs of each tactic as lists. `report`: to be printed. */
export const COVERAGE_LAYOUTS = ['matrix', 'table', 'jobs', 'report'] as const;
export type CoverageLayout = (typeof COVERAGE_LAYOUTS)[number];

/** `names`: cells with names; `compact`: small cells with ids, so that all tactics fit a window of 1280 px. */
export const MATRIX_ZOOMS = ['names', 'compact'] as const;
export type MatrixZoom = (typeof MATRIX_ZOOMS)[number];

/** Which sub-techniques stand below their techniques: none, those that a job names, all. */
export const SUB_TECHNIQUE_CHOICES = ['none', 'named', 'all'] as const;
export type SubTechniqueChoice = (typeof SUB_TECHNIQUE_CHOICES)[number];

/** What the address says about the coverage that is shown. Values that mean nothing are dropped. */
export interface CoverageView {
  layout: CoverageLayout;
  mode: CoverageMode;
  zoom: MatrixZoom;
  subTechniques: SubTechniqueChoice;
  /** True: techniques that no job names, nor any of their sub-techniques, are left out. */
  onlyNamed: boolean;
  /** Highlights cells; empty: none. */
  query: string;
  states: readonly CoverageState[];
  /** Names of ATT&CK platforms; not checked against any list. */
  platforms: readonly string[];
  /** Names of `CoverageJobSource`; not checked against any list. */
  sources: readonly string[];
  /** `pairKey` of the cell that is open; a tactic alone: `TA0004`. Not checked against any list. */
  openCell?: string;
}

/** `?layout=table&mode=ready&zoom=compact&sub=all&named=true&find=dns&cstate=active&cplatform=Windows&csource=okta&cell=TA0006/T1110` */
export const COVERAGE_VIEW: UrlParams<CoverageView> = {
  read: (params) => ({
    layout: oneOf(COVERAGE_LAYOUTS, params.get('layout')) ?? 'matrix',
    mode: oneOf(COVERAGE_MODES, params.get('mode')) ?? 'now',
    zoom: oneOf(MATRIX_ZOOMS, params.get('zoom')) ?? 'names',
    subTechniques: oneOf(SUB_TECHNIQUE_CHOICES, params.get('sub')) ?? 'named',
    onlyNamed: params.get('named') === 'true',
    query: params.get('find') ?? '',
    states: list(params, 'cstate').flatMap((text) => oneOf(COVERAGE_STATES, text) ?? []),
    platforms: list(params, 'cplatform'),
    sources: list(params, 'csource'),
    openCell: params.get('cell') ?? undefined,
  }),
  write: (view, params) => {
    set(params, 'layout', view.layout === 'matrix' ? '' : view.layout);
    set(params, 'mode', view.mode === 'now' ? '' : view.mode);
    set(params, 'zoom', view.zoom === 'names' ? '' : view.zoom);
    set(params, 'sub', view.subTechniques === 'named' ? '' : view.subTechniques);
    set(params, 'named', view.onlyNamed ? 'true' : '');
    set(params, 'find', view.query);
    set(params, 'cstate', view.states.join(','));
    set(params, 'cplatform', view.platforms.join(','));
    set(params, 'csource', view.sources.join(','));
    set(params, 'cell', view.openCell ?? '');
  },
};

function oneOf<T extends string>(known: readonly T[], text: string | null): T | undefined {
  return known.find((value) => value === text);
}

function list(params: URLSearchParams, name: string): string[] {
  return [...new Set((params.get(name) ?? '').split(',').filter((text) => text !== ''))];
}

function set(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name);
  else params.set(name, value);
}
