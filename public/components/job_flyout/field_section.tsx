import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import type { RuntimeField } from '../../../common/jobs/runtime_fields';
import { CodeList } from '../code_list';
import { FilledText } from '../filled_text';
import { runtimeFieldText } from '../../text/runtime_field_text';
import { FactList } from './fact_list';
import { FlyoutSection } from './flyout_section';

interface FieldSectionProps {
  job: Recommendation;
}

/** Fields that a job can't do without, those that help, and those that its datafeed makes up. */
export function FieldSection({ job }: FieldSectionProps) {
  const madeUp = new Set(job.runtimeFields.map(({ name }) => name));
  const needed = job.requiredFields.filter((field) => !madeUp.has(field));
  const helpful = job.influencers.filter((field) => !madeUp.has(field) && !needed.includes(field));
  return (
    <FlyoutSection title={i18n.translate('mlJobPicker.job.fieldsTitle', { defaultMessage: 'Fields' })}>
      <FactList
        facts={[
          [
            i18n.translate('mlJobPicker.job.fields', { defaultMessage: 'Needed' }),
            needed.length > 0 ? (
              <CodeList items={needed} />
            ) : (
              i18n.translate('mlJobPicker.job.noFields', { defaultMessage: 'none' })
            ),
          ],
          [
            i18n.translate('mlJobPicker.job.influencers', { defaultMessage: 'Help to explain a hit' }),
            helpful.length > 0 ? <CodeList items={helpful} /> : undefined,
          ],
          [
            i18n.translate('mlJobPicker.job.madeUpFields', { defaultMessage: 'Made up by its datafeed' }),
            job.runtimeFields.length > 0 ? <RuntimeFields fields={job.runtimeFields} /> : undefined,
          ],
        ]}
      />
    </FlyoutSection>
  );
}

function RuntimeFields({ fields }: { fields: readonly RuntimeField[] }) {
  return (
    <>
      {fields.map((field) => (
        <div key={field.name}>
          <FilledText
            text={runtimeFieldText(field)}
            slots={{
              field: <CodeList items={[field.name]} />,
              reads: <CodeList items={field.reads} />,
              script: <CodeList items={[field.scriptId ?? '']} />,
            }}
          />
        </div>
      ))}
    </>
  );
}
