import { i18n } from '@kbn/i18n';

import type { RangeBound, SelectionNode } from '../../common/jobs/data_selection/data_selection';

/** Stands in a text for what a component puts there: `{field}`. */
const SLOTS = { field: '{field}', values: '{values}', pattern: '{pattern}' };

type Is = Extract<SelectionNode, { kind: 'is' }>;

/** What a condition on one field says, with the slots `{field}` and `{values}` or `{pattern}`. */
export function isText({ field, values, compare }: Is): string {
  const several = values.length === 1 ? 'no' : 'yes';
  switch (wordsMatter(field, values) ? compare : 'value') {
    case 'value':
      return i18n.translate('mlJobPicker.selects.is', {
        defaultMessage: '{field} is {several, select, yes {one of } other {}}{values}',
        values: { ...SLOTS, several },
      });
    case 'any_word':
      return i18n.translate('mlJobPicker.selects.anyWord', {
        defaultMessage: '{field} has any word of {several, select, yes {one of } other {}}{values}',
        values: { ...SLOTS, several },
      });
    case 'all_words':
      return i18n.translate('mlJobPicker.selects.allWords', {
        defaultMessage: '{field} has all words of {several, select, yes {one of } other {}}{values}',
        values: { ...SLOTS, several },
      });
    case 'phrase':
      return i18n.translate('mlJobPicker.selects.phrase', {
        defaultMessage:
          '{field} has {several, select, yes {one of these phrases:} other {the phrase}} {values}',
        values: { ...SLOTS, several },
      });
  }
}

/** On a keyword field, which nearly all fields of ECS are, all comparisons ask for the whole value. */
function wordsMatter(field: string, values: Is['values']): boolean {
  return /(^|\.)(message|text)$/.test(field) || values.some((value) => /\s/.test(String(value)));
}

export function existsText(): string {
  return i18n.translate('mlJobPicker.selects.exists', {
    defaultMessage: '{field} is there',
    values: SLOTS,
  });
}

export function patternText(): string {
  return i18n.translate('mlJobPicker.selects.pattern', {
    defaultMessage: '{field} fits the pattern {pattern}',
    values: SLOTS,
  });
}

/** One bound of a range, with the slot `{values}`: `at least {values}`. */
export function boundText(operator: RangeBound['operator']): string {
  switch (operator) {
    case 'gt':
      return i18n.translate('mlJobPicker.selects.gt', { defaultMessage: 'over {values}', values: SLOTS });
    case 'gte':
      return i18n.translate('mlJobPicker.selects.gte', {
        defaultMessage: 'at least {values}',
        values: SLOTS,
      });
    case 'lt':
      return i18n.translate('mlJobPicker.selects.lt', { defaultMessage: 'under {values}', values: SLOTS });
    case 'lte':
      return i18n.translate('mlJobPicker.selects.lte', { defaultMessage: 'at most {values}', values: SLOTS });
  }
}

type Group = Extract<SelectionNode, { kind: 'all' | 'any' | 'optional' | 'nested' | 'not' }>;

/** The line above the parts of a group. */
export function groupText(group: Group): string {
  switch (group.kind) {
    case 'all':
      return i18n.translate('mlJobPicker.selects.all', { defaultMessage: 'all of this holds:' });
    case 'any':
      return group.atLeast === 1
        ? i18n.translate('mlJobPicker.selects.any', { defaultMessage: 'any of this holds:' })
        : i18n.translate('mlJobPicker.selects.atLeast', {
            defaultMessage: 'at least {atLeast} of this {atLeast, plural, one {holds} other {hold}}:',
            values: { atLeast: group.atLeast },
          });
    case 'optional':
      return i18n.translate('mlJobPicker.selects.optional', {
        defaultMessage: 'not demanded, only ranked higher:',
      });
    case 'nested':
      return i18n.translate('mlJobPicker.selects.nested', {
        defaultMessage: 'one entry of {field} for which this holds:',
        values: SLOTS,
      });
    case 'not':
      return i18n.translate('mlJobPicker.selects.not', { defaultMessage: 'not' });
  }
}

/** What a query without conditions selects. */
export function wholeText(kind: 'everything' | 'nothing'): string {
  return kind === 'everything'
    ? i18n.translate('mlJobPicker.selects.everything', { defaultMessage: 'every document' })
    : i18n.translate('mlJobPicker.selects.nothing', { defaultMessage: 'no document at all' });
}

/** The line above a part of a query that could not be read, with the slot `{pattern}` for its place. */
export function unreadText(): string {
  return i18n.translate('mlJobPicker.selects.unread', {
    defaultMessage: 'a condition that could not be read, as it stands at {pattern}:',
    values: SLOTS,
  });
}

export function unreadWholeText(): string {
  return i18n.translate('mlJobPicker.selects.unreadWhole', {
    defaultMessage: 'a query that could not be read, as it stands:',
  });
}
