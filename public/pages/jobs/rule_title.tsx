import React from 'react';

import type { JobRule } from '../../../common/api/jobs';
import { KibanaLink } from '../../components/kibana_link';
import { ruleLink } from '../../text/rule_link';

interface RuleTitleProps {
  rule: Pick<JobRule, 'ruleId' | 'name' | 'objectId'>;
}

/** The name of a detection rule; leads to it where it is installed. */
export function RuleTitle({ rule }: RuleTitleProps) {
  const link = ruleLink(rule);
  return link === undefined ? (
    <>{rule.name}</>
  ) : (
    <KibanaLink path={link.path} data-test-subj={`mlJobPickerRule-${rule.ruleId}`}>
      {link.text}
    </KibanaLink>
  );
}
