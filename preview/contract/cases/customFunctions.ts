import type { ContractCase, ContractKit } from '../ContractCase';
import { errorCodeOf } from '../ContractCase';

/**
 * What formulas do without an add-in's own functions: dynamic arrays, and worksheet functions that are called from
 * script. Claims about custom functions need a runtime that has some: `functions/customFunctions.contract.test.ts`.
 */
const ARRAYS = 'office-js-docs-pr/docs/excel/excel-add-ins-ranges-dynamic-arrays.md';
const FUNCTIONS = 'office-js-docs-pr/docs/excel/excel-add-ins-worksheet-functions.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

const SALES = [
  ['', 'November', 'December', 'January'],
  ['Hammer', 15, 11, 7],
  ['Wrench', 8, 23, 15],
  ['Saw', 30, 2, 5],
];

/** Runs a step with the sheet `Sheet1`, which has the guide's kind of sales table in A1:D4. */
function withSales<T>(
  { Excel }: ContractKit,
  step: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D4').values = SALES;
    await context.sync();
    return step(sheet, context);
  });
}

async function valueOf(
  kit: ContractKit,
  call: (functions: Excel.Functions, range: Excel.Range) => Excel.FunctionResult<unknown>,
): Promise<unknown> {
  return withSales(kit, async (sheet, context) => {
    const result = call(context.workbook.functions, sheet.getRange('A1:D4'));
    result.load('value,error');
    await context.sync();
    const error: unknown = result.error;
    return error ?? result.value;
  });
}

const dynamicArrays: readonly ContractCase[] = [
  {
    page: `${ARRAYS}#get-the-spill-range-from-a-formula`,
    title: 'a formula with the address of a row spills to the right',
    browser: true,
    expected: { address: 'Sheet1!G4:J4', values: [['Saw', 30, 2, 5]] },
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        const target = sheet.getRange('G4');
        target.formulas = [['=A4:D4']];
        const spill = target.getSpillingToRange().load('address,values');
        await context.sync();
        return { address: spill.address, values: spill.values as unknown };
      }),
  },
  {
    page: `${ARRAYS}#get-the-formula-cell-from-a-spilled-value`,
    title: 'the parent of a spilled value is the cell with the formula',
    expected: 'Sheet1!G4',
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        sheet.getRange('G4').formulas = [['=A4:D4']];
        const parent = sheet.getRange('H4').getSpillParent().load('address');
        await context.sync();
        return parent.address;
      }),
  },
  {
    page: `${ARRAYS}#find-the-source-of-spilled-values`,
    title: 'getSpillParent of more than one cell is an error',
    expected: true,
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        sheet.getRange('G4').formulas = [['=A4:D4']];
        await context.sync();
        const code = await errorCodeOf(async () => {
          sheet.getRange('H4:I4').getSpillParent().load('address');
          await context.sync();
        });
        return code !== 'none';
      }),
  },
  {
    page: `${REFERENCE}/excel.range.yml#getSpillParentOrNullObject`,
    title: 'getSpillParentOrNullObject of more than one cell is a null object',
    expected: true,
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        sheet.getRange('G4').formulas = [['=A4:D4']];
        const parent = sheet.getRange('H4:I4').getSpillParentOrNullObject();
        await context.sync();
        return parent.isNullObject;
      }),
  },
  {
    page: `${REFERENCE}/excel.range.yml#getSpillingToRange`,
    title: 'getSpillingToRange fails for more than one cell',
    expected: true,
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        sheet.getRange('G4').formulas = [['=A4:D4']];
        await context.sync();
        const code = await errorCodeOf(async () => {
          sheet.getRange('G4:H4').getSpillingToRange().load('address');
          await context.sync();
        });
        return code !== 'none';
      }),
  },
  {
    page: `${ARRAYS}#dynamic-arrays`,
    title: 'without a spill the OrNullObject forms are null objects',
    browser: true,
    expected: [true, true],
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        const to = sheet.getRange('B2').getSpillingToRangeOrNullObject();
        const parent = sheet.getRange('B2').getSpillParentOrNullObject();
        await context.sync();
        return [to.isNullObject, parent.isNullObject];
      }),
  },
  {
    page: `${ARRAYS}#dynamic-arrays`,
    title: 'FILTER, SORT, UNIQUE and SEQUENCE spill',
    expected: [3, 6, 2, 2],
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        const cells = ['G1', 'H1', 'I1', 'J1'].map((address) => sheet.getRange(address));
        const formulas = [
          '=FILTER(A2:A4,B2:B4>=8)',
          '=SORT({5;2;23;7;15;11})',
          '=UNIQUE({1;1;1;2})',
          '=SEQUENCE(1,2)',
        ];
        cells.forEach((cell, index) => {
          cell.formulas = [[formulas[index]]];
        });
        await context.sync();
        const spills = cells.map((cell) => cell.getSpillingToRange().load('cellCount'));
        await context.sync();
        return spills.map((spill) => spill.cellCount);
      }),
  },
  {
    page: `${REFERENCE}/excel.range.yml#hasSpill`,
    title: 'hasSpill is true, false, or null where only some cells have one',
    expected: [true, false, null],
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        sheet.getRange('G4').formulas = [['=A4:D4']];
        const ranges = ['G4:J4', 'A1:D4', 'F4:J4'].map((address) => sheet.getRange(address).load('hasSpill'));
        await context.sync();
        return ranges.map((range) => range.hasSpill);
      }),
  },
];

