import { openWorkbookFile } from '../../preview/files/openWorkbookFile';
import { BUILT_ADDIN, PreviewPage } from './previewPage';

const WORDS = {
  'zh-CN': {
    button: '生成账龄报告',
    aging: '账龄分析表',
    alerts: '逾期预警表',
    total: '合计',
    ledger: '台账',
  },
  'en-US': {
    button: 'Generate aging report',
    aging: 'Aging report',
    alerts: 'Overdue alerts',
    total: 'Total',
    ledger: 'Ledger',
  },
} as const;
const RIBBON_BUTTON = 'Dunwell.GenerateAgingReport';

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
