import { createIntl, createIntlCache, type IntlShape } from 'react-intl';

const cache = createIntlCache();

let intl: IntlShape = createIntl({ locale: 'en', messages: {}, onError: () => undefined }, cache);

/** Stands in for `@kbn/i18n` (src/platform/packages/shared/kbn-i18n): messages are ICU, the default message is English. */
export const i18n = {
  init(locale: string, messages: Record<string, string>): void {
    intl = createIntl({ locale, messages, onError: () => undefined }, cache);
  },

  getLocale(): string {
    return intl.locale;
  },

  translate(
    id: string,
    args: {
      defaultMessage: string;
      values?: Record<string, string | number | boolean | Date | null | undefined>;
    }
  ): string {
    return intl.formatMessage({ id, defaultMessage: args.defaultMessage }, args.values, { ignoreTag: true });
  },
};
