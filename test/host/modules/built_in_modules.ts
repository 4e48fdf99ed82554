import type { Module } from '@kbn/ml-plugin/server';

import { KNOWN_MODULES } from '../../../common/catalogue/known_modules/known_modules';

/** The modules that the host has when it is given no folders of modules: those that the catalogue knows. */
export function builtInModules(): Module[] {
  return KNOWN_MODULES.map((module) => structuredClone(module));
}
