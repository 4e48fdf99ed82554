import React, { useState } from 'react';

import { useActivationRun } from '../hooks/use_activation_run';
import { ActivationProgress } from './activation_progress';
import { ActivationReview } from './activation_review';
import { PresetScope } from './preset_scope';

export interface ActivationContentProps {
  titleId: string;
  onClose(): void;
}

/** What fills the activation panel: the operation of this page, or before there is one the review of the selection. */
export function ActivationContent({ titleId, onClose }: ActivationContentProps) {
  const actions = useActivationRun();
  const { state } = actions;
  // A stop that was over before has been reported on "My jobs"; who opens the panel wants to activate.
  const [passedOver] = useState(() =>
    state?.operation === 'stop' && state.status !== 'acting' ? state.startedMs : undefined
  );
  const isPassedOver = state?.operation === 'stop' && state.startedMs === passedOver;
  return state === undefined || isPassedOver ? (
    <PresetScope>
      <ActivationReview titleId={titleId} onActivate={actions.begin} onClose={onClose} />
    </PresetScope>
  ) : (
    <ActivationProgress run={state} actions={actions} titleId={titleId} onClose={onClose} />
  );
}
