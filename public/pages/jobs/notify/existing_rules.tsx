import { EuiCallOut, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoveringRule } from '../../../../common/alerting/covering_rules';
import { workedOutLookback } from '../../../../common/alerting/timing';
import { timingProblems } from '../../../../common/alerting/timing_problems';
import type { AnomalyAlertRule } from '../../../../common/api/alert_rules';
import type { InstalledJob } from '../../../../common/api/jobs';
import { KibanaLink } from '../../../components/kibana_link';
import { useSession } from '../../../hooks/use_session';
import { timingText } from '../../../text/timing_text';
import { titlesOf } from './titles_of';

interface ExistingRulesProps {
  rules: ReadonlyArray<CoveringRule<AnomalyAlertRule>>;
  jobs: readonly InstalledJob[];
}

/** The anomaly rules that read these jobs already, so that nothing is made twice. */
export function ExistingRules({ rules, jobs }: ExistingRulesProps) {
  if (rules.length === 0) return null;
  const complete = rules.some(({ all }) => all);
  const tells = rules.some(({ all, rule }) => all && rule.enabled);
  return (
    <>
      <EuiCallOut
        size="s"
        iconType="bell"
        color={tells ? 'success' : 'primary'}
        title={
          complete
            ? i18n.translate('mlJobPicker.notify.existsTitle', { defaultMessage: 'There is a rule already' })
            : i18n.translate('mlJobPicker.notify.existsPartlyTitle', {
                defaultMessage: 'There are rules for some of these jobs',
              })
        }
        data-test-subj="mlJobPickerExistingRules"
      >
        <ul>
          {rules.map((entry) => (
            <li key={entry.rule.id}>
              <ExistingRule entry={entry} jobs={jobs} />
            </li>
          ))}
        </ul>
      </EuiCallOut>
      <EuiSpacer />
    </>
  );
}

function ExistingRule({
  entry: { rule, covered },
  jobs,
}: {
  entry: CoveringRule<AnomalyAlertRule>;
  jobs: readonly InstalledJob[];
}) {
  const { format, links } = useSession();
  const read = jobs.filter(({ id }) => covered.includes(id));
  const lookbackMs = rule.lookbackMs ?? workedOutLookback(read);
  const problems = timingProblems({ intervalMs: rule.intervalMs, lookbackMs, reads: 'newest' }, read);
  return (
    <EuiText size="s">
      <KibanaLink path={links.alertRule(rule.id)} data-test-subj={`mlJobPickerExistingRule-${rule.id}`}>
        {rule.name}
      </KibanaLink>
      {': '}
      {i18n.translate('mlJobPicker.notify.existingRule', {
        defaultMessage:
          '{all, plural, one {} other {{covered, number} of # jobs, }}from score {severity, number}, every {interval}; {connectors, plural, =0 {no connector} one {# connector} other {# connectors}}.',
        values: {
          covered: covered.length,
          all: jobs.length,
          severity: rule.severity,
          interval: format.duration(rule.intervalMs),
          connectors: rule.connectors,
        },
      })}
      {!rule.enabled && ' '}
      {!rule.enabled && (
        <strong>
          {i18n.translate('mlJobPicker.notify.existingDisabled', {
            defaultMessage: 'It is disabled: open it to enable it.',
          })}
        </strong>
      )}
      {problems.map((problem) => (
        <p key={problem.code}>{timingText(problem, format, titlesOf(read)).sentence}</p>
      ))}
    </EuiText>
  );
}
