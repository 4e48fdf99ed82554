import { i18n } from '@kbn/i18n';

import type { VerificationCheck } from '../../common/activation/verification';
import type { JobRule } from '../../common/api/jobs';
import type { Formatters } from './formatters';
import type { ReasonLink } from './reason_text';
import { ADD_RULES_PATH, ruleLink } from './rule_link';
import type { CheckText } from './verification_text';

type RuleCheck = Extract<VerificationCheck, { id: 'rule' }>;

/** Rules named in full; the rest is counted. */
const NAMED = 3;

/** Whether a detection rule turns what the job finds into alerts. */
export function ruleCheckText(
  check: RuleCheck,
  rules: readonly JobRule[] | undefined,
  format: Formatters
): CheckText {
  const { status, enabled, disabled, notInstalled } = check;
  const list = (names: readonly string[]) => format.list(names, NAMED);
  switch (status) {
    case 'ok':
      return {
        sentence: i18n.translate('mlJobPicker.check.ruleEnabled', {
          defaultMessage:
            '{count, plural, one {An enabled rule reads} other {# enabled rules read}} it: {names}.',
          values: { count: enabled.length, names: list(enabled) },
        }),
        links: linksTo(enabled, rules),
      };
    case 'problem':
    case 'working':
      return {
        sentence: silentSentence(list(disabled), list(notInstalled)),
        remedy: i18n.translate('mlJobPicker.check.ruleRemedy', {
          defaultMessage: 'Enable one that reads it, so that anomalies become alerts.',
        }),
        links: [...linksTo(disabled, rules), ...(notInstalled.length > 0 ? [addRulesLink()] : [])],
      };
    case 'none':
      return {
        sentence: i18n.translate('mlJobPicker.check.ruleNone', {
          defaultMessage: 'No detection rule is known that reads it; its anomalies are in Machine Learning.',
        }),
      };
    case 'unknown':
      return {
        sentence: i18n.translate('mlJobPicker.check.ruleUnknown', {
          defaultMessage: 'It is not known which detection rules read it.',
        }),
      };
  }
}

/** Checks name rules; those that are installed have a place in Security. */
function linksTo(names: readonly string[], rules: readonly JobRule[] = []): ReasonLink[] {
  return rules
    .filter(({ name }) => names.includes(name))
    .flatMap((rule) => ruleLink(rule) ?? [])
    .slice(0, NAMED);
}

function silentSentence(disabled: string, notInstalled: string): string {
  return i18n.translate('mlJobPicker.check.ruleSilent', {
    defaultMessage:
      'No enabled rule reads it{off, select, true {; disabled: {disabled}} other {}}{absent, select, true {; not installed: {notInstalled}} other {}}.',
    values: {
      off: String(disabled !== ''),
      disabled,
      absent: String(notInstalled !== ''),
      notInstalled,
    },
  });
}

function addRulesLink(): ReasonLink {
  return {
    text: i18n.translate('mlJobPicker.link.addRules', { defaultMessage: 'Elastic rules to install' }),
    path: ADD_RULES_PATH,
  };
}