const worksheetFunctions: readonly ContractCase[] = [
  {
    page: `${FUNCTIONS}#example-use-vlookup-to-find-a-value`,
    title: 'VLOOKUP of a word in a range gives the number beside it',
    browser: true,
    expected: 8,
    observe: (kit) => valueOf(kit, (functions, range) => functions.vlookup('Wrench', range, 2, false)),
  },
  {
    page: `${FUNCTIONS}#example-nest-vlookup-inside-sum`,
    title: 'one call may be the argument of another',
    browser: true,
    expected: 31,
    observe: (kit) =>
      valueOf(kit, (functions, range) =>
        functions.sum(
          functions.vlookup('Wrench', range, 2, false),
          functions.vlookup('Wrench', range, 3, false),
        ),
      ),
  },
  {
    page: `${REFERENCE}/excel.functionresult.yml#error`,
    title: 'a failing function has an error and no value',
    expected: '#N/A',
    observe: (kit) => valueOf(kit, (functions, range) => functions.vlookup('Drill', range, 2, false)),
  },
  {
    page: `${FUNCTIONS}#supported-worksheet-functions`,
    title: 'names with an underscore are those with a point',
    expected: 7,
    observe: (kit) => valueOf(kit, (functions) => functions.ceiling_Math(6.3)),
  },
  {
    page: `${FUNCTIONS}#supported-worksheet-functions`,
    title: 'conditions and their ranges may be given one after the other',
    expected: 23,
    observe: (kit) =>
      withSales(kit, async (sheet, context) => {
        const { functions } = context.workbook;
        const result = functions.sumIfs(
          sheet.getRange('C2:C4'),
          sheet.getRange('A2:A4'),
          'W*',
          sheet.getRange('B2:B4'),
          '<10',
        );
        result.load('value');
        await context.sync();
        return result.value;
      }),
  },
  {
    page: `${FUNCTIONS}#supported-worksheet-functions`,
    title: 'IF, LEFT and TEXT take and give plain values',
    expected: ['yes', 'Wre', '12.50%'],
    observe: async (kit) => [
      await valueOf(kit, (functions) => functions.if(true, 'yes', 'no')),
      await valueOf(kit, (functions) => functions.left('Wrench', 3)),
      await valueOf(kit, (functions) => functions.text(0.125, '0.00%')),
    ],
  },
  {
    page: `${FUNCTIONS}#call-a-worksheet-function`,
    title: 'a value is there only after it was loaded',
    expected: 'PropertyNotLoaded',
    observe: ({ Excel }) =>
      errorCodeOf(() =>
        Excel.run(async (context) => {
          const result = context.workbook.functions.sum(1, 2);
          await context.sync();
          return result.value;
        }),
      ),
  },
];

export const customFunctions: readonly ContractCase[] = [...dynamicArrays, ...worksheetFunctions];
