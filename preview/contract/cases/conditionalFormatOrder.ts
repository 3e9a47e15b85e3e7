import type { ContractCase } from '../ContractCase';
import { onSheet } from '../onSheet';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-conditional-formatting.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

type RuleType =
  | 'Custom'
  | 'DataBar'
  | 'ColorScale'
  | 'IconSet'
  | 'TopBottom'
  | 'PresetCriteria'
  | 'ContainsText'
  | 'CellValue';

export function added(sheet: Excel.Worksheet, type: RuleType): Excel.ConditionalFormat {
  return sheet.getRange('B8:E13').conditionalFormats.add(type);
}

async function types(range: Excel.Range, context: Excel.RequestContext): Promise<string[]> {
  const { conditionalFormats } = range;
  conditionalFormats.load('items/type');
  await context.sync();
  return conditionalFormats.items.map(({ type }) => type);
}

/** Which conditional formats a range has, and in which order. */
export const conditionalFormatOrder: readonly ContractCase[] = [
  {
    page: `${REFERENCE}/excel.conditionalformatcollection.yml#add`,
    title: 'a new conditional format comes first',
    browser: true,
    expected: ['DataBar', 'PresetCriteria', 'CellValue'],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        added(sheet, 'CellValue');
        added(sheet, 'PresetCriteria');
        added(sheet, 'DataBar');
        return types(sheet.getRange('B8'), context);
      }),
  },
  ...(
    [
      [0, ['CellValue', 'DataBar', 'Custom']],
      [1, ['DataBar', 'CellValue', 'Custom']],
      [-1, ['DataBar', 'Custom', 'CellValue']],
      [50, ['DataBar', 'Custom', 'CellValue']],
    ] as const
  ).map(([priority, expected]): ContractCase => ({
    page: `${REFERENCE}/excel.conditionalformat.yml#priority`,
    title: `a conditional format that gets the priority ${priority} changes its place`,
    expected,
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const moved = added(sheet, 'CellValue');
        added(sheet, 'Custom');
        added(sheet, 'DataBar');
        moved.priority = priority;
        return types(sheet.getRange('B8'), context);
      }),
  })),
  {
    page: `${REFERENCE}/excel.conditionalformat.yml#stopiftrue`,
    title: 'scales, bars and icons know no stop',
    browser: true,
    expected: [true, null, null, null],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const first = added(sheet, 'CellValue');
        first.stopIfTrue = true;
        const others = (['DataBar', 'IconSet', 'ColorScale'] as const).map((type) => added(sheet, type));
        const all = [first, ...others].map((format) => format.load('stopIfTrue'));
        await context.sync();
        return all.map(({ stopIfTrue }) => stopIfTrue);
      }),
  },
  {
    page: `${GUIDE}#clear-conditional-formatting-rules`,
    title: 'all rules of a sheet are cleared',
    browser: true,
    expected: 0,
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        added(sheet, 'CellValue');
        added(sheet, 'IconSet');
        sheet.getRange().conditionalFormats.clearAll();
        const count = sheet.getRange('A1:Z99').conditionalFormats.getCount();
        await context.sync();
        return count.value;
      }),
  },
  {
    page: `${REFERENCE}/excel.conditionalformatcollection.yml#getitemornullobject`,
    title: 'an id that no rule has gives a null object',
    expected: { none: true, found: 'Custom' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const format = added(sheet, 'Custom').load('id');
        await context.sync();
        const { conditionalFormats } = sheet.getRange('B8');
        const none = conditionalFormats.getItemOrNullObject('none of them');
        const found = conditionalFormats.getItem(format.id).load('type');
        await context.sync();
        return { none: none.isNullObject, found: found.type };
      }),
  },
];
