/** The honest states of a job; design.md "Words" defines each. Order is from best to least known. */
export const JOB_STATES = ['active', 'blind', 'ready', 'limited', 'needs_data', 'unknown'] as const;

export type JobState = (typeof JOB_STATES)[number];
