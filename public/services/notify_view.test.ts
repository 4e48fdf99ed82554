import { NOTIFY_VIEW } from './notify_view';

const written = (search: string, changes: Partial<ReturnType<typeof NOTIFY_VIEW.read>>) => {
  const params = new URLSearchParams(search);
  NOTIFY_VIEW.write({ ...NOTIFY_VIEW.read(params), ...changes }, params);
  return params.toString();
};

describe('the address of the panel for notifications', () => {
  it.each([
    ['', { open: false, jobIds: [] }],
    ['?panel=notify', { open: true, jobIds: [] }],
    ['?panel=notify&njobs=a,b,a,', { open: true, jobIds: ['a', 'b'] }],
    ['?panel=activate&njobs=a', { open: false, jobIds: ['a'] }],
  ])('reads %s', (search, view) => {
    expect(NOTIFY_VIEW.read(new URLSearchParams(search))).toEqual(view);
  });

  it.each([
    ['?jobs=x', { open: true, jobIds: ['a'] }, 'jobs=x&panel=notify&njobs=a'],
    ['?panel=notify&njobs=a&jobs=x', { open: false }, 'jobs=x'],
    ['?panel=activate', { open: false }, 'panel=activate'],
    ['?panel=notify&njobs=a', { jobIds: [] }, 'panel=notify'],
  ])('changes %s', (search, changes, expected) => {
    expect(written(search, changes)).toBe(expected);
  });
});
