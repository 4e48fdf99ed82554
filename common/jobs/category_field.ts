/** Elasticsearch's name for the category of a message (`AnalysisConfig.ML_CATEGORY_FIELD`): made by the job, in no document. */
export const CATEGORY_FIELD = 'mlcategory';
