import { coverageCurveText } from './coverage_curve_text';
import { createFormatters } from './formatters';

const GIBIBYTE = 2 ** 30;
const format = createFormatters('en', 'UTC');

it.each([
  [0, 'budget', false, /Each step is proven\. The dashed line is your budget: 1 GB\.$/],
  [
    1,
    'budget',
    true,
    /One step is not proven: .* Your budget of 1 GB lies beyond: more memory than shown covers no more\.$/,
  ],
  [2, 'taken', false, /2 steps are not proven: .* The dashed line is what this selection takes: 1 GB\.$/],
] as const)('explains a curve with %s unproven steps and %s (beyond: %s)', (unproven, is, isBeyond, text) => {
  expect(coverageCurveText({ unproven, marked: { bytes: GIBIBYTE, is }, isBeyond }, format)).toMatch(text);
});
