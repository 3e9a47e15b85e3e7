import { finishSheet } from './finishSheet';
import { SheetBuilder } from './sheetBuilder';

test('a day above narrow columns has room, the other columns stay as they are', () => {
  const sheet = new SheetBuilder();
  sheet.line(['As of', 43830]);
  sheet.format(0, 1, 'date');
  const plan = finishSheet(sheet, {
    report: 'aging',
    language: 'en-US',
    name: 'sheet.trends',
    title: 'sheet.trends',
    widths: [6, 8, 8],
    freeze: { rows: 1, columns: 0 },
    orientation: 'landscape',
    titleRow: 0,
    trueFor: '2019-12-31',
  });
  const [first, second, third] = plan.widths;
  expect([first, third]).toEqual([6, 8]);
  expect(second).toBeGreaterThan('2019-12-31'.length);
});
