import { budgetUnits, chargeUnits } from './memory_units';
import type { OpenJob, OpenProblem } from './open_problem';
import { sum } from './sum';

/**
 * Does a solver's answer to `selectionModel(…, onNodes)` really place pins and selected jobs, each on one node, within what
 * is free there? Looking costs nothing, while finding a placement anew may take too long.
 *
 * @param values of the model's variables by name
 */
export function isPlaced(
  { jobs, pins, nodes = [] }: OpenProblem,
  selected: readonly OpenJob[],
  values: ReadonlyMap<string, number>
): boolean {
  const chosen = new Set(selected);
  const charges = [
    ...jobs.flatMap((job, at) => (chosen.has(job) ? [{ name: `z${at}`, charge: job.charge }] : [])),
    ...pins.map(({ chargeBytes }, at) => ({ name: `p${at}`, charge: chargeUnits(chargeBytes) })),
  ].map(({ name, charge }) => ({
    charge,
    on: nodes.flatMap((_, node) => ((values.get(`${name}_${node}`) ?? 0) > 0.5 ? [node] : [])),
  }));
  return (
    charges.every(({ on }) => on.length === 1) &&
    nodes.every(
      (free, node) =>
        sum(charges.map(({ charge, on }) => (on.includes(node) ? charge : 0))) <= budgetUnits(free)
    )
  );
}
