import { DataValidationModel } from '@univerjs/data-validation';
import { freshHost } from '../client/freshHost';
import { openHost } from '../client/openHost';

const fresh = freshHost();

const POSITIVE: Excel.DataValidationRule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };

function saved() {
  return fresh.host.workbook.toDocument().sheets[0]?.dataValidations;
}

/** The rules as the grid has them. */
function shown() {
  const { workbook } = fresh.host;
  return workbook.injector.get(DataValidationModel).getRules(workbook.unitId, workbook.activeSheet.id);
}

async function validate(address: string, rule: Excel.DataValidationRule): Promise<void> {
  await fresh.run(async (sheet, context) => {
    sheet.getRange(address).dataValidation.rule = rule;
    await context.sync();
  });
}

test('the grid gets the rule with its alert, so that it stops its user', async () => {
  await validate('B2:C5', { list: { inCellDropDown: true, source: 'yes,no' } });
  expect(shown()).toMatchObject([
    { type: 'list', formula1: 'yes,no', showDropDown: true, errorStyle: 1, allowBlank: true },
  ]);
  await fresh.run(async (sheet, context) => {
    const validation = sheet.getRange('B2:C5').dataValidation;
    validation.errorAlert = { showAlert: false, message: '', style: 'Stop', title: '' };
    await context.sync();
  });
  expect(shown()).toMatchObject([{ type: 'list', errorStyle: 2 }]);
});

test('a rule on a part of the cells leaves the others theirs', async () => {
  await validate('A1:B4', POSITIVE);
  await validate('B2:B3', { textLength: { formula1: 3, operator: 'LessThan' } });
  expect(saved()).toMatchObject([
    { address: 'A1:B1 A2:A3 A4:B4', rule: { type: 'WholeNumber', formula1: '0' } },
    { address: 'B2:B3', rule: { type: 'TextLength', formula1: '3' } },
  ]);
});

test('validations move with rows and columns that come and go', async () => {
  await validate('B4:C8', POSITIVE);
  await fresh.run(async (sheet, context) => {
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('A:A').delete('Left');
    sheet.getRange('8:8').insert('Down');
    await context.sync();
  });
  expect(saved()).toMatchObject([{ address: 'A6:B11' }]);
});

test('a document keeps validations, alerts and prompts', async () => {
  await validate('B2', { date: { formula1: '2024-02-29', operator: 'GreaterThanOrEqualTo' } });
  await fresh.run(async (sheet, context) => {
    const { dataValidation } = sheet.getRange('B2');
    dataValidation.prompt = { showPrompt: true, title: 'Day', message: 'From the leap day on' };
    dataValidation.ignoreBlanks = false;
    await context.sync();
  });
  const document = fresh.host.workbook.toDocument();
  const other = await openHost({ document });
  expect(other.workbook.toDocument().sheets[0]?.dataValidations).toEqual([
    {
      address: 'B2',
      rule: { type: 'Date', operator: 'GreaterThanOrEqual', formula1: '45351' },
      ignoreBlanks: false,
      errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
      prompt: { showPrompt: true, title: 'Day', message: 'From the leap day on' },
    },
  ]);
  other.close();
});

test('references of a rule are seen from each cell', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.getRange('A1:B3').values = [
      [1, 2],
      [5, 4],
      [3, 9],
    ];
    sheet.getRange('B1:B3').dataValidation.rule = {
      decimal: { formula1: '=A1', operator: 'GreaterThan' },
    };
    const read = ['B1', 'B2', 'B3', 'B1:B3'].map((address) =>
      sheet.getRange(address).dataValidation.load('valid'),
    );
    await context.sync();
    expect(read.map(({ valid }) => valid)).toEqual([true, false, true, null]);
  });
});

test('a rule that loses its first cells asks the same of the others', async () => {
  await validate('B1:B3', { decimal: { formula1: '=A1', operator: 'GreaterThan' } });
  await fresh.run(async (sheet, context) => {
    sheet.getRange('B1').dataValidation.clear();
    await context.sync();
  });
  expect(saved()).toMatchObject([{ address: 'B2:B3', rule: { formula1: '=A2' } }]);
});

test('blank cells are invalid only where blanks are not ignored', async () => {
  await validate('A1:A2', POSITIVE);
  const valid = () =>
    fresh.run(async (sheet, context) => {
      const validation = sheet.getRange('A1:A2').dataValidation.load('valid');
      await context.sync();
      return validation.valid;
    });
  expect(await valid()).toBe(true);
  await fresh.run(async (sheet, context) => {
    sheet.getRange('A1:A2').dataValidation.ignoreBlanks = false;
    await context.sync();
  });
  expect(await valid()).toBe(false);
});

test('whether a calculated rule holds is refused by name', async () => {
  await validate('A1', { custom: { formula: '=ISNUMBER(A1)' } });
  const reading = fresh.run(async (sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A1').dataValidation.load('valid');
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: 'NotImplemented' });
});

test.each<[string, Excel.DataValidationRule]>([
  ['two bounds without the second', { decimal: { formula1: 1, operator: 'Between' } }],
  ['a date that is a number', { date: { formula1: 44652 as unknown as string, operator: 'EqualTo' } }],
  ['an operand that is a word', { wholeNumber: { formula1: 'many', operator: 'EqualTo' } }],
  ['a list of more than 255 characters', { list: { inCellDropDown: true, source: 'x,'.repeat(130) } }],
])('%s is InvalidArgument', async (_what, rule) => {
  await expect(validate('A1', rule)).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a protected sheet refuses new rules', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.protection.protect();
    await context.sync();
  });
  await expect(validate('A1', POSITIVE)).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('several ranges are validated as one, and their cells are found as special cells', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.getRange('E1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    const both = sheet.getRanges('B2:B3, D2:D4');
    both.dataValidation.rule = POSITIVE;
    both.conditionalFormats.add('CellValue');
    sheet.getRange('B2:D4').values = [
      [1, '', -1],
      [2, '', 3],
      [-3, '', 4],
    ];
    const { dataValidation, conditionalFormats } = both;
    dataValidation.load('type, rule, valid');
    const invalid = dataValidation.getInvalidCells().load('address');
    const rules = conditionalFormats.getCount();
    const covered = conditionalFormats.getItemAt(0).getRanges().load('address, areaCount');
    const used = sheet.getRange('A1:F9');
    const validated = used.getSpecialCells('DataValidations').load('address');
    const same = sheet
      .getRange('D4:F1')
      .getSpecialCellsOrNullObject('SameDataValidation')
      .load('isNullObject');
    const alike = sheet.getRange('B2:F9').getSpecialCells('SameDataValidation').load('address');
    const ruled = used.getSpecialCells('ConditionalFormats').load('address');
    await context.sync();
    expect(dataValidation.type).toBe('WholeNumber');
    expect(dataValidation.valid).toBeNull();
    expect(invalid.address).toBe('Sheet1!D2');
    expect([rules.value, covered.areaCount, covered.address]).toEqual([1, 2, 'Sheet1!B2:B3, Sheet1!D2:D4']);
    expect(validated.address).toBe('Sheet1!E1, Sheet1!B2:B3, Sheet1!D2:D4');
    expect(same.isNullObject).toBe(true);
    expect([alike.address, ruled.address]).toEqual([covered.address, covered.address]);
  });
});
