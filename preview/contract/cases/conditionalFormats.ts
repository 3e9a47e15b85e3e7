import { errorCodeOf, type ContractCase } from '../ContractCase';
import { onSheet } from '../onSheet';
import { added, conditionalFormatOrder } from './conditionalFormatOrder';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-conditional-formatting.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

const kinds: ContractCase[] = [
  {
    page: `${GUIDE}#programmatic-control-of-conditional-formatting`,
    title: 'a conditional format has the type that it is added with, and a null object for others',
    browser: true,
    expected: [
      'CellValue false true',
      'ColorScale true true',
      'Custom true true',
      'DataBar true true',
      'IconSet true false',
      'PresetCriteria true true',
      'ContainsText true true',
      'TopBottom true true',
    ],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const types = [
          'CellValue',
          'ColorScale',
          'Custom',
          'DataBar',
          'IconSet',
          'PresetCriteria',
          'ContainsText',
          'TopBottom',
        ] as const;
        const formats = types.map((type) => added(sheet, type).load('type'));
        const cellValues = formats.map((format) => format.cellValueOrNullObject.load('rule'));
        const icons = formats.map((format) => format.iconSetOrNullObject.load('style'));
        await context.sync();
        return formats.map(
          ({ type }, index) =>
            `${type} ${String(cellValues[index]?.isNullObject)} ${String(icons[index]?.isNullObject)}`,
        );
      }),
  },
  {
    page: `${GUIDE}#cell-value`,
    title: 'a cell value rule has a formula, an operator and a look',
    browser: true,
    expected: { rule: { formula1: '=0', operator: 'LessThan' }, color: '#FF0000' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { cellValue } = added(sheet, 'CellValue');
        cellValue.format.font.color = 'red';
        cellValue.rule = { formula1: '=0', operator: 'LessThan' };
        cellValue.load('rule');
        cellValue.format.font.load('color');
        await context.sync();
        const { formula1, operator } = cellValue.rule;
        return { rule: { formula1, operator }, color: cellValue.format.font.color };
      }),
  },
  {
    page: `${GUIDE}#icon-set`,
    title: 'an icon set is filled in with criteria, which are replaced as a whole',
    browser: true,
    expected: {
      defaults: 3,
      style: 'ThreeTriangles',
      formulas: ['=700', '=1000'],
      types: ['Number', 'Number'],
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { iconSet } = added(sheet, 'IconSet');
        iconSet.style = kit.Excel.IconSet.threeTriangles;
        iconSet.load('criteria');
        await context.sync();
        const defaults = iconSet.criteria.length;
        iconSet.criteria = [
          {} as Excel.ConditionalIconCriterion,
          { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=700' },
          { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=1000' },
        ];
        iconSet.load('criteria, style');
        await context.sync();
        const [, ...others] = iconSet.criteria;
        return {
          defaults,
          style: iconSet.style,
          formulas: others.map(({ formula }) => formula),
          types: others.map(({ type }) => type),
        };
      }),
  },
  {
    page: `${REFERENCE}/excel.iconset.yml`,
    title: 'a set of five icons has five criteria, one of four has four',
    expected: [5, 4, 3],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const sets = (['FiveQuarters', 'FourRating', 'ThreeStars'] as const).map((style) => {
          const { iconSet } = added(sheet, 'IconSet');
          iconSet.style = style;
          return iconSet.load('criteria');
        });
        await context.sync();
        return sets.map(({ criteria }) => criteria.length);
      }),
  },
  {
    page: `${REFERENCE}/excel.iconsetconditionalformat.yml#criteria`,
    title: 'of the first criterion only the icon can be changed',
    expected: { customIcon: { set: 'ThreeFlags', index: 1 }, isKept: true },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { iconSet } = added(sheet, 'IconSet');
        iconSet.load('criteria');
        await context.sync();
        const before = iconSet.criteria[0];
        iconSet.criteria = [
          {
            type: 'Number',
            operator: 'GreaterThan',
            formula: '=99',
            customIcon: { set: 'ThreeFlags', index: 1 },
          },
          ...iconSet.criteria.slice(1),
        ];
        iconSet.load('criteria');
        await context.sync();
        const [first] = iconSet.criteria;
        return {
          customIcon: first?.customIcon,
          isKept: first?.type === before?.type && first?.formula === before?.formula,
        };
      }),
  },
  {
    page: `${GUIDE}#preset-criteria`,
    title: 'a preset rule has a criterion',
    expected: 'OneStdDevAboveAverage',
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { preset } = added(sheet, 'PresetCriteria');
        preset.format.font.color = 'white';
        preset.rule = { criterion: kit.Excel.ConditionalFormatPresetCriterion.oneStdDevAboveAverage };
        preset.load('rule');
        await context.sync();
        return preset.rule.criterion;
      }),
  },
  {
    page: `${GUIDE}#text-comparison`,
    title: 'a text rule has an operator and a text',
    expected: { operator: 'Contains', text: 'Delayed' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { textComparison } = added(sheet, 'ContainsText');
        textComparison.rule = { operator: kit.Excel.ConditionalTextOperator.contains, text: 'Delayed' };
        textComparison.load('rule');
        await context.sync();
        return { ...textComparison.rule };
      }),
  },
  {
    page: `${GUIDE}#top-bottom`,
    title: 'a top or bottom rule has a rank and a type',
    browser: true,
    expected: { rule: { rank: 1, type: 'TopItems' }, fill: '#008000' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { topBottom } = added(sheet, 'TopBottom');
        topBottom.format.fill.color = 'green';
        topBottom.rule = { rank: 1, type: 'TopItems' };
        topBottom.load('rule');
        topBottom.format.fill.load('color');
        await context.sync();
        return { rule: { ...topBottom.rule }, fill: topBottom.format.fill.color };
      }),
  },
  ...(
    [
      [1001, 'TopItems'],
      [101, 'BottomPercent'],
      [0, 'BottomItems'],
    ] as const
  ).map(([rank, type]): ContractCase => ({
    page: `${REFERENCE}/excel.conditionaltopbottomrule.yml#rank`,
    title: `the rank ${rank} is too far for ${type}`,
    expected: true,
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { topBottom } = added(sheet, 'TopBottom');
        await context.sync();
        const code = await errorCodeOf(async () => {
          topBottom.rule = { rank, type };
          await context.sync();
        });
        return code !== 'none';
      }),
  })),
  {
    page: `${GUIDE}#data-bar`,
    title: 'a data bar has a direction',
    expected: 'LeftToRight',
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { dataBar } = added(sheet, 'DataBar');
        dataBar.barDirection = kit.Excel.ConditionalDataBarDirection.leftToRight;
        dataBar.load('barDirection');
        await context.sync();
        return dataBar.barDirection;
      }),
  },
];

