import { FAMILY_MAPPINGS } from '../attack/family_mappings';

/** The two lists that Kibana 9.5 writes into a job's `custom_settings`. */
export interface ThreatSettings {
  threat_tactics: string[];
  threat_techniques: string[];
}

/**
 * The tactics and techniques of the rule that reads the family's jobs, in the rule's order and each once; nothing for
 * a family that no rule reads.
 */
export function threatSettings(family: string): ThreatSettings | undefined {
  const pairs = FAMILY_MAPPINGS.get(family);
  return (
    pairs && {
      threat_tactics: [...new Set(pairs.map(({ tacticId }) => tacticId))],
      threat_techniques: [...new Set(pairs.flatMap(({ techniqueId }) => techniqueId ?? []))],
    }
  );
}
