import { textTable } from './text_table';

describe('textTable', () => {
  it('puts numbers right and words left', () => {
    const rows = [
      { where: 'default', documents: 7 },
      { where: 'b', documents: 1234567 },
    ];
    expect(textTable(rows)).toBe(
      ['where    documents', 'default          7', 'b        1,234,567'].join('\n')
    );
  });

  it('puts a column with a word in it left', () => {
    expect(
      textTable([
        { n: 1234, m: 'x' },
        { n: '-', m: 'y' },
      ])
    ).toBe('n      m\n1,234  x\n-      y');
  });

  it('is empty without rows', () => {
    expect(textTable([])).toBe('');
  });
});
