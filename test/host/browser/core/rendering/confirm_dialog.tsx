import { EuiConfirmModal, useGeneratedHtmlId } from '@elastic/eui';
import React from 'react';

import { useObservable } from '../use_observable';
import type { ConfirmService } from './confirm_service';

export function ConfirmDialog({ confirm }: { confirm: ConfirmService }) {
  const question = useObservable(confirm.question$, undefined);
  const titleId = useGeneratedHtmlId();
  if (question === undefined) {
    return null;
  }
  return (
    <EuiConfirmModal
      title={question.title ?? 'Leave this page?'}
      titleProps={{ id: titleId }}
      aria-labelledby={titleId}
      onCancel={() => question.answer(false)}
      onConfirm={() => question.answer(true)}
      cancelButtonText="Cancel"
      confirmButtonText="Leave"
      data-test-subj="appLeaveConfirmModal"
    >
      {question.text}
    </EuiConfirmModal>
  );
}
