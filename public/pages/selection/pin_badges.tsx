import { EuiBadge, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ChoiceActions } from './use_choices';

interface PinBadgesProps {
  choices: ChoiceActions;
  titleOf(jobId: string): string;
}

/** The jobs that the user has put in or left out, each to be taken back. Nothing without any. */
export function PinBadges({ choices: { pinned, leftOut, release }, titleOf }: PinBadgesProps) {
  if (pinned.length === 0 && leftOut.length === 0) return null;
  return (
    <>
      <Badges
        label={i18n.translate('mlJobPicker.best.pinned', { defaultMessage: 'Pinned:' })}
        ids={pinned}
        releaseText={(title) =>
          i18n.translate('mlJobPicker.best.unpinJob', { defaultMessage: 'Unpin {title}', values: { title } })
        }
        {...{ titleOf, onRelease: release }}
      />
      <Badges
        label={i18n.translate('mlJobPicker.best.leftOut', { defaultMessage: 'Left out:' })}
        ids={leftOut}
        releaseText={(title) =>
          i18n.translate('mlJobPicker.best.allowJob', {
            defaultMessage: 'Allow {title} again',
            values: { title },
          })
        }
        {...{ titleOf, onRelease: release }}
      />
      <EuiSpacer size="s" />
    </>
  );
}

interface BadgesProps extends Pick<PinBadgesProps, 'titleOf'> {
  label: string;
  ids: readonly string[];
  releaseText(title: string): string;
  onRelease(jobId: string): void;
}

function Badges({ label, ids, releaseText, titleOf, onRelease }: BadgesProps) {
  if (ids.length === 0) return null;
  return (
    <EuiFlexGroup gutterSize="xs" alignItems="center" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <EuiText size="s">{label}</EuiText>
      </EuiFlexItem>
      {ids.map((id) => (
        <EuiFlexItem key={id} grow={false}>
          <EuiBadge
            color="hollow"
            iconType="cross"
            iconSide="right"
            iconOnClick={() => onRelease(id)}
            iconOnClickAriaLabel={releaseText(titleOf(id))}
            data-test-subj={`mlJobPickerReleased-${id}`}
          >
            {titleOf(id)}
          </EuiBadge>
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}
