import type { DiscoveredPlugin } from '../discovery/discovered_plugin';

/** Where browser files are served. The build number is part of it, as the answers may be kept for a year. */
export class PageUrls {
  private readonly bundles: string;

  /** Folder of the styles of charts (src/core/packages/rendering/server-internal/src/render_utils.ts). */
  readonly charts: string;

  constructor(buildNumber: number) {
    this.bundles = `/${buildNumber}/bundles`;
    this.charts = `/${buildNumber}/ui/charts/`;
  }

  /** Folder of the host's own scripts. */
  get core(): string {
    return `${this.bundles}/`;
  }

  /** The style sheet that a page needs for charts in its colours. */
  chartStyles(darkMode: boolean): string {
    return `${this.charts}theme_only_${darkMode ? 'dark' : 'light'}.css`;
  }

  /** Folder of a plugin's bundle; its version makes browsers fetch a new one. */
  plugin({ manifest }: DiscoveredPlugin): string {
    return `${this.bundles}/plugin/${manifest.id}/${manifest.version}/`;
  }

  /** Folder of a plugin's static assets. */
  assets({ manifest }: DiscoveredPlugin): string {
    return `/plugins/${manifest.id}/assets/`;
  }
}
