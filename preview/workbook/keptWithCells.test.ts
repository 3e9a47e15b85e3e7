import { freshHost } from '../client/freshHost';
import { parseArea } from './address';
import { blankDocument } from './blankDocument';
import type { CellDocument } from './document';
import { plainSheet } from './plainSheet';

const RICH = [{ text: 'over' }, { text: 'due', font: { bold: true } }];
const CELLS: readonly CellDocument[] = [
  { value: 'overdue', richText: RICH },
  { value: '' },
  { formula: '=SUM(E1:E2*2)', value: 6, spill: 'C1', legacyArray: true },
  { value: 6, kept: '<f t="dataTable" ref="D1"/>' },
];

describe('what a file says of a cell beyond its content', () => {
  const fresh = freshHost({
    document: { ...blankDocument('book.xlsx'), sheets: [plainSheet('Sheet1', [CELLS])] },
  });
  const row = (index: number) => fresh.host.workbook.toDocument().sheets[0]?.cells[index];

  it('stays, and moves with the cell', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('1:2').insert('Down');
      await context.sync();
    });
    expect(row(2)?.slice(0, 2)).toEqual(CELLS.slice(0, 2));
    expect(row(2)?.[3]).toEqual(CELLS[3]);
  });

  it.each([
    ['cells are inserted', (sheet: Excel.Worksheet) => sheet.getRange('A1:B1').insert('Down'), 'A2'],
    ['its cell is moved', (sheet: Excel.Worksheet) => sheet.getRange('A1').moveTo('G7'), 'G7'],
    ['its cell is copied', (sheet: Excel.Worksheet) => sheet.getRange('F2:F3').copyFrom('A1'), 'F3'],
    [
      'its rows are sorted',
      (sheet: Excel.Worksheet) => {
        sheet.getRange('A2').values = [['a']];
        sheet.getRange('A1:A2').sort.apply([{ key: 0, ascending: true }]);
      },
      'A2',
    ],
  ])('rich text stays when %s', async (_what, act, at) => {
    await fresh.run(async (sheet, context) => {
      act(sheet);
      await context.sync();
    });
    const place = parseArea(at);
    expect(row(place.row)?.[place.column]).toEqual(CELLS[0]);
  });

  it('rich text is in a copy of its sheet', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.copy('End');
      await context.sync();
    });
    expect(fresh.host.workbook.toDocument().sheets[1]?.cells[0]?.[0]).toEqual(CELLS[0]);
  });

  it('rich text is lost where only values are copied', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('F1').copyFrom('A1', 'Values');
      await context.sync();
    });
    expect(row(0)?.[5]).toEqual({ value: 'overdue' });
  });

  it('goes when something else is written there', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:D1').values = [['late', 'x', 7, 8]];
      await context.sync();
    });
    expect(row(0)).toEqual([{ value: 'late' }, { value: 'x' }, { value: 7 }, { value: 8 }]);
  });

  it('is there while nothing happens', () => {
    expect(row(0)).toEqual(CELLS);
  });
});
