import type { NavigatorLayer } from './navigator_layer';

/** What to write into a file that the Navigator opens: one layer as such, several as a list. Never pass none. */
export function layerFileText(layers: readonly NavigatorLayer[]): string {
  const [first, ...others] = layers;
  return `${JSON.stringify(others.length === 0 ? first : layers, null, 2)}\n`;
}
