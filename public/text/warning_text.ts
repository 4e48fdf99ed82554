import { i18n } from '@kbn/i18n';

import type { Warning } from '../../common/api/warning';
import { failureText } from './failure_text';

/** One sentence for a part of an answer that is missing or doubtful, and why. */
export function warningText(warning: Warning): string {
  switch (warning.code) {
    case 'modules_from_catalogue':
      return i18n.translate('mlJobPicker.warning.modulesFromCatalogue', {
        defaultMessage:
          'Kibana did not give its own jobs, so the jobs that this plugin knows are shown, among them those of packages that may not be installed here. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'rules_unreadable':
      return i18n.translate('mlJobPicker.warning.rules', {
        defaultMessage:
          'Neither installed nor prebuilt detection rules could be read, so ATT&CK mappings are those that jobs and the catalogue of ML Job Picker name. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'installed_rules_unreadable':
      return i18n.translate('mlJobPicker.warning.installedRules', {
        defaultMessage:
          'Installed detection rules could not be read, so ATT&CK mappings are those of the prebuilt rules, and your own changes to rules are not seen. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'installed_jobs_unreadable':
      return i18n.translate('mlJobPicker.warning.installedJobs', {
        defaultMessage:
          'Installed jobs could not be read, so jobs that run may be shown as if they were not installed. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'privileges_unreadable':
      return i18n.translate('mlJobPicker.warning.privileges', {
        defaultMessage:
          'Your index privileges could not be checked, so a job without data may only lack your right to see it. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'field_types_unreadable':
      return i18n.translate('mlJobPicker.warning.fieldTypes', {
        defaultMessage:
          'The types of fields could not be read, so fields of an unsuitable type are not noticed. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'cold_tiers_unreadable':
      return i18n.translate('mlJobPicker.warning.coldTiers', {
        defaultMessage:
          'Whether data lies in the cold or frozen tier could not be found out, so a job without data may have some there. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'ml_info_unreadable':
      return i18n.translate('mlJobPicker.warning.mlInfo', {
        defaultMessage:
          'The limits of machine learning could not be read, so memory figures are estimates. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'module_unreadable':
      return i18n.translate('mlJobPicker.warning.module', {
        defaultMessage: 'The module "{moduleId}" could not be understood, so its jobs are missing: {detail}',
        values: { moduleId: warning.moduleId, detail: warning.detail },
      });
    case 'datafeed_stats_unreadable':
      return i18n.translate('mlJobPicker.warning.datafeedStats', {
        defaultMessage:
          'The progress of datafeeds could not be read, so look-backs show no progress. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'job_configs_unreadable':
      return i18n.translate('mlJobPicker.warning.jobConfigs', {
        defaultMessage:
          'The settings of installed jobs could not be read, so a job that only shares its id with the one you chose, or that closed by itself, is not noticed. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'job_rules_unreadable':
      return i18n.translate('mlJobPicker.warning.jobRules', {
        defaultMessage:
          'Detection rules could not all be read, so some rules that read these jobs may be missing here. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'alert_rules_unreadable':
      return i18n.translate('mlJobPicker.warning.alertRules', {
        defaultMessage:
          'Alert rules could not be read, so it is not known who is told of anomalies already. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'results_unreadable':
      return i18n.translate('mlJobPicker.warning.results', {
        defaultMessage: 'What the jobs noticed could not be read, so no scores are shown. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'results_incomplete':
      return i18n.translate('mlJobPicker.warning.resultsIncomplete', {
        defaultMessage:
          'Not all results could be read, so what some jobs noticed is missing. A shorter time range may help. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'ml_nodes_unreadable':
      return i18n.translate('mlJobPicker.warning.mlNodes', {
        defaultMessage:
          'The memory of single ML nodes could not be read, so memory is compared with all nodes together, and a job may still wait for a node. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'lazy_nodes_unreadable':
      return i18n.translate('mlJobPicker.warning.lazyNodes', {
        defaultMessage: 'Whether autoscaling may add ML nodes could not be read. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'ml_rights_unreadable':
      return i18n.translate('mlJobPicker.warning.mlRights', {
        defaultMessage:
          'Your rights in machine learning could not be checked, so Kibana may refuse steps of the plan. {failure}',
        values: { failure: failureText(warning.failure) },
      });
    case 'read_rights_unreadable':
      return i18n.translate('mlJobPicker.warning.readRights', {
        defaultMessage:
          'Your right to read the indices could not be checked, so Elasticsearch may refuse to create a datafeed. {failure}',
        values: { failure: failureText(warning.failure) },
      });
  }
}
