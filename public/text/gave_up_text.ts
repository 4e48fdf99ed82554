import { i18n } from '@kbn/i18n';

/** Of a job that closed by itself because so many searches found nothing: that it did, and what to do about it. */
export function gaveUpText(emptySearches: number): string {
  return i18n.translate('mlJobPicker.gaveUp', {
    defaultMessage:
      'It closed by itself after {count, plural, one {# search} other {# searches}} that found nothing. Check that its data arrives, then start it again.',
    values: { count: emptySearches },
  });
}
