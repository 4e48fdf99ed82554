import { originOfBrowserModule } from './shared_dependencies';

describe('originOfBrowserModule', () => {
  it.each([
    ['react', 'React'],
    ['@elastic/eui', 'ElasticEui'],
    ['@elastic/charts', 'ElasticCharts'],
    ['@kbn/i18n-react', 'KbnI18nReact'],
  ])('takes %s from Kibana as %s', (request, property) => {
    expect(originOfBrowserModule(request)).toEqual({ kind: 'shared', property });
  });

  it.each([
    './pages/goals',
    '../common/api/routes',
    '/abs/file.ts',
    '@tanstack/react-query',
    'use-sync-external-store/shim',
  ])('bundles %s', (request) => expect(originOfBrowserModule(request)).toEqual({ kind: 'bundled' }));

  it.each([
    ['react/jsx-runtime', /import from 'react'/],
    ['react-dom/client', /import from 'react-dom'/],
    ['@elastic/eui/lib/components/icon', /import from '@elastic\/eui'/],
    ['@elastic/charts/dist/utils/themes/theme', /import from '@elastic\/charts'/],
    ['lodash/fp', /import from 'lodash'/],
    ['rxjs/operators', /import from 'rxjs'/],
    ['@kbn/core/public', /Kibana shares no such module/],
    ['@kbn/config-schema', /Kibana shares no such module/],
    ['@emotion/css', /second Emotion/],
    ['zod', /belong to the server/],
    ['zod/mini', /belong to the server/],
  ])('refuses %s', (request, reason) => {
    expect(originOfBrowserModule(request)).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    });
  });
});
