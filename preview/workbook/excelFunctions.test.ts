import { openHost, type Host } from '../client/openHost';
import { EXAMPLES, LEDGER, type Value } from './excelExamples';

let host: Host;
beforeAll(async () => {
  host = await openHost();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:D8').values = LEDGER;
    await context.sync();
  });
});
afterAll(() => {
  host.close();
});

describe.each(Object.entries(EXAMPLES))('%s', (_group, examples) => {
  test.each(examples)('%s is %j', async (formula, expected) => {
    const rows = Array.isArray(expected) ? (expected as Value[][]) : [[expected as Value]];
    const found = await host.evaluate(formula);
    const rounded = (values: readonly (readonly Value[])[]): unknown =>
      values.map((row) =>
        row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell)),
      );
    expect(rounded(found)).toEqual(rounded(rows));
  });
});

describe('what the engine answers otherwise than Excel, as the README tells', () => {
  const DIFFERENT: readonly (readonly [formula: string, excel: Value])[] = [
    ['=CONCAT("a",TRUE)', 'aTRUE'],
    ['=SUM(A2:A7 D2:D7)', '#NULL!'],
    ['=DOLLAR(1234.567,2)', '$1,234.57'],
    ['=IF(TRUE,)', 0],
  ];
  test.each(DIFFERENT)('%s is not %j', async (formula, excel) => {
    expect(await host.evaluate(formula)).not.toEqual([[excel]]);
  });
});
