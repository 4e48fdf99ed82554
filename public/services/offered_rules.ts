import { readMember } from './read_member';

/**
 * Rules of an answer of `_review`
 * (…/detection_engine/prebuilt_rules/api/review_rule_installation); one without id or version can't be installed.
 */
export function offeredOnPage(answer: unknown): Array<{ ruleId: string; version: number }> {
  return rulesOf(answer).flatMap((rule) => {
    const [ruleId, version] = [readMember(rule, 'rule_id'), readMember(rule, 'version')];
    return typeof ruleId === 'string' && typeof version === 'number' ? [{ ruleId, version }] : [];
  });
}

/**
 * Is there no page after this one? Up to 9.1 the route knows no pages: it answers all rules at once and no `total`, or more
 * rules than were asked for.
 */
export function readPageEnd(answer: unknown, asked: { page: number; per_page: number }): boolean {
  const { length } = rulesOf(answer);
  const total = readMember(answer, 'total');
  return (
    typeof total !== 'number' ||
    length === 0 ||
    length > asked.per_page ||
    asked.page * asked.per_page >= total
  );
}

function rulesOf(answer: unknown): readonly unknown[] {
  const rules = readMember(answer, 'rules');
  return Array.isArray(rules) ? rules : [];
}