const looks: ContractCase[] = [
  {
    page: `${REFERENCE}/excel.conditionalrangefont.yml#clear`,
    title: 'a cleared font leaves the fill of a look',
    browser: true,
    expected: { before: true, after: false, fill: '#FFFF00' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { format } = added(sheet, 'Custom').custom;
        format.font.bold = true;
        format.fill.color = 'yellow';
        format.font.load('bold');
        await context.sync();
        const before = format.font.bold;
        format.font.clear();
        format.font.load('bold');
        format.fill.load('color');
        await context.sync();
        return { before, after: format.font.bold, fill: format.fill.color };
      }),
  },
  {
    page: `${REFERENCE}/excel.conditionalrangefont.yml#underline`,
    title: 'a look has an underline, a line through and a border',
    expected: { underline: 'Double', strikethrough: true, border: 'Dash', numberFormat: '0.0' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { format } = added(sheet, 'Custom').custom;
        format.font.underline = 'Double';
        format.font.strikethrough = true;
        format.borders.getItem('EdgeBottom').style = 'Dash';
        format.numberFormat = '0.0';
        format.font.load('underline, strikethrough');
        const bottom = format.borders.bottom.load('style');
        format.load('numberFormat');
        await context.sync();
        const { underline, strikethrough } = format.font;
        return {
          underline,
          strikethrough,
          border: bottom.style,
          numberFormat: format.numberFormat as unknown,
        };
      }),
  },
];

export const conditionalFormats: readonly ContractCase[] = [...kinds, ...looks, ...conditionalFormatOrder];
