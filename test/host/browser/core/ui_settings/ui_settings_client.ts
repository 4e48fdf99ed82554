import type { CoreStart } from '@kbn/core/public';

/**
 * `core.uiSettings` over the values that came with the page. Throws for a key that nobody registered, unless a default is given.
 * Source: src/core/packages/ui-settings/browser-internal/src/ui_settings_client_common.ts
 */
export function createUiSettings(values: Record<string, unknown>): CoreStart['uiSettings'] {
  return {
    get<T>(key: string, defaultValue?: T): T {
      const value = key in values ? values[key] : defaultValue;
      if (value === undefined) {
        throw new Error(`uiSettings.get("${key}"): there is no such setting, and no default was given`);
      }
      return value as T;
    },
  };
}
