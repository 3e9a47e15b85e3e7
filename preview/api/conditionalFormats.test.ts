import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { freshHost } from '../client/freshHost';

const fresh = freshHost();

function rules() {
  return fresh.host.workbook.toDocument().sheets[0]?.conditionalFormats;
}

/** The rules as the grid has them. */
function drawn() {
  const { workbook } = fresh.host;
  const model = workbook.injector.get(ConditionalFormattingRuleModel);
  return model.getSubunitRules(workbook.unitId, workbook.activeSheet.id)?.map(({ rule }) => rule);
}

describe('Range.conditionalFormats', () => {
  test('a cell value rule', async () => {
    await fresh.run(async (sheet, context) => {
      const format = sheet.getRange('B2:C9').conditionalFormats.add('CellValue');
      format.cellValue.rule = { formula1: '0', operator: 'GreaterThan' };
      format.cellValue.format.fill.color = '#FFC7CE';
      format.cellValue.format.font.color = '#9C0006';
      format.cellValue.format.font.bold = true;
      format.stopIfTrue = true;
      await context.sync();
    });
    expect(rules()).toMatchObject([
      {
        type: 'CellValue',
        address: 'B2:C9',
        operator: 'GreaterThan',
        formula1: '0',
        stopIfTrue: true,
        format: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
      },
    ]);
  });

  test('formula, text, colour scale and data bar rules', async () => {
    await fresh.run(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      const custom = conditionalFormats.add('Custom').custom;
      custom.rule.formula = '=$A1>10';
      custom.format.font.italic = true;
      conditionalFormats.add('ContainsText').textComparison.rule = { operator: 'BeginsWith', text: 'INV' };
      conditionalFormats.add('ColorScale').colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'Number', formula: '100', color: '#FF0000' },
      };
      const bar = conditionalFormats.add('DataBar').dataBar;
      bar.positiveFormat.fillColor = '#4472C4';
      bar.showDataBarOnly = true;
      bar.lowerBoundRule = { type: 'Number', formula: '0' };
      await context.sync();
    });
    // The rule that was added last comes first.
    expect(rules()).toMatchObject([
      { type: 'DataBar', color: '#4472C4', showValue: false, lower: { type: 'Number', formula: '0' } },
      {
        type: 'ColorScale',
        points: [
          { type: 'LowestValue', color: '#FFFFFF' },
          { type: 'Number', formula: '100', color: '#FF0000' },
        ],
      },
      { type: 'ContainsText', operator: 'BeginsWith', text: 'INV' },
      { type: 'Custom', formula: '=$A1>10', format: { italic: true } },
    ]);
  });

  test('the rules of a range are counted, listed and removed', async () => {
    const found = await fresh.run(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      conditionalFormats.add('CellValue');
      conditionalFormats.add('DataBar');
      const elsewhere = sheet.getRange('C1').conditionalFormats.getCount();
      conditionalFormats.load('items/type');
      await context.sync();
      const types = conditionalFormats.items.map((format) => format.type);
      conditionalFormats.items[0]?.delete();
      const left = conditionalFormats.getCount();
      await context.sync();
      conditionalFormats.clearAll();
      const none = conditionalFormats.getCount();
      await context.sync();
      return [types, elsewhere.value, left.value, none.value];
    });
    expect(found).toEqual([['DataBar', 'CellValue'], 0, 1, 0]);
  });

  test('a rule moves with inserted rows', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A3:A5').conditionalFormats.add('DataBar');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      await context.sync();
    });
    expect(rules()?.[0]?.address).toBe('A5:A7');
  });

  test('a type that Excel does not know is InvalidArgument', async () => {
    const adding = fresh.run(async (sheet, context) => {
      sheet.getRange('A1').conditionalFormats.add('Sparkle' as unknown as Excel.ConditionalFormatType);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('icons, ranks and preset criteria are drawn by the grid, the highest icon first', async () => {
    await fresh.run(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('B2:B9');
      const { iconSet } = conditionalFormats.add('IconSet');
      iconSet.style = 'ThreeArrows';
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThan', formula: '=5' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=8' },
      ];
      conditionalFormats.add('TopBottom').topBottom.rule = { rank: 20, type: 'BottomPercent' };
      conditionalFormats.add('PresetCriteria').preset.rule = { criterion: 'TwoStdDevBelowAverage' };
      await context.sync();
    });
    expect(drawn()).toMatchObject([
      {
        subType: 'formula',
        value: '=AND(ISNUMBER(B2),B2<=AVERAGE($B$2:$B$9)-2*STDEV.P($B$2:$B$9))',
      },
      { subType: 'rank', isBottom: true, isPercent: true, value: 20 },
      {
        type: 'iconSet',
        config: [
          {
            operator: 'greaterThanOrEqual',
            value: { type: 'num', value: 8 },
            iconType: '3Arrows',
            iconId: '0',
          },
          { operator: 'greaterThan', value: { type: 'num', value: 5 }, iconId: '1' },
          { operator: 'lessThanOrEqual', iconId: '2' },
        ],
      },
    ]);
  });

  test('rules are taken off the cells that are cleared, and stay on the others', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
      sheet.getRange('A4:A5').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(rules()).toMatchObject([{ type: 'DataBar', address: 'A1:A3 A6:A9' }]);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('C1:C4').conditionalFormats.add('Custom').custom.rule.formula = '=B1>$D$1';
      sheet.getRange('C1').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(rules()).toMatchObject([{ formula: '=B2>$D$1', address: 'C2:C4' }, { type: 'DataBar' }]);
  });

  test('a rule whose criterion is not set yet is not drawn, and keeps its place', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').conditionalFormats.add('DataBar');
      const { preset } = sheet.getRange('A1').conditionalFormats.add('PresetCriteria');
      await context.sync();
      expect(drawn()).toMatchObject([{ type: 'dataBar' }]);
      preset.rule = { criterion: 'Blanks' };
      await context.sync();
    });
    expect(drawn()).toMatchObject([{ subType: 'text' }, { type: 'dataBar' }]);
    expect(rules()).toMatchObject([{ type: 'PresetCriteria' }, { type: 'DataBar' }]);
  });
});
