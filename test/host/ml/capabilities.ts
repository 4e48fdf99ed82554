/** ML's capabilities in Kibana 9.x (x-pack/platform/plugins/shared/ml/common/types/capabilities.ts). */
export const FEATURE_CAPABILITIES = ['isADEnabled', 'isDFAEnabled', 'isNLPEnabled'] as const;

export const USER_CAPABILITIES = [
  'canGetJobs',
  'canGetDatafeeds',
  'canGetCalendars',
  'canFindFileStructure',
  'canGetDataFrameAnalytics',
  'canGetAnnotations',
  'canCreateAnnotation',
  'canDeleteAnnotation',
  'canUseMlAlerts',
  'canGetTrainedModels',
  'canTestTrainedModels',
  'canGetFieldInfo',
  'canGetMlInfo',
  'canUseAiops',
] as const;

export const ADMIN_CAPABILITIES = [
  'canCreateJob',
  'canDeleteJob',
  'canOpenJob',
  'canCloseJob',
  'canResetJob',
  'canUpdateJob',
  'canForecastJob',
  'canDeleteForecast',
  'canCreateDatafeed',
  'canDeleteDatafeed',
  'canStartStopDatafeed',
  'canUpdateDatafeed',
  'canPreviewDatafeed',
  'canGetFilters',
  'canCreateFilter',
  'canDeleteFilter',
  'canCreateCalendar',
  'canDeleteCalendar',
  'canCreateDataFrameAnalytics',
  'canDeleteDataFrameAnalytics',
  'canStartStopDataFrameAnalytics',
  'canCreateTrainedModels',
  'canDeleteTrainedModels',
  'canStartStopTrainedModels',
  'canCreateMlAlerts',
  'canViewMlNodes',
  'canCreateInferenceEndpoint',
] as const;

/** What stays of them below a platinum licence. */
export const BASIC_LICENSE_CAPABILITIES: readonly string[] = [
  'canFindFileStructure',
  'canGetFieldInfo',
  'canGetMlInfo',
];

export type MlCapability =
  | (typeof FEATURE_CAPABILITIES)[number]
  | (typeof USER_CAPABILITIES)[number]
  | (typeof ADMIN_CAPABILITIES)[number];

export const ALL_CAPABILITIES: readonly MlCapability[] = [
  ...FEATURE_CAPABILITIES,
  ...USER_CAPABILITIES,
  ...ADMIN_CAPABILITIES,
];
