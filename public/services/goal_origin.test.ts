import { familyOf } from '../../common/catalogue/job_families';
import { KNOWN_FAMILIES } from '../../common/catalogue/known_families';
import { KNOWN_MODULES } from '../../common/catalogue/known_modules/known_modules';
import { goalOrigin, type GoalOrigin } from './goal_origin';

const FAMILIES = KNOWN_MODULES.flatMap(({ id, title, jobs }) =>
  jobs.map((job) => ({ family: familyOf(job.id), module: id, title }))
);

it.each(FAMILIES)('knows that $family comes with $module', ({ family, module, title }) => {
  expect(nameOf(goalOrigin(family), title)).toBe(module);
});

it('covers every family of the catalogue', () => {
  const elsewhere = KNOWN_FAMILIES.filter((known) => !FAMILIES.some(({ family }) => family === known));
  expect(elsewhere).toHaveLength(4);
  expect(new Set(elsewhere.map((family) => goalOrigin(family).kind))).toEqual(new Set(['picker']));
});

function nameOf(origin: GoalOrigin, title: string): string {
  switch (origin.kind) {
    case 'picker':
      return 'ml_job_picker';
    case 'package':
      expect(origin.title).toBe(title);
      return `${origin.packageName}-ml`;
    case 'kibana':
    case 'logs':
      return origin.module;
  }
}
