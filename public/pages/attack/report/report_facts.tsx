import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { FactList } from '../../../components/job_flyout/fact_list';
import { useDataScope } from '../../../hooks/use_data_scope';
import { useSession } from '../../../hooks/use_session';

interface ReportFactsProps {
  answer: CoverageResponse;
}

/** When and of what the report is. */
export function ReportFacts({ answer }: ReportFactsProps) {
  const { format } = useSession();
  const {
    scope: { indexPattern },
  } = useDataScope();
  const { asOfMs, kibanaVersion, attackVersion, kibanaAttackVersion, lookbackDays, jobs } = answer;
  return (
    <FactList
      facts={[
        [
          i18n.translate('mlJobPicker.coverage.report.taken', { defaultMessage: 'As of' }),
          format.dateTime(asOfMs),
        ],
        [i18n.translate('mlJobPicker.coverage.report.kibana', { defaultMessage: 'Kibana' }), kibanaVersion],
        [
          i18n.translate('mlJobPicker.coverage.report.attack', { defaultMessage: 'ATT&CK' }),
          i18n.translate('mlJobPicker.coverage.report.attackVersion', {
            defaultMessage:
              'Enterprise v{version}{same, select, true {} other {; this Kibana itself uses v{ofKibana}}}',
            values: {
              version: String(attackVersion),
              ofKibana: String(kibanaAttackVersion),
              same: String(attackVersion === kibanaAttackVersion),
            },
          }),
        ],
        [
          i18n.translate('mlJobPicker.coverage.report.scope', { defaultMessage: 'Data' }),
          i18n.translate('mlJobPicker.coverage.report.scopeText', {
            defaultMessage:
              '{chosen, select, true {{pattern}} other {the index patterns of the modules}}, the last {days, plural, one {day} other {# days}}',
            values: {
              chosen: String(indexPattern !== undefined),
              pattern: indexPattern ?? '',
              days: lookbackDays,
            },
          }),
        ],
        [
          i18n.translate('mlJobPicker.coverage.report.jobs', { defaultMessage: 'Jobs' }),
          i18n.translate('mlJobPicker.coverage.report.jobCount', {
            defaultMessage: '{count} known here, {installed} of them installed',
            values: {
              count: format.number(jobs.length),
              installed: format.number(jobs.filter(({ installed }) => installed).length),
            },
          }),
        ],
      ]}
    />
  );
}
