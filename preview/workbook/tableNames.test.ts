import { uniqueHeaders } from './tableNames';

test('headers are never empty and never twice, whatever their case', () => {
  expect(uniqueHeaders(['Open', '', 'OPEN', 'open', 'Open2'])).toEqual([
    'Open',
    'Column2',
    'OPEN2',
    'open3',
    'Open22',
  ]);
});
