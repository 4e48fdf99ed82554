import { parseElasticsearchUrl } from './elasticsearch_target';

test('takes the credentials off the URL', () => {
  expect(parseElasticsearchUrl('https://elastic:p%40ss@es.example:9200/')).toEqual({
    url: 'https://es.example:9200',
    credentials: { username: 'elastic', password: 'p@ss' },
  });
});

test.each(['localhost', 'http://localhost:9200', 'ftp://u:p@host', ''])(
  'refuses %j and shows a right one',
  (url) => {
    expect(() => parseElasticsearchUrl(url)).toThrow('like https://elastic:password@localhost:9200');
  }
);
