import {
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiText,
  EuiTitle,
  useIsWithinBreakpoints,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useMemo } from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { placeSnapshot } from '../../../common/coverage/place_snapshot';
import { QueryView } from '../../components/query_view';
import { useBestSelection } from '../../hooks/use_best_selection';
import { useDataScope } from '../../hooks/use_data_scope';
import { usePageTitle } from '../../hooks/use_page_title';
import { useRecommendations } from '../../hooks/use_recommendations';
import { useUrlParams } from '../../hooks/use_url_params';
import { useUrlState } from '../../hooks/use_url_state';
import { SELECTION_VIEW } from '../../services/selection_view';
import { missingPriorityText } from '../../text/priority_text';
import { layerPriorities } from './layer_priorities';
import { PinBadges } from './pin_badges';
import { SelectionForm } from './selection_form';
import { selectionRequest } from './selection_request';
import { SelectionResult } from './selection_result';
import { SelectionStatus } from './selection_status';
import { useChoices } from './use_choices';
import { useLayerFile } from './use_layer_file';
import { useSelectionEstimates } from './use_selection_estimates';

/** Whose names are used until it is known which version this Kibana has. */
const NEWEST: AttackVersion = 19;

/** Best selection: the jobs that cover most of what is wanted with what may be spent. */
export function SelectionPage() {
  usePageTitle('selection');
  const isNarrow = useIsWithinBreakpoints(['xs', 's', 'm']);
  const [view, change] = useUrlParams(SELECTION_VIEW);
  const [{ attackVersion }] = useUrlState();
  const { scope } = useDataScope();
  const known = useRecommendations().data;
  const layerFile = useLayerFile();
  const estimates = useSelectionEstimates();

  const version = attackVersion ?? known?.kibanaAttackVersion ?? layerFile.layer?.version ?? NEWEST;
  const layer = useMemo(
    () => layerFile.layer && layerPriorities(placeSnapshot(layerFile.layer, version)),
    [layerFile.layer, version]
  );
  const request = useMemo(
    () => selectionRequest(view, { scope, attackVersion, layer, estimates: estimates.estimates }),
    [view, scope, attackVersion, layer, estimates.estimates]
  );
  const solved = useBestSelection(request);
  const { choices, headingRef } = useChoices(view, change, solved.isSolving);
  const answer = solved.data;
  const titleOf = useCallback(
    (id: string) =>
      answer?.jobs.find((job) => job.id === id)?.title ??
      known?.jobs.find((job) => job.id === id)?.title ??
      id,
    [answer, known]
  );
  const missing =
    request === undefined && view.priority !== 'all' ? missingPriorityText(view.priority) : undefined;

  return (
    <EuiFlexGroup direction={isNarrow ? 'column' : 'row'} alignItems={isNarrow ? 'stretch' : 'flexStart'}>
      <EuiFlexItem grow={false} style={isNarrow ? undefined : { inlineSize: 340 }}>
        <SelectionForm view={view} onChange={change} version={version} layerFile={layerFile} />
      </EuiFlexItem>
      <EuiFlexItem style={{ minInlineSize: 0 }}>
        <EuiTitle size="s">
          <h2 ref={headingRef} tabIndex={-1}>
            {i18n.translate('mlJobPicker.best.title', { defaultMessage: 'Best selection' })}
          </h2>
        </EuiTitle>
        <SelectionStatus answer={answer} solved={solved} missing={missing} titleOf={titleOf} />
        <EuiSpacer size="s" />
        <PinBadges choices={choices} titleOf={titleOf} />
        {missing === undefined ? (
          <QueryView
            query={solved}
            label={i18n.translate('mlJobPicker.best.loading', { defaultMessage: 'Best selection' })}
          >
            {(found) => (
              <SelectionResult
                answer={found}
                reconsidered={view.running === 'reconsider'}
                {...{ solved, choices, estimates, titleOf }}
              />
            )}
          </QueryView>
        ) : (
          <EuiText size="s" color="subdued">
            <p>
              {i18n.translate('mlJobPicker.best.nothingAsked', {
                defaultMessage: 'Nothing is solved until then.',
              })}
            </p>
          </EuiText>
        )}
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
