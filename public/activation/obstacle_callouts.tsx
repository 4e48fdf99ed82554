import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import React from 'react';

import type { PlanObstacle } from '../../common/activation/activation_plan';
import { useSession } from '../hooks/use_session';
import { obstacleText } from '../text/obstacle_text';
import { RemedyView } from './remedy_view';

/** What stands in the way of the plan as a whole, each with its remedy; first what keeps it from being carried out. */
export function ObstacleCallouts({ obstacles }: { obstacles: readonly PlanObstacle[] }) {
  const { format } = useSession();
  const ordered = [...obstacles].sort((a, b) => Number(b.blocks) - Number(a.blocks));
  return (
    <>
      {ordered.map((obstacle) => {
        const text = obstacleText(obstacle, format);
        return (
          <React.Fragment key={obstacle.code}>
            <EuiCallOut
              size="s"
              color={obstacle.blocks ? 'danger' : 'primary'}
              iconType={obstacle.blocks ? 'error' : 'info'}
              title={text.title}
              data-test-subj={`mlJobPickerObstacle-${obstacle.code}`}
            >
              <p>
                <RemedyView text={text} />
              </p>
            </EuiCallOut>
            <EuiSpacer size="s" />
          </React.Fragment>
        );
      })}
    </>
  );
}
