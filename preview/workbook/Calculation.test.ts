import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { openHost, type Host } from '../client/openHost';

let host: Host;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => {
  host.close();
});

/** The grid starts calculations of its own, also while one of ours is under way. */
function gridStartsCalculation(): void {
  host.workbook.injector.get(ICommandService).syncExecuteCommand(
    SetFormulaCalculationStartMutation.id,
    {
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    },
    { onlyLocal: true },
  );
}

/** What the grid does with an edit of its user: Univer calculates it by a timer of its own. */
function userWrites(row: number, content: { v: number } | { f: string }): void {
  const { workbook } = host;
  workbook.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: workbook.unitId,
    subUnitId: workbook.activeSheet.id,
    cellValue: { [row]: { 5: content } },
  });
}

function holdThread(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('waiting for calculation', () => {
  test('a calculation of the grid in the middle of ours takes nothing away from it, nor from those that follow', async () => {
    const sheet = host.workbook.activeSheet;
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    for (let round = 1; round <= 5; round++) {
      sheet.write(cell, () => `=SUM({1;2;${round}})`);
      const settled = host.workbook.settled();
      if (round === 2) gridStartsCalculation();
      await settled;
      expect(sheet.grid.content(0, 0).value).toBe(3 + round);
    }
  });

  test('a user’s edit is waited for, however late the timer is that calculates it', async () => {
    const { grid } = host.workbook.activeSheet;
    userWrites(0, { v: 20 });
    userWrites(1, { f: '=F1+1' });
    await host.workbook.settled();
    expect(grid.content(1, 5).value).toBe(21);
    userWrites(0, { v: 30 });
    const settled = host.workbook.settled();
    setTimeout(holdThread, 10, 600);
    await settled;
    expect(grid.content(1, 5).value).toBe(31);
  });

  test('edits in the middle of the calculation of others are waited for too', async () => {
    const { grid } = host.workbook.activeSheet;
    for (let row = 10; row < 130; row++) userWrites(row, { f: `=F${row}+1` });
    await host.workbook.settled();
    for (let round = 1; round <= 4; round++) {
      userWrites(9, { v: round * 1000 });
      await new Promise((resolve) => setTimeout(resolve, 98 + round));
      userWrites(9, { v: round });
      await host.workbook.settled();
      expect(grid.content(129, 5).value).toBe(round + 120);
    }
  });

  test('many formulas right after opening all have their values', async () => {
    const fresh = await openHost();
    try {
      for (let index = 0; index < 150; index++) {
        expect(await fresh.evaluate(`=SUM({1;2;${index}})`)).toEqual([[3 + index]]);
      }
    } finally {
      fresh.close();
    }
  });
});
