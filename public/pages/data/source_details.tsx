import { i18n } from '@kbn/i18n';
import React from 'react';

import type { DataSource, SourceFeed } from '../../../common/api/data_sources';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { JobLink } from '../../components/job_link';
import { StateBadge } from '../../components/state_badge';
import { DetailSection } from './detail_section';
import { DetailText } from './detail_text';
import { ValueColumns } from './value_columns';

interface SourceDetailsProps {
  source: DataSource;
  version: AttackVersion;
}

/** The jobs that a source feeds, and by name what would be lost without it. */
export function SourceDetails({ source: { id, feeds = [], loss }, version }: SourceDetailsProps) {
  return (
    <div data-test-subj={`mlJobPickerSourceDetails-${id}`} style={{ inlineSize: '100%' }}>
      <DetailSection
        title={i18n.translate('mlJobPicker.data.feedsTitle', { defaultMessage: 'Feeds these jobs' })}
      >
        <DetailText>
          {/* As many columns as there is room for: a source may feed fifty jobs. */}
          <ul style={{ columnWidth: '34em' }}>
            {feeds.map((feed) => (
              <Feed key={feed.jobId} feed={feed} />
            ))}
          </ul>
        </DetailText>
      </DetailSection>
      {loss !== undefined && (
        <DetailSection
          title={i18n.translate('mlJobPicker.data.lossTitle', {
            defaultMessage: 'What only this source keeps going',
          })}
        >
          {loss.jobs.length === 0 ? <LosesNothing /> : <ValueColumns value={loss} version={version} />}
        </DetailSection>
      )}
    </div>
  );
}

function Feed({ feed: { jobId, title, state, documents } }: { feed: SourceFeed }) {
  return (
    <li style={{ breakInside: 'avoid' }}>
      <JobLink jobId={jobId} title={title} /> <StateBadge state={state} />{' '}
      {i18n.translate('mlJobPicker.data.feedDocuments', {
        defaultMessage: '{documents, plural, one {# document} other {# documents}}',
        values: { documents },
      })}
    </li>
  );
}

function LosesNothing() {
  return (
    <DetailText>
      <p>
        {i18n.translate('mlJobPicker.data.losesNothing', {
          defaultMessage:
            'Nothing. Each of these jobs reads other data as well, or does not work now, or another job does the same.',
        })}
      </p>
    </DetailText>
  );
}
