import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';
import { onSheet } from '../onSheet';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-data-validation.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

/** Sets a rule on B2:C5 and reads the validation of a range. */
async function ruled(kit: ContractKit, rule: Excel.DataValidationRule, address = 'B2:C5') {
  return onSheet(kit, async (sheet, context) => {
    sheet.getRange('B2:C5').dataValidation.rule = rule;
    const validation = sheet.getRange(address).dataValidation.load('type, rule, valid');
    await context.sync();
    return validation;
  });
}

const rules: ContractCase[] = [
  {
    page: `${GUIDE}#basic-and-datetime-validation-rule-types`,
    title: 'a whole number rule is set with a number and read as a formula',
    browser: true,
    expected: { type: 'WholeNumber', rule: { wholeNumber: { formula1: '=0', operator: 'GreaterThan' } } },
    observe: async (kit) => {
      const { type, rule } = await ruled(kit, { wholeNumber: { formula1: 0, operator: 'GreaterThan' } });
      return { type, rule };
    },
  },
  {
    page: `${GUIDE}#basic-and-datetime-validation-rule-types`,
    title: 'a decimal rule may have two bounds',
    expected: { type: 'Decimal', formulas: ['=0', '=100'], operator: 'Between' },
    observe: async (kit) => {
      const { type, rule } = await ruled(kit, {
        decimal: { formula1: 0, formula2: 100, operator: 'Between' },
      });
      const { decimal } = rule;
      return { type, formulas: [decimal?.formula1, decimal?.formula2], operator: decimal?.operator };
    },
  },
  {
    page: `${REFERENCE}/excel.basicdatavalidation.yml#formula1`,
    title: 'an operand may be a formula text',
    expected: '=MIN(A1, B1)',
    observe: async (kit) => {
      const { rule } = await ruled(kit, { textLength: { formula1: '=MIN(A1, B1)', operator: 'LessThan' } });
      return rule.textLength?.formula1;
    },
  },
  {
    page: `${REFERENCE}/excel.basicdatavalidation.yml#formula1`,
    title: 'an operand may be a range',
    browser: true,
    expected: { isFormula: true, cell: 'A1' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const validation = sheet.getRange('B2').dataValidation;
        validation.rule = { wholeNumber: { formula1: sheet.getRange('A1'), operator: 'LessThan' } };
        validation.load('rule');
        await context.sync();
        const formula = validation.rule.wholeNumber?.formula1 as string;
        return {
          isFormula: formula.startsWith('='),
          cell: formula.replace(/^=.*!|^=/, '').replaceAll('$', ''),
        };
      }),
  },
  {
    page: `${GUIDE}#basic-and-datetime-validation-rule-types`,
    title: 'dates are given in ISO 8601',
    browser: true,
    // 1 April 2022 is the day 44652 of Excel's calendar.
    expected: { type: 'Date', formulas: ['=44652', '=44659'] },
    observe: async (kit) => {
      const { type, rule } = await ruled(kit, {
        date: { formula1: '2022-04-01', formula2: '2022-04-08', operator: 'Between' },
      });
      return { type, formulas: [rule.date?.formula1, rule.date?.formula2] };
    },
  },
  {
    page: `${GUIDE}#list-validation-rule-type`,
    title: 'a list rule takes texts between commas',
    browser: true,
    expected: { type: 'List', rule: { list: { inCellDropDown: true, source: 'Sue,Ricky,Liz' } } },
    observe: async (kit) => {
      const { type, rule } = await ruled(kit, { list: { inCellDropDown: true, source: 'Sue,Ricky,Liz' } });
      return { type, rule };
    },
  },
  {
    page: `${GUIDE}#list-validation-rule-type`,
    title: 'a list rule takes the formula of a range',
    expected: { inCellDropDown: false, source: '=Sheet1!$A$1:$A$3' },
    observe: async (kit) =>
      (await ruled(kit, { list: { inCellDropDown: false, source: '=Sheet1!$A$1:$A$3' } })).rule.list,
  },
  {
    page: `${REFERENCE}/excel.listdatavalidation.yml#source`,
    title: 'a list rule takes a Range object',
    browser: true,
    expected: { valid: [true], invalid: [false] },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1:A2').values = [['red'], ['blue']];
        sheet.getRange('B1:B2').values = [['blue'], ['green']];
        sheet.getRange('B1:B2').dataValidation.rule = {
          list: { inCellDropDown: true, source: sheet.getRange('A1:A2') },
        };
        const good = sheet.getRange('B1').dataValidation.load('valid');
        const bad = sheet.getRange('B2').dataValidation.load('valid');
        await context.sync();
        return { valid: [good.valid], invalid: [bad.valid] };
      }),
  },
  {
    page: `${GUIDE}#custom-validation-rule-type`,
    title: 'a custom rule is a formula',
    expected: { type: 'Custom', formula: '=NOT(ISNUMBER(SEARCH(A2,B2)))' },
    observe: async (kit) => {
      const { type, rule } = await ruled(kit, { custom: { formula: '=NOT(ISNUMBER(SEARCH(A2,B2)))' } });
      return { type, formula: rule.custom?.formula };
    },
  },
  {
    page: `${GUIDE}#create-validation-rules`,
    title: 'a rule has no more than one type',
    expected: 'InvalidArgument',
    observe: (kit) =>
      errorCodeOf(() =>
        ruled(kit, {
          wholeNumber: { formula1: 0, operator: 'GreaterThan' },
          textLength: { formula1: 5, operator: 'LessThan' },
        }),
      ),
  },
];

