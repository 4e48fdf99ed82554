import eui from '@elastic/eslint-plugin-eui';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Where React components live. */
const BROWSER_FILES = ['public/**/*.{ts,tsx}', 'test/host/browser/**/*.{ts,tsx}'];

/** The plugin's recommendations are warnings; here everything counts. */
const euiRules = Object.fromEntries(
  Object.keys(eui.configs.recommended.rules).map((rule) => [rule, 'error'])
);

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Use a named export: its name is the same wherever it is used.',
};

export default tseslint.config(
  { ignores: ['build/', 'target/', 'coverage/', 'node_modules/'] },
  // A rule that is wrong is changed here, for everybody, with the reason; not switched off in a file.
  { linterOptions: { noInlineConfig: true } },
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { minimumDescriptionLength: 0, 'ts-expect-error': true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // Classes that only hold static members don't occur; Elasticsearch's and Kibana's error classes may be empty.
      '@typescript-eslint/no-extraneous-class': 'off',
      // `false | void` is how a callback says that it may end a walk.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/*.d.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      // A `default` would hide a new member of a union.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: BROWSER_FILES,
    plugins: { 'react-hooks': reactHooks, '@elastic/eui': eui },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-hooks/exhaustive-deps': 'error',
      ...euiRules,
      // What these two ask for doesn't exist in the EUI of Kibana 8.19, which runs the same bundle.
      '@elastic/eui/no-deprecated-icon-aliases': 'off',
      '@elastic/eui/callout-prefer-props-for-content': 'off',
    },
  },
  {
    // Tools that read a configuration file demand a default export or CommonJS.
    files: ['*.config.mjs', '*.js', '**/*.cjs'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // `require` is what makes the entry lazy.
    files: ['scripts/packaging/browser_entry.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier
);
