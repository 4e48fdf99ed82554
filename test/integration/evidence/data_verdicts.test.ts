import { FIELD_SITUATIONS } from './field_situations';
import { itHolds } from './it_holds';
import { PRESENCE_SITUATIONS } from './presence_situations';
import { QUESTION_SITUATIONS } from './question_situations';
import { TIME_SITUATIONS } from './time_situations';

describe('a job is judged by its data', () => {
  itHolds([...PRESENCE_SITUATIONS, ...FIELD_SITUATIONS, ...TIME_SITUATIONS, ...QUESTION_SITUATIONS], {
    elasticsearch: { maxClauseCount: 1024 },
    uiSettings: { 'securitySolution:defaultIndex': ['default-*'] },
  });
});
