import path from 'node:path';

import type { Request, ResponseObject, ResponseToolkit, Server } from '@hapi/hapi';

import type { InjectedMetadata } from '../../injected_metadata';
import type { DiscoveredPlugin } from '../discovery/discovered_plugin';
import type { UiSettingsService } from '../ui_settings/ui_settings_service';
import { renderBootstrapScript } from './bootstrap_script';
import { CONTENT_SECURITY_POLICY } from './content_security_policy';
import { renderPage } from './page_html';
import { PageUrls } from './page_urls';
import { ONE_YEAR_S, serveFolder } from './serve_folder';

export interface PageOptions {
  kibanaVersion: string;
  buildNumber: number;
  /** Where `/` leads. */
  homeApp: string;
  /** Holds `kbn-ui-shared-deps.js`, `core.entry.js`, and the styles of charts in `charts/`. */
  browserDir: string;
  /** Plugins with a browser bundle, in load order. */
  uiPlugins: readonly DiscoveredPlugin[];
  uiSettings: UiSettingsService;
}

/** Registers the pages of the applications, the script that starts them, and the files that this script loads. */
export function registerPages(server: Server, options: PageOptions): void {
  const urls = new PageUrls(options.buildNumber);
  registerFolders(server, urls, options);
  server.route([
    {
      method: 'GET',
      path: '/',
      handler: ({ app }, h) => h.redirect(`${app.basePath ?? ''}/app/${options.homeApp}`),
    },
    {
      method: 'GET',
      path: '/app/{rest*}',
      handler: (request, h) => {
        const metadata = metadataOf(request, options);
        return page(h, renderPage(metadata, urls.chartStyles(metadata.darkMode)));
      },
    },
    {
      method: 'GET',
      path: '/bootstrap.js',
      handler: (request, h) =>
        h
          .response(renderBootstrapScript(bootstrapOf(request, urls, options)))
          .type('application/javascript')
          .header('cache-control', 'no-store'),
    },
  ]);
}

function registerFolders(server: Server, urls: PageUrls, { browserDir, uiPlugins }: PageOptions): void {
  serveFolder(server, { urlPath: urls.core, folder: browserDir, maxAgeSeconds: ONE_YEAR_S });
  serveFolder(server, {
    urlPath: urls.charts,
    folder: path.join(browserDir, 'charts'),
    maxAgeSeconds: ONE_YEAR_S,
  });
  for (const plugin of uiPlugins) {
    const { folder } = plugin;
    serveFolder(server, {
      urlPath: urls.plugin(plugin),
      folder: path.join(folder, 'target', 'public'),
      maxAgeSeconds: ONE_YEAR_S,
    });
    serveFolder(server, { urlPath: urls.assets(plugin), folder: path.join(folder, 'public', 'assets') });
  }
}

function page(h: ResponseToolkit, html: string): ResponseObject {
  return h
    .response(html)
    .type('text/html')
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'strict-origin-when-cross-origin')
    .header('cache-control', 'no-store');
}

function metadataOf(request: Request, options: PageOptions): InjectedMetadata {
  const { hostState, basePath = '' } = request.app;
  if (!hostState) throw new Error('A request without user and space reached a page');
  return {
    version: options.kibanaVersion,
    buildNumber: options.buildNumber,
    branch: options.kibanaVersion.split('.').slice(0, 2).join('.'),
    basePath,
    serverBasePath: '',
    spaceId: hostState.spaceId,
    userName: hostState.user.name,
    darkMode: isDark(request, options.uiSettings),
    locale: 'en',
    uiSettings: { ...options.uiSettings.values },
    uiPlugins: options.uiPlugins.map(({ manifest: { id, requiredPlugins, optionalPlugins } }) => ({
      id,
      requiredPlugins,
      optionalPlugins,
    })),
  };
}

function bootstrapOf(request: Request, urls: PageUrls, { uiPlugins, uiSettings }: PageOptions) {
  const pluginPaths = uiPlugins.map((plugin) => [plugin.manifest.id, urls.plugin(plugin)] as const);
  return {
    darkMode: isDark(request, uiSettings),
    publicPaths: { core: urls.core, ...Object.fromEntries(pluginPaths) },
    scripts: [
      `${urls.core}kbn-ui-shared-deps.js`,
      `${urls.core}core.entry.js`,
      ...pluginPaths.map(([id, url]) => `${url}${id}.plugin.js`),
    ],
  };
}

/** The page's theme switch sets the cookie. */
function isDark({ state }: Request, uiSettings: UiSettingsService): boolean {
  const chosen: unknown = state.hostTheme;
  if (chosen === 'dark') return true;
  return chosen === 'light' ? false : uiSettings.darkMode;
}
