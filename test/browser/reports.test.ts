import { a1, cents, PanePresses, PATIENCE_MS, placeOf } from './panePresses';
import { BUILT_ADDIN, PreviewPage } from './previewPage';

jest.setTimeout(2 * PATIENCE_MS);

const CUSTOMER = 'Indigo Paper Mills';

describe('the reports, with the mouse', () => {
  let preview: PreviewPage;
  let presses: PanePresses;
  beforeAll(async () => {
    preview = await PreviewPage.open({ root: BUILT_ADDIN, language: 'en-US' });
    presses = await PanePresses.in(preview);
  });
  afterAll(() => preview.close());

  /** Amounts of a column below its header, down to the totals row or the first empty row, in cents. */
  async function sumOf(sheet: string, header: string, of?: string): Promise<number> {
    const rows = await preview.values(sheet);
    const head = placeOf(rows, header, placeOf(rows, 'Document').row);
    const below = rows.slice(head.row + 1);
    const end = below.findIndex(([first]) => first === undefined || String(first).startsWith('Total'));
    return below
      .slice(0, end)
      .filter((cells) => of === undefined || cells.includes(of))
      .reduce((sum, cells) => sum + cents(cells[head.column]), 0);
  }

  test('one press writes all that is ticked, and the reports agree', async () => {
    const panel = await presses.open('reports');
    // From the last: what a report asks for, such as its measures, comes below its own box.
    for (const box of (await panel.getByRole('checkbox').all()).reverse()) await box.check();
    await panel.getByLabel('Find a customer').fill('indigo');
    await panel.getByLabel('Statement for').selectOption({ label: `10450 ${CUSTOMER}` });
    await panel.getByLabel('General ledger balance, USD').fill('5,000,000.00');
    await panel.getByText('Difference:').first().waitFor();
    await presses.generate('Changes');
    const aging = await preview.values('Aging report');
    const total = placeOf(aging, 'Total', placeOf(aging, 'Customer no.').row);
    const owed = cents(aging.find((cells) => cells.includes(CUSTOMER))?.[total.column]);
    expect(owed).toBeGreaterThan(0);
    expect(await sumOf(`Statement ${CUSTOMER}`, 'Open amount')).toBe(owed);
    expect(await sumOf('Aging detail', 'Open amount', CUSTOMER)).toBe(owed);
    const changes = await preview.values('Changes');
    const closing = placeOf(changes, 'Closing balance').column;
    expect(cents(changes.find((cells) => cells.includes(CUSTOMER))?.[closing])).toBe(owed);
    expect((await preview.values('Reconciliation')).flat()).toContain(5_000_000);
  });

  test('the items behind a figure sum to it', async () => {
    const panel = await presses.open('reports');
    const rows = await preview.values('Aging report');
    const heads = placeOf(rows, 'Over 90');
    const cell = { row: heads.row + 1, column: heads.column };
    const figure = cents(rows[cell.row]?.[cell.column]);
    expect(figure).toBeGreaterThan(0);
    await preview.select(a1(cell));
    const answer = panel.getByText('The items add up to the cell exactly.');
    await presses.press(panel.getByRole('button', { name: 'List its items' }), answer);
    expect(await sumOf('Items', 'Open amount')).toBe(figure);
  });

  test('an accepted check stays accepted when the user puts a row in above', async () => {
    const panel = await presses.open('checks');
    const accepted = panel.getByText('Accepted (1)');
    await presses.press(panel.getByRole('button', { name: 'Accept these 2 rows' }).first(), accepted);
    await preview.page.evaluate(() => {
      const { commands, sheets } = window.previewHost.workbook;
      const ledger = sheets.find(({ name }) => name === 'Ledger');
      const range = ledger?.range({ row: 9, column: 0, rows: 1, columns: 13 });
      return commands.executeCommand('sheet.command.insert-row-by-range', {
        ...ledger?.target,
        range,
        direction: 0,
      });
    });
    // The pane has looked again when a finding below has moved by a row.
    await panel
      .getByRole('button', { name: '446' })
      .or(panel.getByText('446', { exact: true }))
      .first()
      .waitFor();
    expect(await accepted.count()).toBe(1);
  });

  test('a refresh as of another day keeps what was typed beside a customer', async () => {
    const panel = await presses.open('reports');
    await panel.getByRole('button', { name: 'Aging report', exact: true }).last().click();
    await preview.activeSheetTab.filter({ hasText: 'Aging report' }).waitFor();
    const before = await preview.values('Aging report');
    const head = placeOf(before, 'Customer no.').row;
    const column = before[head]?.length ?? 0;
    const number = before[head + 3]?.[0];
    await preview.type(a1({ row: head, column }), 'Note');
    await preview.type(a1({ row: head + 3, column }), 'Promised by Friday');
    await presses.frame.getByLabel('Quick choice').selectOption('lastQuarter');
    await panel.getByRole('button', { name: 'Refresh all reports' }).click();
    await preview.page.waitForFunction(
      (sheet) => {
        const { sheets } = window.previewHost.workbook.toDocument();
        const asOf = sheets.find(({ name }) => name === 'Aging report')?.cells[1]?.[1]?.value;
        return asOf !== undefined && asOf !== sheet && !sheets.some(({ name }) => name.startsWith('~'));
      },
      before[1]?.[1],
      { polling: 250 },
    );
    await presses.idle();
    const after = await preview.values('Aging report');
    const noted = after.filter((cells) => cells.includes('Promised by Friday'));
    expect(noted.map(([first]) => first)).toEqual([number]);
  });

  test('the dashboard at a glance says what its sheet says, and the sheet has its charts', async () => {
    await presses.frame.locator('#tab-dashboard').click();
    const panel = presses.frame.locator('#panel-dashboard');
    const card = panel.getByRole('button', { name: /^Receivables\s*[\d,.]+/ });
    await card.waitFor();
    const said = cents(/[\d,]+\.\d\d/.exec(await card.innerText())?.[0].replaceAll(',', ''));
    await presses.idle();
    await panel.getByRole('button', { name: 'Write dashboard sheet' }).click();
    await preview.activeSheetTab.filter({ hasText: 'AR dashboard' }).waitFor();
    await presses.idle();
    const rows = await preview.values('AR dashboard');
    const cards = placeOf(rows, 'Measure').row;
    expect(rows[cards + 1]?.[0]).toBe('Receivables');
    expect(cents(rows[cards + 1]?.[1])).toBe(said);
    expect(said).toBeGreaterThan(0);
    const charts = await preview.page.evaluate(() => {
      const { sheets } = window.previewHost.workbook.toDocument();
      return sheets.find(({ name }) => name === 'AR dashboard')?.charts?.map(({ name }) => name);
    });
    expect(charts).toEqual(['aging', 'dso', 'cei', 'topTen', 'overdue']);
    // The first two stand under the cards, beside the pane.
    await preview.select(a1({ row: cards + 18, column: 0 }));
    const drawn = preview.page.locator('.chart-pane-main .chart-frame svg text');
    await drawn.filter({ hasText: 'DSO and best possible DSO' }).first().waitFor();
    await preview.screenshot('dashboard');
  });

  test('nothing complained', () => {
    expect(preview.complaints).toEqual([]);
  });
});
