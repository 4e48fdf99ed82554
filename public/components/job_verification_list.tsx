import { EuiFlexGroup, EuiFlexItem, EuiIcon, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment, useMemo } from 'react';

import type { VerificationCheck } from '../../common/activation/verification';
import { verifyJob } from '../../common/activation/verify_job';
import type { InstalledJob, JobRule } from '../../common/api/jobs';
import { useSession } from '../hooks/use_session';
import type { ReasonLink } from '../text/reason_text';
import { checkLabel, checkText, verificationStatusText, type CheckedJob } from '../text/verification_text';
import { KibanaLink } from './kibana_link';

interface JobVerificationListProps {
  job: InstalledJob;
  /** Undefined where they are not known. */
  rules: JobRule[] | undefined;
}

/** What was checked of an installed job: how it stands, on what that rests, and what to do about it. */
export function JobVerificationList({ job, rules }: JobVerificationListProps) {
  const { links } = useSession();
  const { checks } = useMemo(() => verifyJob(job, rules), [job, rules]);
  return (
    <ul
      aria-label={i18n.translate('mlJobPicker.verification.list', {
        defaultMessage: 'Checks of {title}',
        values: { title: job.title },
      })}
      style={{ inlineSize: '100%' }}
      data-test-subj={`mlJobPickerVerification-${job.id}`}
    >
      {checks.map((check) => (
        <li key={check.id} data-test-subj={`mlJobPickerCheck-${check.id}`} data-status={check.status}>
          <Check check={check} checked={{ job, rules, links }} />
        </li>
      ))}
    </ul>
  );
}

function Check({ check, checked }: { check: VerificationCheck; checked: CheckedJob }) {
  const { format } = useSession();
  const { sentence, quote, remedy, links = [] } = checkText(check, checked, format);
  return (
    <EuiFlexGroup gutterSize="s" responsive={false} wrap style={{ paddingBlock: 2 }}>
      <EuiFlexItem grow={false} style={{ inlineSize: 128 }}>
        <EuiText size="xs">
          <strong>{checkLabel(check.id)}</strong>
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false} style={{ inlineSize: 120 }}>
        <Status status={check.status} />
      </EuiFlexItem>
      <EuiFlexItem style={{ minInlineSize: 240 }}>
        <EuiText size="xs" className="eui-textBreakWord">
          {sentence}
          {quote !== undefined && (
            <>
              {' '}
              <q>{quote}</q>
            </>
          )}
          {remedy !== undefined && (
            <>
              {' '}
              <em>{remedy}</em>
            </>
          )}
          {links.length > 0 && <Links links={links} />}
        </EuiText>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function Status({ status }: Pick<VerificationCheck, 'status'>) {
  const { label, icon, color } = verificationStatusText(status);
  return (
    <EuiText size="xs">
      <EuiIcon type={icon} size="s" color={color} aria-hidden={true} /> {label}
    </EuiText>
  );
}

function Links({ links }: { links: readonly ReasonLink[] }) {
  return (
    <div>
      {links.map(({ text, path }, position) => (
        <Fragment key={path}>
          {position > 0 && ' · '}
          <KibanaLink path={path} data-test-subj="mlJobPickerCheckLink">
            {text}
          </KibanaLink>
        </Fragment>
      ))}
    </div>
  );
}
