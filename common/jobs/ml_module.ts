/**
 * An ML module as Kibana lists it, file-based or `ml-module` saved object. Typed loosely on purpose: packages write
 * these, so each part is read with care (job_profile_from_module.ts), never trusted.
 */
export interface MlModule {
  id: string;
  title?: string;
  description?: string;
  defaultIndexPattern?: string;
  tags?: string[];
  jobs: MlModuleJob[];
  datafeeds: MlModuleDatafeed[];
}

export interface MlModuleJob {
  id: string;
  config: Record<string, unknown>;
}

export interface MlModuleDatafeed {
  id: string;
  job_id: string;
  config: Record<string, unknown>;
}
