import { expandRuntimeField } from './expand_runtime_field';

function sourceOf(notation: string): string {
  const { type, script } = expandRuntimeField(notation);
  expect(type).toBe('keyword');
  return (script as { source: string }).source;
}

describe('expandRuntimeField', () => {
  it('takes the first field that is present, and None without any', () => {
    expect(sourceOf('a.b c')).toBe(
      "if (doc.containsKey('a.b') && !doc['a.b'].empty) { emit(doc['a.b'].value); return; } " +
        "if (doc.containsKey('c') && !doc['c'].empty) { emit(doc['c'].value); return; } emit('None');"
    );
  });

  it('takes the folder of a path with slashes or backslashes', () => {
    expect(sourceOf('folder of file.path')).toBe(
      "if (doc.containsKey('file.path') && !doc['file.path'].empty) { String path = doc['file.path'].value; " +
        "emit(path.substring(0, 1 + (int) Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\\\')))); return; } " +
        "emit('None');"
    );
  });

  it.each(['', 'a ', 'folder of ', 'folder of a b'])('refuses "%s"', (notation) => {
    expect(() => expandRuntimeField(notation)).toThrow('Not a field');
  });
});
