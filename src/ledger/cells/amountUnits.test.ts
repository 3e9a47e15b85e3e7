import fc from 'fast-check';
import { readUnit, shiftDecimal, unitInHeader, unitInTitles } from './amountUnits';

test.each([
  ['万元', 4, 'CNY'],
  ['人民币千元', 3, 'CNY'],
  ['百万美元', 6, 'USD'],
  ['亿元', 8, 'CNY'],
  ['万', 4, undefined],
  ['元', 0, 'CNY'],
  ["USD '000", 3, 'USD'],
  ['US$’000', 3, 'USD'],
  ['$000', 3, undefined],
  ['in thousands', 3, undefined],
  ['thousands of US dollars', 3, 'USD'],
  ['EUR mn', 6, 'EUR'],
  ['Mio. EUR', 6, 'EUR'],
])('%p', (words, power, currency) => {
  expect(readUnit(words)).toMatchObject({ power });
  expect(readUnit(words)?.currency).toBe(currency);
});

test.each(['十', '千克', '万人', 'USD', 'Customer', '1000', '甲公司', 'net 30'])('%p is no unit', (words) => {
  expect(readUnit(words)).toBeUndefined();
});

test.each([
  [['应收账款明细表', '', '单位：万元'], 4],
  [['单位：', '千元'], 3],
  [['编制单位：上海甲公司    金额单位：人民币万元'], 4],
  [['应收账款账龄（万元）'], 4],
  [['Receivables as of 2024-06-30 (in thousands of USD)'], 3],
  [['All amounts in EUR thousands'], 3],
  [["USD '000"], 3],
])('the title %p', (row, power) => {
  expect(unitInTitles([['Open items'], row])?.power).toBe(power);
});

test.each([
  [['编制单位：上海万元实业有限公司']],
  [['单位名称：千百万商贸']],
  [['附表（十）']],
  [['Smith (K)']],
  [['单位：元']],
  [['Phone 1000']],
])('the title %p states no multiple', (row) => {
  expect(unitInTitles([row])).toBeUndefined();
});

test('two multiples in the titles are none', () => {
  expect(unitInTitles([['单位：万元'], ['单位：千元']])).toBeUndefined();
});

test.each([
  ['应收金额（万元）', 4],
  ['金额(单位：千元)', 3],
  ['金额万元', 4],
  ["Amount USD '000", 3],
  ['Amount (in thousands)', 3],
  ['金额（元）', 0],
  ['Amount (USD)', undefined],
  ['Amount', undefined],
])('the header %p', (header, power) => {
  expect(unitInHeader(header)?.power).toBe(power);
});

test('amounts move by decimal digits, without a binary rest', () => {
  // 1.005 x 1000 is 1004.9999999999999 in binary fractions; 8.2 x 10000 and 0.1 + 0.2 likewise.
  expect(shiftDecimal(1.005, 3)).toBe(1005);
  expect(shiftDecimal(0.1 + 0.2, 4)).toBe(3000);
  expect(shiftDecimal(-1.1115, 4)).toBe(-11115);
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
      fc.integer({ min: 0, max: 8 }),
      (cents, power) => {
        expect(shiftDecimal(cents / 10 ** power, power)).toBe(cents);
      },
    ),
  );
});
