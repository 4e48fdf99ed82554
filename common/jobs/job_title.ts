/** Words of job ids that are written in their own way. */
const SPELLING: Record<string, string> = {
  dns: 'DNS',
  rdp: 'RDP',
  ip: 'IP',
  id: 'ID',
  aws: 'AWS',
  gcp: 'GCP',
  url: 'URL',
  urls: 'URLs',
  iso: 'ISO',
  pad: 'Privileged access:',
  ded: 'Data exfiltration:',
  lmd: 'Lateral movement:',
  dga: 'DGA:',
};

/**
 * A title for a job whose settings name none: its id in words, without the marks of its generation
 * (`v3_`, `_ecs`, `_ea`).
 */
export function titleFromJobId(jobId: string): string {
  const words = jobId
    .replace(/^v\d+_/, '')
    .replace(/_(ecs|ea|euid)$/, '')
    .split(/[_-]+/)
    .filter((word) => word !== '')
    .map((word) => SPELLING[word] ?? word);
  const title = words.join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
