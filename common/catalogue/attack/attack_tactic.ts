export interface AttackTactic {
  /** `TA0001`… */
  id: string;
  name: string;
  /** As ATT&CK Navigator layers name it. */
  shortName: string;
}
