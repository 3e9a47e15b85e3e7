import type { AlertStyle, DataValidationDocument } from '../../workbook/validationDocument';
import { typedFormula } from '../format/formulaNames';
import { operatorOf } from '../format/operators';
import { child, childrenOf, flagAttribute, type XmlElement } from '../xml/XmlElement';
import { decodeExcelText } from '../xml/xmlText';

/** Excel 2010's validations, which may speak of other sheets. */
export const VALIDATION_EXTENSION = '{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}';

const COMPARING = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
} as const;
const STYLES: Readonly<Record<string, AlertStyle>> = { warning: 'Warning', information: 'Information' };

/** The validations of a sheet and of its extension list. Those without a rule, which only show a prompt, are kept as they stand. */
export function readDataValidations(
  element: XmlElement | undefined,
  extensions: XmlElement | undefined,
): DataValidationDocument[] {
  const later = childrenOf(extensions, 'ext').filter(isValidationExtension);
  const lists = [element, ...later.map((extension) => child(extension, 'dataValidations'))];
  return lists.flatMap((list) =>
    childrenOf(list, 'dataValidation').flatMap((validation) => {
      const rule = readRule(validation);
      return rule ? [readValidation(validation, rule)] : [];
    }),
  );
}

export function isValidationExtension(extension: XmlElement): boolean {
  return extension.attributes.get('uri')?.toUpperCase() === VALIDATION_EXTENSION;
}

/** Whether a validation is one that the document has no word for. */
export function isWithoutRule(validation: XmlElement): boolean {
  return readRule(validation) === undefined;
}

function readValidation(element: XmlElement, rule: DataValidationDocument['rule']): DataValidationDocument {
  const text = (name: string): string => decodeExcelText(element.attributes.get(name) ?? '');
  return {
    address: (element.attributes.get('sqref') ?? child(element, 'sqref')?.text ?? '').trim(),
    rule,
    ignoreBlanks: flagAttribute(element, 'allowBlank'),
    errorAlert: {
      showAlert: flagAttribute(element, 'showErrorMessage'),
      style: STYLES[element.attributes.get('errorStyle') ?? ''] ?? 'Stop',
      title: text('errorTitle'),
      message: text('error'),
    },
    prompt: {
      showPrompt: flagAttribute(element, 'showInputMessage'),
      title: text('promptTitle'),
      message: text('prompt'),
    },
  };
}

function readRule(element: XmlElement): DataValidationDocument['rule'] | undefined {
  const type = element.attributes.get('type') ?? 'none';
  const first = formulaOf(child(element, 'formula1'));
  const second = formulaOf(child(element, 'formula2'));
  if (first === undefined) return undefined;
  if (type === 'list') {
    const literal = /^"([\s\S]*)"$/.exec(first);
    const source = literal ? (literal[1] ?? '').replaceAll('""', '"') : typedFormula(first);
    return { type: 'List', source, inCellDropDown: !flagAttribute(element, 'showDropDown') };
  }
  if (type === 'custom') return { type: 'Custom', formula: typedFormula(first) };
  if (!isComparing(type)) return undefined;
  return {
    type: COMPARING[type],
    operator: operatorOf(element.attributes.get('operator')) ?? 'Between',
    formula1: bound(first),
    ...(second !== undefined && { formula2: bound(second) }),
  };
}

/** Excel 2010's validations wrap a formula in one more element. */
function formulaOf(element: XmlElement | undefined): string | undefined {
  return element && (child(element, 'f')?.text ?? element.text);
}

function bound(stored: string): string {
  return Number.isFinite(Number(stored)) && stored.trim() !== '' ? stored : typedFormula(stored);
}

function isComparing(type: string): type is keyof typeof COMPARING {
  return type in COMPARING;
}
