import type { PlanObstacle } from '../../common/activation/activation_plan';
import type { ReadinessCheck } from '../../common/api/readiness';
import { activationBlocker } from '../services/activation_blocker';
import { mayEditRules } from '../services/may_edit_rules';
import { useActivationPlan } from './use_activation_plan';
import { usePlanChoices } from './use_plan_choices';
import { useReadiness } from './use_readiness';
import { useRecommendations } from './use_recommendations';
import { useSelection } from './use_selection';
import { useSession } from './use_session';

/** The plan for the selection as the user has chosen so far, and what may be done with it. */
export function useReviewedPlan() {
  const { core } = useSession();
  const { ids: selectedIds } = useSelection();
  const recommendations = useRecommendations();
  const readiness = useReadiness();
  const choices = usePlanChoices();

  const jobs = recommendations.data?.jobs;
  const knownIds =
    jobs === undefined ? selectedIds : selectedIds.filter((id) => jobs.some((job) => job.id === id));
  const blocker = readiness.data === undefined ? undefined : activationBlocker(readiness.data);
  const lacksRights = isRightsCheck(blocker);
  // Who hands the plan over leaves the rules to somebody else's rights.
  const mayHaveRules = lacksRights || mayEditRules(core.application.capabilities);
  const query = useActivationPlan(
    knownIds,
    { ...choices, withRules: choices.withRules && mayHaveRules },
    !recommendations.isLoading
  );

  const plan = query.data;
  const blocking = plan?.obstacles.filter(({ blocks }) => blocks) ?? [];
  const startable = plan?.jobs.filter(({ steps }) => steps.length > 0).length ?? 0;
  const ruleIds =
    plan === undefined || !choices.withRules
      ? []
      : plan.rules
          .filter(({ ruleId, steps }) => steps.length > 0 && !choices.uncheckedRules.has(ruleId))
          .map(({ ruleId }) => ruleId);
  return {
    query,
    choices,
    selectedIds,
    knownIds,
    knownTitles: knownIds.map((id) => jobs?.find((job) => job.id === id)?.title ?? id),
    mayHaveRules,
    /** The check that keeps this user from activating anything. */
    blocker,
    /** Of the plan, but for those that the blocker says already. */
    obstacles: plan?.obstacles.filter((obstacle) => !saysTheSame(obstacle, blocker)) ?? [],
    mayActivate: plan !== undefined && blocker === undefined && blocking.length === 0,
    needsHandOver: startable > 0 && (lacksRights || blocking.some(({ code }) => code === 'rights_missing')),
    /** Jobs with something to be done. */
    startable,
    /** Rules that are to be installed or enabled. */
    ruleIds,
  };
}

function isRightsCheck(blocker: ReadinessCheck | undefined): boolean {
  return blocker?.id === 'ml_activate' && blocker.status === 'blocked';
}

function saysTheSame({ code }: PlanObstacle, blocker: ReadinessCheck | undefined): boolean {
  switch (code) {
    case 'rights_missing':
      return isRightsCheck(blocker);
    case 'upgrade_mode':
      return blocker?.id === 'ml_available' && blocker.status === 'blocked' && blocker.why === 'upgrade_mode';
    case 'no_ml_node':
    case 'many_jobs':
      return false;
  }
}
