import { itHolds } from './it_holds';
import {
  NEEDED_REMOTE_CLUSTERS,
  NEEDED_REMOTE_SITUATIONS,
  REMOTE_CLUSTERS,
  REMOTE_SITUATIONS,
} from './remote_situations';

describe('a job is judged by remote data', () => {
  itHolds(REMOTE_SITUATIONS, { remoteClusters: REMOTE_CLUSTERS });
});

describe('a job is judged while a remote cluster without which there is no answer is away', () => {
  itHolds(NEEDED_REMOTE_SITUATIONS, { remoteClusters: NEEDED_REMOTE_CLUSTERS });
});
