import { itHolds } from './it_holds';
import { SAMPLED_SITUATIONS } from './sampled_situations';

describe('a job is judged by a sample', () => {
  itHolds(SAMPLED_SITUATIONS, {});
});
