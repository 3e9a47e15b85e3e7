import { openWorkbookFile } from '../../preview/files/openWorkbookFile';
import { a1, cents, placeOf } from './panePresses';
import { BUILT_ADDIN, PreviewPage, type SheetValues } from './previewPage';

const WORDS = {
  'zh-CN': {
    button: '生成账龄报告',
    aging: '账龄分析表',
    alerts: '逾期预警表',
    total: '合计',
    ledger: '台账',
    over: '90天以上',
    items: '数据明细',
    original: '原始金额',
    open: '未收金额',
    ledgerRow: '台账行号',
  },
  'en-US': {
    button: 'Generate aging report',
    aging: 'Aging report',
    alerts: 'Overdue alerts',
    total: 'Total',
    ledger: 'Ledger',
    over: 'Over 90',
    items: 'Items',
    original: 'Original amount',
    open: 'Open amount',
    ledgerRow: 'Ledger row',
  },
} as const;
const RIBBON_BUTTON = 'Dunwell.GenerateAgingReport';

/** The rows below a header down to the first empty one. */
function below(rows: SheetValues, header: string): SheetValues {
  const body = rows.slice(placeOf(rows, header).row + 1);
  return body.slice(
    0,
    body.findIndex((cells) => cells[0] === undefined),
  );
}

describe.each(['zh-CN', 'en-US'] as const)('in %s', (language) => {
  const words = WORDS[language];
  let preview: PreviewPage;
  beforeAll(async () => {
    preview = await PreviewPage.open({ root: BUILT_ADDIN, language });
  });
  afterAll(() => preview.close());

  test('one press in the pane writes both sheets, and they tie', async () => {
    const pane = await preview.pane();
    await preview.screenshot(`start-${language}`);
    const seenSheets = await preview.watchActiveSheet();
    await pane.getByRole('button', { name: words.button }).click();
    await pane
      .getByRole('button', { name: words.aging, exact: true })
      .or(pane.getByRole('link', { name: words.aging, exact: true }))
      .first()
      .waitFor();
    await preview.settled();
    expect(await preview.sheetNames()).toEqual(
      expect.arrayContaining([words.ledger, words.aging, words.alerts]),
    );
    // The user stays with the ledger until the finished report is shown.
    expect(await seenSheets()).toEqual([words.ledger, words.aging]);
    await preview.screenshot(`aging-${language}`);
    const rows = await preview.values(words.aging);
    const heads = rows.findIndex((row) => row.includes('1-30') || row.includes('1-30天'));
    const totals = rows.findIndex((row, at) => at > heads && row[0] === words.total);
    const first = rows[heads]?.findIndex((cell) => cell === '1-30' || cell === '1-30天') ?? -1;
    // The totals row against the rows above it, column by column, in cents.
    for (let column = first - 1; column <= first + 5; column++) {
      const above = rows.slice(heads + 1, totals).map((row) => Number(row[column]));
      const cents = above.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
      expect(Math.round(Number(rows[totals]?.[column]) * 100)).toBe(cents);
    }
  });

  test('the ribbon does the same and replaces the reports in their place', async () => {
    const before = await preview.sheetNames();
    await preview.pressRibbon(RIBBON_BUTTON);
    await preview.page.waitForFunction(
      (name) =>
        window.previewHost.workbook.toDocument().sheets.every((sheet) => !sheet.name.startsWith(name)),
      '~',
    );
    await preview.settled();
    expect(await preview.sheetNames()).toEqual(before);
  });

  describe('a figure of the report, with the ribbon', () => {
    const figure = async (): Promise<{ cell: string; amount: number }> => {
      const rows = await preview.values(words.aging);
      const { row, column } = placeOf(rows, words.over);
      return { cell: a1({ row: row + 1, column }), amount: cents(rows[row + 1]?.[column]) };
    };
    const itemsSum = async (): Promise<number> => {
      const rows = await preview.values(words.items);
      const { column } = placeOf(rows, words.open);
      return below(rows, words.open).reduce((sum, cells) => sum + cents(cells[column]), 0);
    };

    test('lists the items that make it up', async () => {
      await preview.page.getByText(words.aging, { exact: true }).last().click();
      const { cell, amount } = await figure();
      expect(amount).not.toBe(0);
      await preview.select(cell);
      await preview.pressRibbon('Dunwell.DrillDown');
      await preview.activeSheetTab.filter({ hasText: words.items }).waitFor();
      await preview.settled();
      expect(await itemsSum()).toBe(amount);
    });

    test('follows the ledger when the reports are refreshed', async () => {
      const { amount } = await figure();
      const items = await preview.values(words.items);
      const [item = []] = below(items, words.open);
      const original = Number(item[placeOf(items, words.original).column]);
      const row = Number(item[placeOf(items, words.ledgerRow).column]) - 1;
      const ledger = await preview.values(words.ledger);
      const column = ledger[row]?.indexOf(original) ?? -1;
      await preview.page.getByText(words.ledger, { exact: true }).last().click();
      await preview.type(a1({ row, column }), String(original + 1000));
      await preview.pressRibbon('Dunwell.RefreshReports');
      await preview.page.waitForFunction(
        ([name, old]) => {
          const { sheets } = window.previewHost.workbook.toDocument();
          const cells = sheets.find((sheet) => sheet.name === name)?.cells ?? [];
          const isOld = cells.some((each) => each?.some((cell) => cell?.value === old) ?? false);
          return !isOld && !sheets.some((sheet) => sheet.name.startsWith('~'));
        },
        [words.aging, amount / 100] as const,
        { polling: 100 },
      );
      await preview.settled();
      expect((await figure()).amount).toBe(amount + 100_000);
    });
  });

  test.each([
    ['=AR.DSO(15000,10000,30)', [45]],
    ['=AR.DAYSOVERDUE("2026-06-20","2026-06-30")', [10]],
    ['=AR.DUEDATE(DATE(2026,1,31),"Net 30")', [46083]],
  ])('%s typed into a cell answers', async (formula, expected) => {
    const sheet = language === 'zh-CN' ? '说明' : 'Read me';
    await preview.page.getByText(sheet, { exact: true }).last().click();
    await preview.type('H1', formula);
    expect((await preview.values(sheet))[0]?.slice(7)).toEqual(expected);
  });

  test('the saved workbook holds the reports', async () => {
    const saved = await openWorkbookFile(await preview.saveFile(), 'saved.xlsx');
    expect(saved.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([words.aging, words.alerts]));
    const aging = saved.sheets.find(({ name }) => name === words.aging);
    expect(aging?.tables.map(({ name }) => name)).toEqual([
      'Dunwell_Aging_' + (language === 'zh-CN' ? 'CNY' : 'USD'),
      expect.any(String),
    ]);
  });

  test('nothing complained', () => {
    expect(preview.complaints).toEqual([]);
  });
});
