import type { ContractCase } from '../ContractCase';
import { codeOfFormat, formatAfter } from '../formatAfter';
import { onSheet } from '../onSheet';
import { cellLayout } from './cellLayout';

const GUIDES = 'office-js-docs-pr/docs/excel';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';
const FONT = `${REFERENCE}/excel.rangefont.yml`;
const FILL = `${REFERENCE}/excel.rangefill.yml`;

export const rangeFormats: readonly ContractCase[] = [
  {
    page: `${GUIDES}/excel-add-ins-ranges-set-format.md#set-font-color-and-fill-color`,
    title: 'colours are given as codes or names and read as codes',
    browser: true,
    expected: { fill: { color: '#4472C4' }, font: { color: '#FFFFFF' } },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.fill.color = '#4472C4';
          format.font.color = 'white';
        },
        'fill/color,font/color',
      ),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-set-format.md#set-font-properties`,
    title: 'bold, italic, size and name of a font',
    expected: { font: { bold: true, italic: true, size: 14, name: 'Arial' } },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.font.set({ bold: true, italic: true, size: 14, name: 'Arial' });
        },
        'font/bold,font/italic,font/size,font/name',
      ),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-set-format.md#set-cell-alignment`,
    title: 'cells are aligned both ways',
    expected: { horizontalAlignment: 'Center', verticalAlignment: 'Center' },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.horizontalAlignment = 'Center';
          format.verticalAlignment = 'Center';
        },
        'horizontalAlignment,verticalAlignment',
      ),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-set-format.md#set-number-format`,
    title: 'a number format changes the text, not the value',
    browser: true,
    expected: { values: [[1.5]], text: [['1.50']] },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.values = [[1.5]];
        range.numberFormat = [['0.00']];
        range.load('values,text');
        await context.sync();
        return { values: range.values as unknown[][], text: range.text };
      }),
  },
  {
    page: `${FONT}#excel-excel-rangefont-underline-member`,
    title: 'all kinds of underlines',
    expected: ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const kinds = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
        const fonts = kinds.map((kind, row) => {
          const { font } = sheet.getCell(row, 0).format;
          font.underline = kind;
          return font.load('underline');
        });
        await context.sync();
        return fonts.map(({ underline }) => underline);
      }),
  },
  {
    page: `${FONT}#excel-excel-rangefont-superscript-member`,
    title: 'a text is superscript or subscript, not both',
    browser: true,
    expected: { font: { superscript: false, subscript: true } },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.font.superscript = true;
          format.font.subscript = true;
        },
        'font/superscript,font/subscript',
      ),
  },
  {
    page: `${FONT}#excel-excel-rangefont-strikethrough-member`,
    title: 'strikethrough is null where the cells differ',
    expected: { font: { strikethrough: null } },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.font.strikethrough = true;
        },
        'font/strikethrough',
        'A1:A2',
      ),
  },
  {
    page: `${FONT}#excel-excel-rangefont-name-member`,
    title: 'a font name has at most 31 characters',
    expected: ['none', 'InvalidArgument'],
    observe: async (kit) => [
      await codeOfFormat(kit, (format) => (format.font.name = 'x'.repeat(31))),
      await codeOfFormat(kit, (format) => (format.font.name = 'x'.repeat(32))),
    ],
  },
  {
    page: `${FONT}#excel-excel-rangefont-tintandshade-member`,
    title: 'a colour of its own has no tint',
    expected: { font: { tintAndShade: 0 }, fill: { tintAndShade: 0 } },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.font.color = 'red';
          format.fill.color = 'blue';
        },
        'font/tintAndShade,fill/tintAndShade',
      ),
  },
  {
    page: `${FILL}#excel-excel-rangefill-color-member`,
    title: 'a fill takes a code without its sign, and names',
    expected: ['#FFA500', '#FFA500'],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const fills = ['FFA500', 'orange'].map((color, row) => {
          const { fill } = sheet.getCell(row, 0).format;
          fill.color = color;
          return fill.load('color');
        });
        await context.sync();
        return fills.map(({ color }) => color);
      }),
  },
  {
    page: `${FILL}#excel-excel-rangefill-pattern-member`,
    title: 'a fill has a pattern with a colour; gradients are not supported; differing ones are null',
    expected: {
      one: { fill: { pattern: 'Checker', patternColor: '#FF0000' } },
      mixed: { fill: { pattern: null } },
      gradient: true,
    },
    observe: async (kit) => {
      const checker = (format: Excel.RangeFormat) => {
        format.fill.pattern = 'Checker';
        format.fill.patternColor = 'red';
      };
      return {
        one: await formatAfter(kit, checker, 'fill/pattern,fill/patternColor'),
        mixed: await formatAfter(kit, checker, 'fill/pattern', 'A1:A2'),
        gradient: (await codeOfFormat(kit, (format) => (format.fill.pattern = 'LinearGradient'))) !== 'none',
      };
    },
  },
  {
    page: `${FILL}#excel-excel-rangefill-clear-member(1)`,
    title: 'clear takes the background away',
    expected: { fill: { pattern: 'None' } },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.fill.color = 'red';
          format.fill.clear();
        },
        'fill/pattern',
      ),
  },
  ...cellLayout,
];
