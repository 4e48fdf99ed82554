import { i18n } from '@kbn/i18n';

import type { Asked } from '../../common/recommendation/rank_relevance';

/** By what a list is ordered (common/recommendation/rank_jobs.ts), in one sentence. */
export function rankingOrderText({ kind }: Asked): string {
  switch (kind) {
    case 'nothing':
    case 'goal':
    case 'pair':
      return i18n.translate('mlJobPicker.rank.order', {
        defaultMessage:
          'First what works here; then what adds most goals and ATT&CK pairs that nothing active covers; then what needs least memory.',
      });
    case 'source':
      return i18n.translate('mlJobPicker.rank.orderSource', {
        defaultMessage:
          'First what works here; then what takes most of its documents from this source; then what adds most goals and ATT&CK pairs that nothing active covers.',
      });
    case 'text':
      return i18n.translate('mlJobPicker.rank.orderText', {
        defaultMessage:
          'First what is called so; then what works here; then what adds most goals and ATT&CK pairs that nothing active covers.',
      });
  }
}
