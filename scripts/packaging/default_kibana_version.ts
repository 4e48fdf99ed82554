/** The Kibana version to package for, and that the host plays, when nobody names one. */
export const DEFAULT_KIBANA_VERSION = '9.5.0';
