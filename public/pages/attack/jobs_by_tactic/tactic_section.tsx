import { EuiSpacer, EuiText, EuiTitle, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { Recommendation } from '../../../../common/api/recommendations';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { Asked } from '../../../../common/recommendation/rank_relevance';
import { JobTable } from '../../../components/job_table';
import { TechniqueLinks } from '../../../components/technique_links';
import { useRankedJobs } from '../../../hooks/use_ranked_jobs';
import type { TacticGroup } from './group_by_tactic';
import { tacticAnchor, tacticName } from './tactic_name';

interface TacticSectionProps {
  tactic: TacticGroup;
  version: AttackVersion;
  /** True if a filter hides jobs, so that "none" is not the whole truth. */
  filtered: boolean;
}

/** One tactic with its jobs and the techniques that they watch for under it. */
export function TacticSection({ tactic, version, filtered }: TacticSectionProps) {
  const { tacticId, jobs } = tactic;
  const name = tacticName(tactic);
  const techniqueColumn = useMemo(() => techniquesOf(tacticId, version), [tacticId, version]);
  const asked = useMemo((): Asked => ({ kind: 'pair', pair: { tacticId } }), [tacticId]);
  const ranked = useRankedJobs(jobs, asked);
  return (
    <section>
      <EuiSpacer />
      <EuiTitle size="xs">
        <h2 id={tacticAnchor(tacticId)} tabIndex={-1}>
          {name} <small>{tacticId}</small>
        </h2>
      </EuiTitle>
      <EuiSpacer size="xs" />
      {jobs.length > 0 ? (
        <JobTable jobs={ranked.jobs} caption={name} extraColumn={techniqueColumn} note={ranked.note} />
      ) : (
        <EuiText size="s" color="subdued">
          {filtered
            ? i18n.translate('mlJobPicker.attack.noMatchInTactic', { defaultMessage: 'No job here matches.' })
            : i18n.translate('mlJobPicker.attack.noJobInTactic', {
                defaultMessage: 'No job watches for this tactic.',
              })}
        </EuiText>
      )}
    </section>
  );
}

function techniquesOf(tacticId: string, version: AttackVersion): EuiBasicTableColumn<Recommendation> {
  return {
    name: i18n.translate('mlJobPicker.attack.techniques', { defaultMessage: 'Techniques' }),
    width: '260px',
    render: ({ mappings }: Recommendation) => {
      const ids = mappings.flatMap((mapping) =>
        mapping.tacticId === tacticId && mapping.techniqueId !== undefined ? [mapping.techniqueId] : []
      );
      return ids.length === 0 ? (
        <TacticOnly />
      ) : (
        <TechniqueLinks techniqueIds={[...new Set(ids)].sort()} version={version} />
      );
    },
  };
}

function TacticOnly() {
  return <span>{i18n.translate('mlJobPicker.attack.tacticOnly', { defaultMessage: 'Tactic only' })}</span>;
}
