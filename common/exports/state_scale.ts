import type { JobState } from '../evidence/job_state';

interface StateStep {
  /** Higher is better known to work; 0 is a score to the Navigator as any other. */
  score: number;
  /** `#rrggbb`; told apart by colour-blind people as well (Okabe and Ito's palette, and two greys). */
  color: string;
  legend: string;
}

/** How a layer shows the state of a cell: one score and one colour each. */
export const STATE_SCALE: Readonly<Record<JobState, StateStep>> = {
  active: { score: 5, color: '#009e73', legend: 'Active: a job runs and sees data' },
  blind: { score: 4, color: '#d55e00', legend: 'Blind: a job is installed but sees nothing' },
  ready: { score: 3, color: '#56b4e9', legend: 'Ready: the data is there, no job runs' },
  limited: { score: 2, color: '#f0e442', legend: 'Limited: the data falls short' },
  needs_data: { score: 1, color: '#999999', legend: 'Needs data: nothing to read has arrived' },
  unknown: { score: 0, color: '#dddddd', legend: 'Unknown: could not be checked' },
};
