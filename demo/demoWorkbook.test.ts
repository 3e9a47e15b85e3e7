import { dayOf } from './calendar';
import { demoLedger } from './demoLedger';
import { demoWorkbook } from './demoWorkbook';

const AS_OF = dayOf(2026, 6, 30);

describe.each(['zh-CN', 'en-US'] as const)('the sample workbook in %s', (language) => {
  const workbook = demoWorkbook(language, AS_OF);
  const [ledger, readMe] = workbook.sheets;
  const cells = ledger?.cells ?? [];

  it('has the ledger as a plain range under a title of two rows, and a sheet that says what to do', () => {
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(
      language === 'zh-CN' ? ['台账', '说明'] : ['Ledger', 'Read me'],
    );
    expect(ledger?.tables).toEqual([]);
    expect(cells).toHaveLength(2 + 1 + demoLedger(language, AS_OF).rows.length);
    expect(cells[2]).toHaveLength(13);
    expect(readMe?.cells.length).toBeGreaterThan(4);
  });

  it('formats days as dates and amounts as money, and bold headers', () => {
    const styleOf = (row: number, column: number) => workbook.styles[cells[row]?.[column]?.style ?? -1];
    expect(styleOf(2, 0)?.font?.bold).toBe(true);
    expect(styleOf(3, 4)?.numberFormat).toBe('yyyy-mm-dd');
    expect(styleOf(3, 8)?.numberFormat).toBe('#,##0.00');
  });

  it('marks what must stay text as text', () => {
    const marked = cells
      .flatMap((row) => row ?? [])
      .filter((cell) => typeof cell?.value === 'string' && /^[=+@]/.test(cell.value));
    expect(marked.length).toBeGreaterThan(3);
    for (const cell of marked) expect(workbook.styles[cell?.style ?? -1]?.quotePrefix).toBe(true);
    expect(cells.flatMap((row) => row ?? []).some((cell) => cell?.formula !== undefined)).toBe(false);
  });
});
