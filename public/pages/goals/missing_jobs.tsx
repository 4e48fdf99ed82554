import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment } from 'react';

import { KibanaLink } from '../../components/kibana_link';
import { goalOrigin } from '../../services/goal_origin';
import { goalOriginText, type OriginText } from '../../text/goal_origin_text';

interface MissingJobsProps {
  families: readonly string[];
  /** True if the goal has no other jobs. */
  all: boolean;
}

/** What the jobs of a goal come with that this Kibana doesn't have. Renders nothing if it has them all. */
export function MissingJobs({ families, all }: MissingJobsProps) {
  if (families.length === 0) {
    return null;
  }
  const origins = new Map(families.map((family) => originOf(family)));
  return (
    <>
      <EuiSpacer size="s" />
      <EuiText size="s" data-test-subj="mlJobPickerMissingJobs">
        <p>
          {all
            ? i18n.translate('mlJobPicker.goals.noJob', {
                defaultMessage: 'No job in this Kibana: comes with',
              })
            : i18n.translate('mlJobPicker.goals.missingJobs', {
                defaultMessage:
                  '{count, plural, one {One more job is} other {# more jobs are}} not in this Kibana: comes with',
                values: { count: families.length },
              })}{' '}
          {[...origins.values()].map((origin, position) => (
            <Fragment key={origin.name}>
              {position > 0 && ', '}
              <Origin origin={origin} />
            </Fragment>
          ))}
          .
        </p>
      </EuiText>
    </>
  );
}

function originOf(family: string): [string, OriginText] {
  const text = goalOriginText(goalOrigin(family));
  return [text.name, text];
}

function Origin({ origin: { name, path } }: { origin: OriginText }) {
  return path === undefined ? <>{name}</> : <KibanaLink path={path}>{name}</KibanaLink>;
}
