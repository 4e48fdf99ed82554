export type Certainty = 'yes' | 'unsure' | 'no';

/** `no` if one is, `yes` if all are. */
export function worst(answers: readonly Certainty[]): Certainty {
  if (answers.includes('no')) return 'no';
  return answers.includes('unsure') ? 'unsure' : 'yes';
}

/** `yes` if one is, `no` if all are. */
export function best(answers: readonly Certainty[]): Certainty {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unsure') ? 'unsure' : 'no';
}
