import { css, type SerializedStyles } from '@emotion/react';

/** Class of the element that is to be printed alone. */
export const PRINT_CLASS = 'mlJobPickerPrint';

/** Class of what has no use on paper, inside that element. */
export const NO_PRINT_CLASS = 'mlJobPickerNoPrint';

/** On a page that has something to be printed alone: all that neither is it, nor in it, nor around it. */
export const BESIDE_PRINT = `body:has(.${PRINT_CLASS}) *:not(:has(.${PRINT_CLASS}), .${PRINT_CLASS}, .${PRINT_CLASS} *)`;

/** What is around it. */
export const AROUND_PRINT = `html:has(.${PRINT_CLASS}), html :has(.${PRINT_CLASS})`;

/**
 * The rules of `PrintStyles`; colours are those behind and of the letters of the page. What is around the printed element takes
 * part in the layout only as plain blocks that are as long as their content. The background has a specificity of 0, so that one
 * of the element's own beats it; without any, a dark theme's light letters would stand on white paper.
 */
export function printRules(colors: { background: string; text: string }): SerializedStyles {
  return css`
    @media print {
      ${BESIDE_PRINT} {
        display: none !important;
      }
      ${AROUND_PRINT} {
        display: block !important;
        position: static !important;
        overflow: visible !important;
        transform: none !important;
        block-size: auto !important;
        min-block-size: 0 !important;
        max-block-size: none !important;
        inline-size: auto !important;
        max-inline-size: none !important;
        margin: 0 !important;
        padding: 0 !important;
      }
      :where(.${PRINT_CLASS}) {
        background-color: ${colors.background};
        color: ${colors.text};
      }
      .${PRINT_CLASS}, .${PRINT_CLASS} * {
        -webkit-print-color-adjust: exact;
        print-color-adjust: exact;
      }
      .${PRINT_CLASS} .${NO_PRINT_CLASS} {
        display: none !important;
      }
      .${PRINT_CLASS} :is(tr, li, figure, .euiCallOut, .euiStat) {
        break-inside: avoid;
      }
      .${PRINT_CLASS} :is(h1, h2, h3, h4) {
        break-after: avoid;
      }
      .${PRINT_CLASS} thead {
        display: table-header-group;
      }
    }
    @page {
      margin: 12mm;
    }
  `;
}
