import type { DiscoveredPlugin } from '../discovery/discovered_plugin';

/** Where browser files are served. The build number is part of it, as the answers may be kept for a year. */
export class PageUrls {
  private readonly bundles: string;

  constructor(buildNumber: number) {
    this.bundles = `/${buildNumber}/bundles`;
  }

  /** Folder of the host's own scripts. */
  get core(): string {
    return `${this.bundles}/`;
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
