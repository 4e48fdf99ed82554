/** Test files may use what the code beside them may not, such as the host. */
const TEST_FILE = '\\.test\\.tsx?$';

/** The rooms of common/, from the top down: each may use those after it, and constants. */
const COMMON_ROOMS = [
  'api',
  'exports',
  'alerting',
  'results',
  'activation',
  'selection',
  'coverage',
  'recommendation',
  'evidence',
  'jobs',
  'catalogue',
];

const downwardsInCommon = COMMON_ROOMS.flatMap((room, index) => {
  const above = COMMON_ROOMS.slice(0, index);
  if (above.length === 0) return [];
  return {
    name: `common-${room}-downwards`,
    comment: `common/${room} is used by the rooms above it (${above.join(', ')}) and must not know them.`,
    severity: 'error',
    from: { path: `^common/${room}/` },
    to: { path: `^common/(${above.join('|')})/` },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...downwardsInCommon,
    {
      name: 'no-cycles',
      comment:
        'Files that need each other at run time are one file, or need a third. Types may be mutual: they vanish.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'common-is-pure',
      comment: 'common/ runs on both sides and without Kibana: it knows neither side, nor tests, nor Node.',
      severity: 'error',
      from: { path: '^common/', pathNot: TEST_FILE },
      to: { path: '^(server|public|test|scripts)/' },
    },
    {
      name: 'common-without-io',
      comment: 'common/ decides; reading and writing is what its callers do.',
      severity: 'error',
      from: { path: '^common/', pathNot: TEST_FILE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'public-to-common-only',
      comment: 'The browser side talks to the server through HTTP.',
      severity: 'error',
      from: { path: '^public/', pathNot: TEST_FILE },
      to: { path: '^(server|test|scripts)/' },
    },
    {
      name: 'server-to-common-only',
      comment: 'The server side knows nothing of the browser, and ships no test code.',
      severity: 'error',
      from: { path: '^server/', pathNot: TEST_FILE },
      to: { path: '^(public|test|scripts)/' },
    },
    {
      name: 'tests-of-sides-stay-on-their-side',
      comment: 'A test beside its code may use the host, never the other side.',
      severity: 'error',
      from: { path: '^(public|server)/.*' + TEST_FILE },
      to: { path: '^(public|server)/', pathNot: '^$1/' },
    },
    {
      name: 'test-uses-the-built-package',
      comment:
        'The host and the tests in test/ load the package that users install, not its sources. Only what needs ' +
        'hundreds of activations takes the runner without a browser around it; the browser tests do the same in one.',
      severity: 'error',
      from: { path: '^test/', pathNot: '^test/integration/activation/' },
      to: { path: '^(public|server)/' },
    },
    {
      name: 'public-without-server-libraries',
      comment: 'Request schemas and the solver belong to the server; their size would be paid by every user.',
      severity: 'error',
      from: { path: '^public/', pathNot: TEST_FILE },
      to: { path: 'node_modules/(zod|highs|@elastic/elasticsearch)/' },
    },
    {
      name: 'server-without-elasticsearch-client',
      comment: 'Kibana gives the client; its types are welcome, a second copy of its code is not.',
      severity: 'error',
      from: { path: '^server/', pathNot: TEST_FILE },
      to: { path: 'node_modules/@elastic/elasticsearch/', preCompilationOnly: false },
    },
    {
      name: 'bundled-packages-are-dependencies',
      comment: 'What common/ and server/ bundle is listed under dependencies in package.json.',
      severity: 'error',
      from: { path: '^(common|server)/', pathNot: TEST_FILE },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], preCompilationOnly: false },
    },
    {
      name: 'no-kibana-values',
      comment:
        "@kbn/* packages exist only inside Kibana: types vanish, values don't. Three are shared with every browser bundle.",
      severity: 'error',
      from: { path: '^(common|public|server)/', pathNot: TEST_FILE },
      to: {
        path: '^@kbn/',
        pathNot: '^@kbn/(i18n|i18n-react|react-kibana-context-render)$',
        preCompilationOnly: false,
      },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere fails in the bundle at the latest.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(@kbn/|ml-job-picker-public$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count as imports: the direction of the rooms is about what a reader must know.
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: false,
  },
};
