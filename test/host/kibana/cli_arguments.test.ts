import { parseCliArguments } from './cli_arguments';

test('has defaults', () => {
  expect(parseCliArguments([])).toEqual({
    port: 5601,
    environment: 'default',
    modules: [],
    rules: 'built-in',
  });
});

test('takes no rules where none are wanted', () => {
  expect(parseCliArguments(['--rules', 'none'])).toMatchObject({ rules: undefined });
});

test('reads all flags', () => {
  const argv =
    '--port 0 --environment cloud --modules a --modules=b --rules r.json --user reader --kibana-version 9.4.3 ' +
    '--time-scale 60.5 --elasticsearch http://u:p@localhost:9200 --package-dir dir --browser-dir web';
  expect(parseCliArguments(argv.split(' '))).toEqual({
    port: 0,
    environment: 'cloud',
    modules: ['a', 'b'],
    rules: 'r.json',
    user: 'reader',
    kibanaVersion: '9.4.3',
    timeScale: 60.5,
    elasticsearchUrl: 'http://u:p@localhost:9200',
    packageDir: 'dir',
    browserDir: 'web',
  });
});

test('asks for help', () => {
  expect(parseCliArguments(['--port', '1', '--help'])).toBe('help');
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'"],
  [['start'], "Unexpected argument 'start'"],
  [['--port'], "'--port <value>' argument missing"],
  [['--port', 'many'], '--port must be a whole number from 0 to 65535, but is "many"'],
  [['--port', '70000'], '--port must be a whole number'],
  [['--port', '1.5'], '--port must be a whole number'],
  [['--time-scale', '0'], '--time-scale must be a number above 0, but is "0"'],
  [['--time-scale', 'fast'], '--time-scale must be a number above 0'],
])('refuses %j in one line', (argv, message) => {
  expect(() => parseCliArguments(argv)).toThrow(message);
  expect(() => parseCliArguments(argv)).not.toThrow(/\n/);
});
