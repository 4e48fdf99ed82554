import React from 'react';

import { useActivationRun } from '../hooks/use_activation_run';
import { ActivationProgress } from './activation_progress';
import { ActivationReview } from './activation_review';

export interface ActivationContentProps {
  titleId: string;
  onClose(): void;
}

/** What fills the activation panel: the operation of this page, or before there is one the review of the selection. */
export function ActivationContent({ titleId, onClose }: ActivationContentProps) {
  const actions = useActivationRun();
  return actions.state === undefined ? (
    <ActivationReview titleId={titleId} onActivate={actions.begin} onClose={onClose} />
  ) : (
    <ActivationProgress run={actions.state} actions={actions} titleId={titleId} onClose={onClose} />
  );
}
