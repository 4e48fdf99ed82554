import React, { type PropsWithChildren } from 'react';
import { IntlProvider } from 'react-intl';

import { i18n } from './kbn_i18n';

export { FormattedDate, FormattedMessage, FormattedNumber, FormattedRelativeTime } from 'react-intl';

/** Stands in for the provider of `@kbn/i18n-react`: the locale is the page's. */
export function I18nProvider({ children }: PropsWithChildren) {
  return (
    <IntlProvider locale={i18n.getLocale()} onError={() => undefined}>
      {children}
    </IntlProvider>
  );
}
