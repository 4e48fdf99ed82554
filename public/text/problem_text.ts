import { i18n } from '@kbn/i18n';

import type { ErrorCode } from '../../common/api/error_code';
import type { ApiProblem } from '../services/api_problem';

export interface ProblemText {
  title: string;
  /** What it means and what may help. */
  sentence: string;
  /** False where asking again cannot help. */
  mayRetry: boolean;
}

/** Explains a request of ours that got no answer. The cause's own words are always part of it. */
export function problemText(problem: ApiProblem): ProblemText {
  if (problem.code !== undefined) {
    return codeText(problem.code, problem);
  }
  if (problem.status === 403) {
    return {
      title: i18n.translate('mlJobPicker.problem.noPrivilegeTitle', {
        defaultMessage: 'You may not use ML Job Picker',
      }),
      sentence: i18n.translate('mlJobPicker.problem.noPrivilege', {
        defaultMessage:
          'Your roles do not grant the Kibana privilege "ML Job Picker: Read" in this space. Ask an administrator for it. ({message})',
        values: { message: problem.message },
      }),
      mayRetry: true,
    };
  }
  if (problem.status === undefined) {
    return {
      title: i18n.translate('mlJobPicker.problem.noAnswerTitle', { defaultMessage: 'Kibana did not answer' }),
      sentence: problem.message,
      mayRetry: true,
    };
  }
  return {
    title: i18n.translate('mlJobPicker.problem.statusTitle', {
      defaultMessage: 'Kibana answered with HTTP {status}',
      values: { status: String(problem.status) },
    }),
    sentence: problem.message,
    mayRetry: true,
  };
}

function codeText(code: ErrorCode, { message, field, jobIds }: ApiProblem): ProblemText {
  switch (code) {
    case 'invalid_request':
      return {
        title:
          field === undefined
            ? i18n.translate('mlJobPicker.problem.invalidTitle', {
                defaultMessage: 'The request is not valid',
              })
            : i18n.translate('mlJobPicker.problem.invalidFieldTitle', {
                defaultMessage: 'The request is not valid: {field}',
                values: { field },
              }),
        sentence: message,
        mayRetry: false,
      };
    case 'unknown_jobs':
      return {
        title: i18n.translate('mlJobPicker.problem.unknownJobsTitle', {
          defaultMessage: 'Some selected jobs do not exist here',
        }),
        sentence:
          jobIds === undefined
            ? message
            : i18n.translate('mlJobPicker.problem.unknownJobs', {
                defaultMessage:
                  'No module of this Kibana has {jobIds}. Remove what is unknown from the selection.',
                values: { jobIds: jobIds.join(', ') },
              }),
        mayRetry: true,
      };
    case 'license_too_low':
      return {
        title: i18n.translate('mlJobPicker.problem.licenseTitle', {
          defaultMessage: 'The license does not include this',
        }),
        sentence: message,
        mayRetry: true,
      };
    case 'ml_forbidden':
      return {
        title: i18n.translate('mlJobPicker.problem.mlForbiddenTitle', {
          defaultMessage: 'You may not see machine learning jobs',
        }),
        sentence: i18n.translate('mlJobPicker.problem.mlForbidden', {
          defaultMessage:
            'Your roles do not grant the Kibana privilege "Machine Learning: Read" in this space. Ask an administrator for it. ({message})',
          values: { message },
        }),
        mayRetry: true,
      };
    case 'ml_unavailable':
      return {
        title: i18n.translate('mlJobPicker.problem.mlUnavailableTitle', {
          defaultMessage: 'Machine learning is not available',
        }),
        sentence: message,
        mayRetry: true,
      };
    case 'elasticsearch_failed':
      return {
        title: i18n.translate('mlJobPicker.problem.elasticsearchTitle', {
          defaultMessage: 'Elasticsearch did not answer as it should',
        }),
        sentence: message,
        mayRetry: true,
      };
    case 'internal':
      return {
        title: i18n.translate('mlJobPicker.problem.internalTitle', {
          defaultMessage: 'Something went wrong in Kibana',
        }),
        sentence: message,
        mayRetry: true,
      };
  }
}
