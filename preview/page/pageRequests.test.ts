import { fileInQuery } from './pageRequests';

const PAGE = 'http://localhost:3000/preview/';

test.each([
  ['', undefined],
  ['?lang=zh-CN', undefined],
  ['?file=/samples/a.xlsx', 'http://localhost:3000/samples/a.xlsx'],
  ['?file=b.csv&lang=en-US', 'http://localhost:3000/preview/b.csv'],
])('%j asks for %s', (query, address) => {
  expect(fileInQuery(PAGE + query)).toBe(address);
});

test.each([
  'https://elsewhere.example/a.xlsx',
  '//elsewhere.example/a.xlsx',
  'http://localhost:3001/a.xlsx',
  'data:,a',
])('refuses %s', (file) => {
  expect(() => fileInQuery(`${PAGE}?file=${encodeURIComponent(file)}`)).toThrow('http://localhost:3000');
});
