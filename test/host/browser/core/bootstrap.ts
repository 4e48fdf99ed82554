import type { InjectedMetadata } from '../../injected_metadata';
import { hostApps } from '../apps/host_apps';
import { kbnBundles } from '../kbn_window';
import { i18n } from '../shared_deps/kbn_i18n';
import { startCoreSystem } from './core_system';
import { readInjectedMetadata } from './injected_metadata';
import { renderFailurePage } from './rendering/failure_page';

/** Starts the page. Never rejects: what goes wrong is shown in place of the page, and logged. */
export async function bootstrap(): Promise<void> {
  const root = createRoot(document);
  let metadata: InjectedMetadata | undefined;
  try {
    metadata = readInjectedMetadata(document);
    document.documentElement.lang = metadata.locale;
    i18n.init(metadata.locale, {});
    await startCoreSystem(root, metadata, kbnBundles(), hostApps);
  } catch (error) {
    console.error(error);
    renderFailurePage(root, error, metadata?.darkMode ?? false);
  }
}

/** What the server's page shows while loading makes room; its data and scripts stay. */
function createRoot(page: Document): HTMLElement {
  const kept = new Set(['SCRIPT', 'STYLE', 'KBN-INJECTED-METADATA', 'KBN-CSP']);
  [...page.body.children].filter((child) => !kept.has(child.tagName)).forEach((child) => child.remove());
  const root = page.createElement('div');
  root.id = 'kibana-body';
  root.dataset.testSubj = 'kibanaChrome';
  page.body.append(root);
  return root;
}
