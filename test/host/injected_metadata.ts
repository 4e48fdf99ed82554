/** What the host's server tells its browser side, in `<kbn-injected-metadata data="…">` of the page. */
export interface InjectedMetadata {
  version: string;
  buildNumber: number;
  branch: string;
  /** '' or `/s/<space>`. */
  basePath: string;
  serverBasePath: string;
  spaceId: string;
  userName: string;
  darkMode: boolean;
  locale: string;
  uiSettings: Record<string, unknown>;
  /** Browser plugins in load order; each has its bundle at `plugin/<id>/public` in `__kbnBundles__`. */
  uiPlugins: Array<{ id: string; requiredPlugins: string[]; optionalPlugins: string[] }>;
}
