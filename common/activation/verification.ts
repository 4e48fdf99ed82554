/** `working`: on its way; `problem`: needs somebody; `none`: nothing to say. */
export type VerificationStatus = 'ok' | 'working' | 'problem' | 'none' | 'unknown';

/** One question that is asked after an activation, with what it rests on. Sentences and remedies are made in the browser. */
export type VerificationCheck =
  | { id: 'node'; status: VerificationStatus; nodeName?: string; explanation?: string }
  | { id: 'look_back'; status: VerificationStatus; fraction?: number; remainingMs?: number }
  | {
      id: 'documents';
      status: VerificationStatus;
      documents: number;
      latestRecordMs?: number;
      buckets?: number;
      emptyBuckets?: number;
    }
  | { id: 'fields'; status: VerificationStatus; missingValues?: number; documents: number }
  | {
      id: 'memory';
      status: VerificationStatus;
      memoryStatus?: 'ok' | 'soft_limit' | 'hard_limit';
      bytes?: number;
      limitBytes?: number;
    }
  | { id: 'delay'; status: VerificationStatus; documents: number }
  | { id: 'message'; status: VerificationStatus; level?: string; text?: string }
  /** `ok`: an enabled rule reads the job. `problem`: rules read it, none is enabled. `none`: no rule is known. */
  | { id: 'rule'; status: VerificationStatus; enabled: string[]; disabled: string[]; notInstalled: string[] };

export interface JobVerification {
  /** The worst of the checks: a problem, else what is still on its way, else ok. */
  status: 'ok' | 'working' | 'problem' | 'unknown';
  /** In the order above. */
  checks: VerificationCheck[];
}
