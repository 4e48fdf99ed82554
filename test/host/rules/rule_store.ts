import type { FoundRule } from '@kbn/alerting-plugin/server';

/** The rules that are installed, by space: alerting reads them, Security's routes change them. */
export class RuleStore {
  private readonly rulesOf = new Map<string, readonly FoundRule[]>();

  /** In the order in which they were installed. */
  inSpace(spaceId: string): readonly FoundRule[] {
    return this.rulesOf.get(spaceId) ?? [];
  }

  /** The prebuilt rule with this signature id; rules that somebody wrote don't count. */
  findPrebuilt(spaceId: string, ruleId: string): FoundRule | undefined {
    return this.inSpace(spaceId).find(({ params }) => params.immutable === true && params.ruleId === ruleId);
  }

  add(spaceId: string, rules: readonly FoundRule[]): void {
    this.rulesOf.set(spaceId, [...this.inSpace(spaceId), ...rules]);
  }

  /** @returns the rules with these object ids as they are now */
  setEnabled(spaceId: string, ids: ReadonlySet<string>, enabled: boolean): FoundRule[] {
    const rules = this.inSpace(spaceId).map((rule) => (ids.has(rule.id) ? { ...rule, enabled } : rule));
    this.rulesOf.set(spaceId, rules);
    return rules.filter(({ id }) => ids.has(id));
  }

  /** @returns the rules with these object ids as they were */
  remove(spaceId: string, ids: ReadonlySet<string>): FoundRule[] {
    const rules = this.inSpace(spaceId);
    this.rulesOf.set(
      spaceId,
      rules.filter(({ id }) => !ids.has(id))
    );
    return rules.filter(({ id }) => ids.has(id));
  }
}
