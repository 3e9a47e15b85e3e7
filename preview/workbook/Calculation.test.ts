import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
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
