import { i18n } from '@kbn/i18n';

import type { DataReason } from '../../common/evidence/reason';
import { shareText } from './amount_text';
import type { Formatters } from './formatters';
import { integrationLinks } from './integration_links';
import type { ReasonText } from './reason_text';

/** Reasons that speak of a field which a job uses. */
export type FieldReason = Extract<
  DataReason,
  {
    code:
      'field_missing' | 'field_sparse' | 'field_unsuitable' | 'field_types_differ' | 'helpful_field_missing';
  }
>;

export function fieldReasonText(reason: FieldReason, format: Formatters): ReasonText {
  switch (reason.code) {
    case 'field_missing':
      return {
        sentence: fieldMissingSentence(reason),
        remedy: i18n.translate('mlJobPicker.reason.fieldMissingRemedy', {
          defaultMessage: 'Ship data that has {field}, or check why the source leaves it out.',
          values: { field: reason.field },
        }),
        links: integrationLinks(reason.integrations, 'field'),
      };
    case 'field_sparse':
      return {
        sentence: i18n.translate('mlJobPicker.reason.fieldSparse', {
          defaultMessage: '{field} is in {share} of the documents; the job passes over the others.',
          values: {
            field: reason.field,
            share: shareText(reason.fraction, format, reason.estimated),
          },
        }),
        remedy: i18n.translate('mlJobPicker.reason.fieldSparseRemedy', {
          defaultMessage: 'Check which of the data sources leaves it out; for some of them that is normal.',
        }),
      };
    case 'field_unsuitable':
      return fieldUnsuitable(reason, format);
    case 'field_types_differ':
      return {
        sentence: i18n.translate('mlJobPicker.reason.fieldTypesDiffer', {
          defaultMessage: 'Indices map {field} in different ways: as {types}.',
          values: { field: reason.field, types: format.list(reason.types) },
        }),
        remedy: i18n.translate('mlJobPicker.reason.fieldTypesDifferRemedy', {
          defaultMessage: 'Map it in the same way in all index templates of this data.',
        }),
      };
    case 'helpful_field_missing':
      return {
        sentence: i18n.translate('mlJobPicker.reason.helpfulFieldMissing', {
          defaultMessage:
            'No document has {fields}: the job works without, but its hits will be harder to explain.',
          values: { fields: format.list(reason.fields) },
        }),
        remedy: i18n.translate('mlJobPicker.reason.helpfulFieldMissingRemedy', {
          defaultMessage: 'Ship {count, plural, one {it} other {them}} as well if you can.',
          values: { count: reason.fields.length },
        }),
      };
  }
}

function fieldMissingSentence(reason: Extract<FieldReason, { code: 'field_missing' }>): string {
  const { field, unmapped, detectors, ofDetectors } = reason;
  if (unmapped) {
    return i18n.translate('mlJobPicker.reason.fieldUnmapped', {
      defaultMessage:
        'No index with data in this time has a field {field}; a datafeed does not start if no index has one.',
      values: { field },
    });
  }
  return detectors < ofDetectors
    ? i18n.translate('mlJobPicker.reason.fieldMissingForSome', {
        defaultMessage:
          'No document has {field}, which {count, plural, one {# of its {all} detectors counts} other {# of its {all} detectors count}} by.',
        values: { field, count: detectors, all: ofDetectors },
      })
    : i18n.translate('mlJobPicker.reason.fieldMissing', {
        defaultMessage: 'No document has {field}, without which the job finds nothing.',
        values: { field },
      });
}

function fieldUnsuitable(
  { field, types, wanted }: Extract<FieldReason, { code: 'field_unsuitable' }>,
  format: Formatters
): ReasonText {
  const values = { field, types: format.list(types) };
  switch (wanted) {
    case 'whole_values':
      return {
        sentence: i18n.translate('mlJobPicker.reason.fieldNotWhole', {
          defaultMessage: '{field} is mapped as {types}, by which words are compared and not whole values.',
          values,
        }),
        remedy: i18n.translate('mlJobPicker.reason.fieldNotWholeRemedy', {
          defaultMessage: 'Map it as keyword in the index template of this data; that holds for new indices.',
        }),
      };
    case 'numbers':
      return {
        sentence: i18n.translate('mlJobPicker.reason.fieldNoNumber', {
          defaultMessage: '{field} is mapped as {types}, but the job calculates with its numbers.',
          values,
        }),
        remedy: i18n.translate('mlJobPicker.reason.fieldNoNumberRemedy', {
          defaultMessage:
            'Map it as a number in the index template of this data; that holds for new indices.',
        }),
      };
  }
}
