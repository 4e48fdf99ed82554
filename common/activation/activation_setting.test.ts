import { activationIdOf } from './activation_setting';

describe('activationIdOf', () => {
  it.each([
    [{ ml_job_picker_activation: 'abc', created_by: 'x' }, 'abc'],
    [{ created_by: 'x' }, undefined],
    [{ ml_job_picker_activation: '' }, undefined],
    [{ ml_job_picker_activation: 7 }, undefined],
    ['abc', undefined],
    [undefined, undefined],
    [null, undefined],
  ])('of %p is %p', (settings, id) => expect(activationIdOf(settings)).toBe(id));
});
