import type { MlApi } from '../services/ml_api';
import type { RulesApi } from '../services/rules_api';
import type { Looker } from './looker';
import type { Run } from './run_state';

/** What the parts of the runner share while something is carried out. */
export interface Operation {
  ml: MlApi;
  rules: RulesApi;
  looker: Looker;
  /** The plan was made then, by the server's clock: what the activation made is younger. */
  plannedMs: number;
  /** Not all of its jobs find a place: they are opened in the order of the plan, which decides which ones do. */
  inTurn: boolean;
  run(): Run;
  /** Changes the run and tells those who listen. */
  update(change: (run: Run) => Run): void;
  /** Writes the run down, so that it outlives the page. Halts it if another page has taken it over. */
  save(): void;
  /** True as soon as nothing more may be changed. */
  halted(): boolean;
  now(): number;
  delay(ms: number): Promise<void>;
}
