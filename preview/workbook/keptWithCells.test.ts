import { freshHost } from '../client/freshHost';
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
