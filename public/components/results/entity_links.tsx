import React from 'react';

import type { ResultEntity } from '../../../common/api/results';
import { useSession } from '../../hooks/use_session';
import type { LinkedTime } from '../../services/kibana_links/kibana_links';
import { entityText } from '../../text/anomaly_text_parties';
import { KibanaLink } from '../kibana_link';

interface EntityLinksProps {
  entities: readonly ResultEntity[];
  range: LinkedTime;
}

/** Hosts, users and addresses, an element each, with the way to its page in Security; other things by name alone. */
export function EntityLinks({ entities, range }: EntityLinksProps) {
  const { links } = useSession();
  return (
    <>
      {entities.map((entity) => {
        const path = links.entity(entity, range);
        return (
          <span key={`${entity.field} ${entity.value}`} className="eui-textBreakWord">
            {path === undefined ? (
              entityText(entity)
            ) : (
              <KibanaLink path={path} data-test-subj={`mlJobPickerEntity-${entity.field}`}>
                {entityText(entity)}
              </KibanaLink>
            )}
          </span>
        );
      })}
    </>
  );
}
