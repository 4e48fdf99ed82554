import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment } from 'react';

import type { Reason } from '../../../common/evidence/reason';
import { useSession } from '../../hooks/use_session';
import { reasonText, type ReasonLink } from '../../text/reason_text';
import { KibanaLink } from '../kibana_link';

interface ReasonListProps {
  reasons: readonly Reason[];
}

/** All reasons of a state with what to do about them, and where; the decisive one first. */
export function ReasonList({ reasons }: ReasonListProps) {
  const { format } = useSession();
  return (
    <EuiText size="s" className="eui-textBreakWord">
      <ul>
        {reasons.map((reason, position) => {
          const { sentence, remedy, links = [] } = reasonText(reason, format);
          return (
            // Several fields may give the same reason.
            <li key={position}>
              {sentence}
              {remedy !== undefined && (
                <>
                  {' '}
                  <em>{remedy}</em>
                </>
              )}
              {links.length > 0 && <ReasonLinks links={links} />}
            </li>
          );
        })}
      </ul>
    </EuiText>
  );
}

function ReasonLinks({ links }: { links: readonly ReasonLink[] }) {
  return (
    <div>
      {i18n.translate('mlJobPicker.reason.integrations', { defaultMessage: 'Integrations that bring it:' })}{' '}
      {links.map(({ text, path, note }, position) => (
        <Fragment key={path}>
          {position > 0 && ', '}
          <KibanaLink path={path} data-test-subj="mlJobPickerReasonLink">
            {text}
          </KibanaLink>
          {note !== undefined && ` (${note})`}
        </Fragment>
      ))}
    </div>
  );
}
