import type { RuleSetRule } from '@rspack/core';

/** How TypeScript is read. Two rules, because `<T>(x)` is a type assertion in `.ts` and an element in `.tsx`. */
export function sourceRules(target: 'es2020' | 'es2022'): RuleSetRule[] {
  return [false, true].map((tsx) => ({
    test: tsx ? /\.tsx$/ : /\.ts$/,
    exclude: /node_modules/,
    loader: 'builtin:swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx },
        // Kibana shares no react/jsx-runtime.
        transform: { react: { runtime: 'classic' } },
        target,
      },
    },
  }));
}
