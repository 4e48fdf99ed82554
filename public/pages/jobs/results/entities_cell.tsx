import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ResultEntity } from '../../../../common/api/results';
import { KibanaLink } from '../../../components/kibana_link';
import { useSession } from '../../../hooks/use_session';
import type { LinkedTime } from '../../../services/kibana_links/kibana_links';

interface EntitiesCellProps {
  entities: readonly ResultEntity[];
  time: LinkedTime;
  /** How many at most; the others are counted. */
  show?: number;
}

/** Who and what stood out most, with the way to its page in Security where it has one. */
export function EntitiesCell({ entities, time, show = 2 }: EntitiesCellProps) {
  const { format } = useSession();
  if (entities.length === 0) return <span>–</span>;
  const rest = entities.length - show;
  return (
    <EuiText size="s" className="eui-textBreakWord">
      {entities.slice(0, show).map((entity) => (
        <div key={`${entity.field} ${entity.value}`}>
          <EntityName entity={entity} time={time} />
          <EuiText size="xs" color="subdued" component="span">
            {' '}
            {entity.field}
          </EuiText>
        </div>
      ))}
      {rest > 0 && (
        <EuiText size="xs" color="subdued">
          {i18n.translate('mlJobPicker.jobs.moreEntities', {
            defaultMessage: 'and {count} more',
            values: { count: format.number(rest) },
          })}
        </EuiText>
      )}
    </EuiText>
  );
}

function EntityName({ entity, time }: { entity: ResultEntity; time: LinkedTime }) {
  const { links } = useSession();
  const path = links.entity(entity, time);
  return path === undefined ? (
    <>{entity.value}</>
  ) : (
    <KibanaLink path={path} data-test-subj={`mlJobPickerEntity-${entity.field}`}>
      {entity.value}
    </KibanaLink>
  );
}
