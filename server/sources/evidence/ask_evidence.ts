import { detailsSearches, readDetailsSearch } from '../../../common/evidence/details_items';
import type { EvidenceAnswers } from '../../../common/evidence/evidence_answers';
import type { EvidenceQuestions } from '../../../common/evidence/evidence_questions';
import { followUps, readFollowUp } from '../../../common/evidence/follow_up_items';
import { GatheredAnswers } from '../../../common/evidence/gathered_answers';
import { presenceItems, readPresence } from '../../../common/evidence/presence_items';
import { searchWindow } from '../../../common/evidence/search_item';
import { ask } from '../ask';
import type { ElasticsearchAccess } from '../elasticsearch_access';
import { readForbiddenPatterns } from '../index_privileges';
import { readColdIndices, readFieldCapabilities } from './field_capabilities';
import { searchMany } from './search_many';

/**
 * Asks the cluster all questions in at most six requests, however many jobs, queries and indices there are:
 * the user's rights, the fields' types and which queries select anything, at once; then numbers for those that do; then what
 * is left open, and the colder tiers if some query found nothing. Each part fails alone; nothing is thrown.
 *
 * @param nowMs end of the look-back, epoch ms
 */
export async function askEvidence(
  access: ElasticsearchAccess,
  questions: EvidenceQuestions,
  nowMs: number
): Promise<EvidenceAnswers> {
  const window = searchWindow(nowMs, questions.lookbackDays);
  const [forbidden, fields, presenceResponses] = await Promise.all([
    ask(() => readForbiddenPatterns(access, questions.patterns)),
    ask(() => readFieldCapabilities(access, questions, window)),
    searchMany(access, presenceItems(questions.groups, window)),
  ]);
  const presences = readPresence(questions.groups, presenceResponses);
  const gathered = new GatheredAnswers(questions, presences);

  const searches = detailsSearches(questions, presences, window);
  const responses = await searchMany(
    access,
    searches.map(({ item }) => item)
  );
  searches.forEach((search, position) => {
    for (const { place, details } of readDetailsSearch(search, responses[position])) {
      gathered.setDetails(place, details);
    }
  });

  const open = followUps(questions, gathered.asked(), window, {
    isMapped: (field) => fields.ok && Object.hasOwn(fields.value.types, field),
    shardsOf: (group) => presences[group]?.shards,
  });
  const [followUpResponses, coldIndices] = await Promise.all([
    searchMany(
      access,
      open.map(({ item }) => item)
    ),
    ask(() => readColdIndices(access, gathered.groupsWithout(), window)),
  ]);
  open.forEach((followUp, position) => {
    readFollowUp(followUp, followUpResponses[position]).forEach((answer) => gathered.complete(answer));
  });
  return { asOfMs: nowMs, groups: gathered.groups(), fields, forbidden, coldIndices };
}
