import { i18n } from '@kbn/i18n';

import type { PlanNote } from '../../common/activation/activation_plan';
import type { KibanaLinks } from '../services/kibana_links/kibana_links';
import type { RemedyText } from './action_remedy';
import type { Formatters } from './formatters';
import { jobManagementLink } from './job_management_link';
import { rolesLink } from './roles_link';

type BlockingNote = Extract<PlanNote, { blocks: true }>;

/** Why one job cannot be activated, and what would help. */
export function blockingNoteText(
  note: BlockingNote,
  format: Formatters,
  links: Pick<KibanaLinks, 'jobList'>
): RemedyText {
  switch (note.code) {
    case 'no_index_pattern':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.noIndexPattern', {
          defaultMessage: 'Its module does not say which indices to read.',
        }),
        remedy: i18n.translate('mlJobPicker.planNote.noIndexPatternRemedy', {
          defaultMessage: 'Choose an index pattern on "My data".',
        }),
      };
    case 'no_datafeed':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.noDatafeed', {
          defaultMessage: 'Its module has no datafeed for it, so nothing would feed it.',
        }),
        remedy: i18n.translate('mlJobPicker.planNote.noDatafeedRemedy', {
          defaultMessage: 'Create it by hand in Machine Learning, with a datafeed of your own.',
        }),
        link: jobManagementLink(links),
      };
    case 'job_blocked':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.jobBlocked', {
          defaultMessage: 'The installed job is busy with "{by}".',
          values: { by: note.by },
        }),
        remedy: i18n.translate('mlJobPicker.planNote.jobBlockedRemedy', {
          defaultMessage: 'Wait until that is done.',
        }),
      };
    case 'id_taken':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.idTaken', {
          defaultMessage:
            'A different job has this id already{known, select, yes {: it detects {detectors}.} other {.}} It is left alone.',
          values: {
            known: note.detectors.length === 0 ? 'no' : 'yes',
            detectors: format.list(note.detectors),
          },
        }),
        remedy: i18n.translate('mlJobPicker.planNote.idTakenRemedy', {
          defaultMessage: 'Clone that job under another id and delete it, if you want this one.',
        }),
        link: jobManagementLink(links),
      };
    case 'in_other_space':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.inOtherSpace', {
          defaultMessage: 'A job of this id exists in a space that you cannot see.',
        }),
        remedy: i18n.translate('mlJobPicker.planNote.inOtherSpaceRemedy', {
          defaultMessage: 'Ask somebody who sees that space to share the job with this one.',
        }),
      };
    case 'invalid_id':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.invalidId', {
          defaultMessage: 'Elasticsearch does not accept its id.',
        }),
        remedy: i18n.translate('mlJobPicker.planNote.invalidIdRemedy', {
          defaultMessage:
            'An id has 1 to 64 lowercase letters, digits, hyphens and underscores, and begins and ends with a letter or a digit. Change it in the module.',
        }),
      };
    case 'too_large_for_node':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.tooLarge', {
          defaultMessage: 'Its memory limit is {limit}, and the largest ML node has room for {largest}.',
          values: { limit: format.bytes(note.limitBytes), largest: format.bytes(note.largestBytes) },
        }),
        remedy: i18n.translate('mlJobPicker.planNote.tooLargeRemedy', {
          defaultMessage: 'Add a larger ML node, or estimate what the job needs here.',
        }),
      };
    case 'indices_forbidden':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.indicesForbidden', {
          defaultMessage:
            'You may not read {indices}, and a datafeed reads with the rights of who creates it.',
          values: { indices: format.list(note.indices) },
        }),
        remedy: i18n.translate('mlJobPicker.planNote.indicesForbiddenRemedy', {
          defaultMessage: 'Ask for a role with "read" and "view_index_metadata" on them.',
        }),
        link: rolesLink(),
      };
  }
}
