import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment } from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import { useKnownRules } from '../../hooks/use_known_rules';
import { generationText } from '../../text/generation_text';
import { knownRuleText } from '../../text/known_rule_text';
import { CodeList } from '../code_list';
import { JobLink } from '../job_link';
import { ReplacedBy } from '../replaced_by';
import { TabLink } from '../tab_link';
import { FactList } from './fact_list';
import { FlyoutSection } from './flyout_section';

interface GenerationSectionProps {
  job: Recommendation;
}

/** Where a job stands among the versions of its family, where it comes from, and which rules read it. */
export function GenerationSection({ job }: GenerationSectionProps) {
  const { status, replacedBy, installedOlder } = job.generation;
  return (
    <FlyoutSection
      title={i18n.translate('mlJobPicker.job.generationTitle', { defaultMessage: 'Version and origin' })}
    >
      <FactList
        facts={[
          [
            i18n.translate('mlJobPicker.job.generation', { defaultMessage: 'Version' }),
            <>
              {generationText(status)}
              <ReplacedBy jobIds={replacedBy} />
            </>,
          ],
          [
            i18n.translate('mlJobPicker.job.installedOlder', { defaultMessage: 'Older ones installed' }),
            installedOlder.length > 0 ? <InstalledOlder jobIds={installedOlder} /> : undefined,
          ],
          [
            i18n.translate('mlJobPicker.job.rules', { defaultMessage: 'Rules that read it' }),
            <Rules ruleIds={job.generation.ruleIds} />,
          ],
          [i18n.translate('mlJobPicker.job.origin', { defaultMessage: 'Comes from' }), originText(job)],
        ]}
      />
    </FlyoutSection>
  );
}

function InstalledOlder({ jobIds }: { jobIds: readonly string[] }) {
  return (
    <>
      {jobIds.map((jobId, position) => (
        <Fragment key={jobId}>
          {position > 0 && ', '}
          <JobLink jobId={jobId} title={jobId} />
        </Fragment>
      ))}{' '}
      (
      <TabLink tab="jobs">
        {i18n.translate('mlJobPicker.job.toInstalled', { defaultMessage: 'see My jobs' })}
      </TabLink>
      )
    </>
  );
}

function Rules({ ruleIds }: { ruleIds: readonly string[] }) {
  const rules = useKnownRules();
  if (ruleIds.length === 0) {
    return <>{i18n.translate('mlJobPicker.job.noRules', { defaultMessage: 'none that is known here' })}</>;
  }
  return (
    <EuiText size="s">
      {ruleIds.map((ruleId) => {
        const rule = rules.get(ruleId);
        return <div key={ruleId}>{rule ? knownRuleText(rule) : <CodeList items={[ruleId]} />}</div>;
      })}
    </EuiText>
  );
}

function originText({ origin, moduleId, moduleTitle }: Recommendation): string {
  switch (origin) {
    case 'elastic':
      return i18n.translate('mlJobPicker.job.fromModule', {
        defaultMessage: 'module {moduleTitle} ({moduleId})',
        values: { moduleTitle, moduleId },
      });
    case 'picker':
      return i18n.translate('mlJobPicker.job.fromPicker', {
        defaultMessage: 'ML Job Picker itself, for a goal that Elastic has no job for',
      });
  }
}
