const PAIR = /^(TA\d{4})(?:\/(T\d{4})(\.\d{3})?)?$/;

/** The two lists that Kibana 9.5 writes into a security job's `custom_settings`. */
export interface ThreatSettings {
  threat_tactics: string[];
  threat_techniques: string[];
}

/**
 * The tactics and techniques of a line of pairs, in its order and each once; a sub-technique brings its technique.
 * @throws Error naming the pair that is none.
 */
export function expandAttack(line: string): ThreatSettings {
  const tactics = new Set<string>();
  const techniques = new Set<string>();
  for (const pair of line.split(' ')) {
    const [, tactic, technique, subTechnique] = PAIR.exec(pair) ?? [];
    if (tactic === undefined) {
      throw new Error(`Not an ATT&CK pair such as TA0001/T1078.002: "${pair}"`);
    }
    tactics.add(tactic);
    if (technique !== undefined) {
      techniques.add(technique);
    }
    if (technique !== undefined && subTechnique !== undefined) {
      techniques.add(technique + subTechnique);
    }
  }
  return { threat_tactics: [...tactics], threat_techniques: [...techniques] };
}
