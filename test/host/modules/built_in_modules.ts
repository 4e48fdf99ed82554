import type { Module } from '@kbn/ml-plugin/server';

import { KNOWN_MODULES } from '../../../common/catalogue/known_modules/known_modules';
import { KIBANA_7_17_MODULES } from './kibana_7_17/kibana_7_17_modules';

/** Which Kibana's modules: those that the catalogue knows, or the oldest that a supported cluster may come from. */
export type ModuleGeneration = 'current' | typeof OLD_GENERATION;

/** Also the word for it where folders of modules are named. */
export const OLD_GENERATION = '7.17';

/** The modules that the host has when it is given no others. */
export function builtInModules(generation: ModuleGeneration = 'current'): Module[] {
  return modulesOf(generation).map((module) => structuredClone(module));
}

function modulesOf(generation: ModuleGeneration): readonly Module[] {
  switch (generation) {
    case 'current':
      return KNOWN_MODULES;
    case OLD_GENERATION:
      return KIBANA_7_17_MODULES;
  }
}