const texts: ContractCase[] = [
  {
    page: `${GUIDE}#create-validation-error-alerts`,
    title: 'an error alert may be set before the rule and stays',
    browser: true,
    expected: {
      alert: { message: 'Only positive', showAlert: true, style: 'Stop', title: 'Negative' },
      type: 'WholeNumber',
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const validation = sheet.getRange('B2:C5').dataValidation;
        validation.errorAlert = {
          message: 'Only positive',
          showAlert: true,
          style: kit.Excel.DataValidationAlertStyle.stop,
          title: 'Negative',
        };
        validation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
        validation.load('errorAlert, type');
        await context.sync();
        return { alert: validation.errorAlert, type: validation.type };
      }),
  },
  {
    page: `${GUIDE}#create-validation-prompts`,
    title: 'a prompt is kept with its title',
    expected: { message: 'A whole number, please.', showPrompt: true, title: 'Whole numbers' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const validation = sheet.getRange('B2:C5').dataValidation;
        validation.prompt = { message: 'A whole number, please.', showPrompt: true, title: 'Whole numbers' };
        validation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
        validation.load('prompt');
        await context.sync();
        return validation.prompt;
      }),
  },
  {
    page: `${REFERENCE}/excel.datavalidation.yml#ignoreblanks`,
    title: 'blanks are ignored, and an alert is shown, unless it is said otherwise',
    expected: { type: 'None', ignoreBlanks: true, showAlert: true, showPrompt: false },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const validation = sheet.getRange('B2:C5').dataValidation.load();
        await context.sync();
        const { type, ignoreBlanks, errorAlert, prompt } = validation;
        return { type, ignoreBlanks, showAlert: errorAlert.showAlert, showPrompt: prompt.showPrompt };
      }),
  },
];

const wholeNumbers: Excel.DataValidationRule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };

const ranges: ContractCase[] = [
  {
    page: `${GUIDE}#remove-data-validation-from-a-range`,
    title: 'only cells that are in the cleared range lose their validation',
    browser: true,
    expected: ['WholeNumber', 'None', 'WholeNumber', 'MixedCriteria'],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('B2:C5').dataValidation.rule = wholeNumbers;
        sheet.getRange('A3:B4').dataValidation.clear();
        const read = ['B2', 'B3:B4', 'C3:C5', 'B2:C5'].map((address) =>
          sheet.getRange(address).dataValidation.load('type'),
        );
        await context.sync();
        return read.map(({ type }) => type);
      }),
  },
  {
    page: `${REFERENCE}/excel.datavalidationtype.yml#inconsistent`,
    title: 'different rules on different cells are inconsistent',
    browser: true,
    expected: 'Inconsistent',
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('B2').dataValidation.rule = wholeNumbers;
        sheet.getRange('B3').dataValidation.rule = { textLength: { formula1: 3, operator: 'EqualTo' } };
        const validation = sheet.getRange('B2:B3').dataValidation.load('type');
        await context.sync();
        return validation.type;
      }),
  },
  {
    page: `${REFERENCE}/excel.datavalidationtype.yml#mixedcriteria`,
    title: 'a rule on some of the cells only is a mixed criterion',
    expected: 'MixedCriteria',
    observe: async (kit) => (await ruled(kit, wholeNumbers, 'A2:B3')).type,
  },
  {
    page: `${REFERENCE}/excel.datavalidation.yml#valid`,
    title: 'values are all valid, all invalid, or both',
    browser: true,
    expected: [true, false, null],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1:A4').values = [[1], [2], [-1], ['x']];
        sheet.getRange('A1:A4').dataValidation.rule = wholeNumbers;
        const read = ['A1:A2', 'A3:A4', 'A1:A4'].map((address) =>
          sheet.getRange(address).dataValidation.load('valid'),
        );
        await context.sync();
        return read.map(({ valid }) => valid);
      }),
  },
  {
    page: `${GUIDE}#programmatic-control-of-data-validation`,
    title: 'what the add-in writes is not stopped by a rule',
    expected: [['no number']],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.dataValidation.rule = wholeNumbers;
        range.values = [['no number']];
        range.load('values');
        await context.sync();
        return range.values as unknown;
      }),
  },
  {
    page: `${REFERENCE}/excel.datavalidation.yml#getinvalidcells`,
    title: 'the invalid cells are found as ranges, or none are',
    browser: true,
    expected: { address: 'Sheet1!A2:A3', none: true, code: 'ItemNotFound' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1:A4').values = [[1], [2.5], ['x'], [4]];
        sheet.getRange('A1:A4').dataValidation.rule = wholeNumbers;
        const invalid = sheet.getRange('A1:A4').dataValidation.getInvalidCells().load('address');
        const none = sheet.getRange('A4').dataValidation.getInvalidCellsOrNullObject();
        await context.sync();
        const code = await errorCodeOf(async () => {
          sheet.getRange('A1').dataValidation.getInvalidCells().load('address');
          await context.sync();
        });
        return { address: invalid.address, none: none.isNullObject, code };
      }),
  },
];

export const dataValidation: readonly ContractCase[] = [...rules, ...texts, ...ranges];
