/**
 * Makes plain left clicks on links of the same origin navigate inside the page. Returns what ends that.
 * Source: GlobalRedirectAppLink (@kbn/global-redirect-app-links), which Kibana's root installs once for the document.
 */
export function redirectAppLinks(page: Document, navigateToUrl: (url: string) => Promise<void>): () => void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !isPlainLeftClick(event) || !isAppLink(link)) {
      return;
    }
    event.preventDefault();
    void navigateToUrl(link.href);
  };
  page.addEventListener('click', onClick);
  return () => page.removeEventListener('click', onClick);
}

function isPlainLeftClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.altKey &&
    !event.ctrlKey &&
    !event.shiftKey
  );
}

function isAppLink(link: HTMLAnchorElement): boolean {
  const sameOrigin = link.href !== '' && new URL(link.href).origin === window.location.origin;
  const isOnlyHash = link.getAttribute('href')?.startsWith('#') === true;
  return (
    sameOrigin &&
    !isOnlyHash &&
    (link.target === '' || link.target === '_self') &&
    !link.hasAttribute('download') &&
    !link.relList.contains('external') &&
    link.closest('[data-kbn-redirect-app-link-ignore]') === null
  );
}
