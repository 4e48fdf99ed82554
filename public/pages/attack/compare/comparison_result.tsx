import { EuiCallOut, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useState } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { ChangeKind } from '../../../../common/coverage/coverage_change';
import type { CoverageSnapshot } from '../../../../common/coverage/coverage_snapshot';
import { CodeList } from '../../../components/code_list';
import { useUrlParams } from '../../../hooks/use_url_params';
import { COVERAGE_VIEW } from '../../../services/coverage_view';
import { doubtfulChangesText, outcomeText } from '../../../text/comparison_text';
import { ChangeKindFilter } from './change_kind_filter';
import { ChangeTable } from './change_table';
import { compareWithAnswer } from './compare_with_answer';
import { ComparedSides } from './compared_sides';

interface ComparisonResultProps {
  answer: CoverageResponse;
  before: CoverageSnapshot;
  fileName: string;
}

/** What is compared with what, what came out in a sentence, and each difference with its causes. */
export function ComparisonResult({ answer, before, fileName }: ComparisonResultProps) {
  const [{ mode }] = useUrlParams(COVERAGE_VIEW);
  const [kind, setKind] = useState<ChangeKind | 'all'>('all');
  const comparison = useMemo(() => compareWithAnswer(before, answer, mode), [before, answer, mode]);
  const { changes, unplaced } = comparison;
  const shown = useMemo(
    () => changes.filter((change) => kind === 'all' || change.kind === kind),
    [changes, kind]
  );
  const doubt = doubtfulChangesText(comparison);
  return (
    <>
      <ComparedSides answer={answer} before={before} fileName={fileName} mode={comparison.mode} />
      <EuiSpacer size="m" />
      <div role="status" data-test-subj="mlJobPickerComparisonOutcome">
        <Outcome text={outcomeText(comparison, before.origin)} isDifferent={changes.length > 0} />
      </div>
      {doubt !== undefined && (
        <EuiText size="s">
          <p>{doubt}</p>
        </EuiText>
      )}
      {changes.length > 0 && (
        <>
          <EuiSpacer size="m" />
          <ChangeKindFilter changes={changes} origin={before.origin} chosen={kind} onChoose={setKind} />
          <EuiSpacer size="s" />
          {/* Another kind begins at its first page. */}
          <ChangeTable key={kind} changes={shown} answer={answer} origin={before.origin} />
        </>
      )}
      <Unplaced unplaced={unplaced} version={comparison.version} />
    </>
  );
}

function Outcome({ text, isDifferent }: { text: string; isDifferent: boolean }) {
  if (isDifferent) {
    return (
      <EuiText size="s">
        <p>
          <strong>{text}</strong>
        </p>
      </EuiText>
    );
  }
  return <EuiCallOut size="s" color="success" iconType="check" title={text} />;
}

/** What the file names and the version of the comparison has no place for: never dropped without a word. */
function Unplaced({ unplaced, version }: { unplaced: readonly string[]; version: number }) {
  if (unplaced.length === 0) return null;
  return (
    <>
      <EuiSpacer size="m" />
      <EuiText size="s" data-test-subj="mlJobPickerComparisonUnplaced">
        <p>
          {i18n.translate('mlJobPicker.compare.unplaced', {
            defaultMessage:
              'Not compared: {count, plural, one {# entry} other {# entries}} of the file for which ATT&CK v{version} has no place.',
            values: { count: unplaced.length, version: String(version) },
          })}{' '}
          <CodeList items={unplaced} />
        </p>
      </EuiText>
    </>
  );
}
