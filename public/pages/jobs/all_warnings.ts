import type { Warning } from '../../../common/api/warning';
import { warningText } from '../../text/warning_text';

/** The warnings of both answers; what says the same is said once. */
export function allWarnings(ofJobs: readonly Warning[], ofRules: readonly Warning[] = []): Warning[] {
  const said = new Set(ofJobs.map(warningText));
  return [...ofJobs, ...ofRules.filter((warning) => !said.has(warningText(warning)))];
}
