export const ANOMALY_ALERT = 'xpack.ml.anomaly_detection_alert';
export const JOBS_HEALTH = 'xpack.ml.anomaly_detection_jobs_health';
export const DETECTION_RULE = 'siem.mlRule';
