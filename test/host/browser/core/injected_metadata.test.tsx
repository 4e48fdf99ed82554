import { readInjectedMetadata } from './injected_metadata';

const METADATA = {
  version: '9.5.0',
  buildNumber: 1,
  basePath: '',
  darkMode: false,
  locale: 'en',
  uiSettings: {},
  uiPlugins: [],
};

function pageWith(data: string | undefined): Document {
  const page = document.implementation.createHTMLDocument();
  const element = page.createElement('kbn-injected-metadata');
  if (data !== undefined) element.setAttribute('data', data);
  page.body.append(element);
  return page;
}

test('reads what the server wrote', () => {
  expect(readInjectedMetadata(pageWith(JSON.stringify(METADATA)))).toEqual(METADATA);
});

test.each([
  ['nothing', undefined, 'no <kbn-injected-metadata'],
  ['half of it', JSON.stringify({ ...METADATA, uiPlugins: undefined }), 'uiPlugins'],
])('says so if the page has %s', (_what, data, message) => {
  expect(() => readInjectedMetadata(pageWith(data))).toThrow(message);
});
