import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoverageJob, CoverageRule } from '../../../../common/coverage/coverage_job';
import { KibanaLink } from '../../../components/kibana_link';
import { knownRuleText } from '../../../text/known_rule_text';
import { ADD_RULES_PATH } from '../../../text/rule_link';
import { ruleReadingText } from '../../../text/rule_reading_text';

interface CellJobRulesProps {
  job: Pick<CoverageJob, 'rule' | 'ruleIds'>;
  rules: readonly CoverageRule[];
}

/** The rules that read exactly this job, with what each is here; without any, what that means. */
export function CellJobRules({ job: { rule, ruleIds }, rules }: CellJobRulesProps) {
  const reading = rules.filter(({ ruleId }) => ruleIds.includes(ruleId));
  return (
    <>
      {reading.map((each) => (
        <div key={each.ruleId}>{knownRuleText(each)}</div>
      ))}
      {reading.length === 0 || rule === 'unknown' ? <div>{ruleReadingText(rule).meaning}</div> : null}
      {reading.some(({ status }) => status === 'not_installed') && (
        <KibanaLink path={ADD_RULES_PATH}>
          {i18n.translate('mlJobPicker.coverage.cell.addRules', { defaultMessage: 'Add Elastic rules' })}
        </KibanaLink>
      )}
    </>
  );
}
