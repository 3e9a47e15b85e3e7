import { freshHost } from '../client/freshHost';

const fresh = freshHost();

function rules() {
  return fresh.host.workbook.toDocument().sheets[0]?.conditionalFormats;
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

  test('types that the host does not know are refused by name', async () => {
    const adding = fresh.run(async (sheet, context) => {
      sheet.getRange('A1').conditionalFormats.add('IconSet');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('IconSet') as unknown,
    });
  });
});
