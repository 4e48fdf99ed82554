import { fireEvent } from '@testing-library/react';

import { redirectAppLinks } from './redirect_app_links';

const navigateToUrl = jest.fn(async () => undefined);
let stop: () => void;

beforeEach(() => {
  navigateToUrl.mockClear();
  stop = redirectAppLinks(document, navigateToUrl);
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function click(html: string, init: MouseEventInit = {}): boolean {
  document.body.innerHTML = html;
  const target = document.querySelector('span') ?? document.querySelector('a');
  if (target === null) throw new Error('nothing to click');
  return fireEvent.click(target, init);
}

test('a plain click on a link, or on something in it, stays in the page', () => {
  const wasLeftAlone = click('<a href="/app/ml?x=1"><span>ML</span></a>');
  expect(navigateToUrl).toHaveBeenCalledWith('http://localhost/app/ml?x=1');
  expect(wasLeftAlone).toBe(false);
});

test.each([
  ['another window', '<a href="/app/ml" target="_blank">x</a>', {}],
  ['a download', '<a href="/app/ml" download>x</a>', {}],
  ['an external link', '<a href="/app/ml" rel="noreferrer external">x</a>', {}],
  ['another site', '<a href="https://www.elastic.co/">x</a>', {}],
  ['a place in the page', '<a href="#main">x</a>', {}],
  ['what opted out', '<a href="/app/ml" data-kbn-redirect-app-link-ignore>x</a>', {}],
  ['a click with a key', '<a href="/app/ml">x</a>', { ctrlKey: true }],
  ['no link', '<span>x</span>', {}],
])('%s is left alone', (_what, html, init) => {
  // jsdom cannot load pages and would say so.
  window.addEventListener('click', (event) => event.preventDefault(), { once: true });
  click(html, init);
  expect(navigateToUrl).not.toHaveBeenCalled();
});
