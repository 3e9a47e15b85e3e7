import type { SheetDocument } from '../../workbook/document';
import type { DataValidationDocument } from '../../workbook/validationDocument';
import { storedFormula } from '../format/formulaNames';
import { operatorName } from '../format/operators';
import { sameAs } from '../format/sameAs';
import { isValidationExtension, isWithoutRule, readDataValidations } from '../reading/dataValidations';
import { childrenOf, parseXml } from '../xml/XmlElement';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

const TYPES = {
  WholeNumber: 'whole',
  Decimal: 'decimal',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
  List: 'list',
  Custom: 'custom',
} as const;

export interface WrittenValidations {
  readonly xml: string;
  /** The sheet's kept extensions, without the validations among them where those are written anew. */
  readonly extensions: string | undefined;
}

/** `<dataValidations>`: as it stood, with its extension, while both say the same. */
export function writeDataValidations(
  { dataValidations = [] }: SheetDocument,
  kept: string | undefined,
  extensions: string | undefined,
): WrittenValidations {
  const before = kept === undefined ? undefined : parseXml(kept);
  const extension = extensions === undefined ? undefined : parseXml(extensions);
  if (sameAs(readDataValidations(before, extension), dataValidations)) return { xml: kept ?? '', extensions };
  const prompts = childrenOf(before, 'dataValidation').filter(isWithoutRule);
  const all = [
    ...dataValidations.map(validationXml),
    ...prompts.map(({ start, end }) => (kept ?? '').slice(start, end)),
  ];
  return {
    xml: all.length > 0 ? `<dataValidations count="${all.length}">${all.join('')}</dataValidations>` : '',
    extensions: withoutValidations(extensions),
  };
}

function withoutValidations(extensions: string | undefined): string | undefined {
  if (extensions === undefined) return undefined;
  const all = parseXml(extensions).children;
  const others = all.filter((extension) => !isValidationExtension(extension));
  if (others.length === all.length) return extensions;
  const texts = others.map(({ start, end }) => extensions.slice(start, end));
  return texts.length > 0 ? `<extLst>${texts.join('')}</extLst>` : undefined;
}

function validationXml({ address, rule, ignoreBlanks, errorAlert, prompt }: DataValidationDocument): string {
  const text = (name: string, value: string): string =>
    value === '' ? '' : ` ${name}="${encodeAttribute(value)}"`;
  const attributes = [
    ` type="${TYPES[rule.type]}"`,
    errorAlert.style === 'Stop' ? '' : ` errorStyle="${errorAlert.style.toLowerCase()}"`,
    'operator' in rule && rule.operator !== 'Between' ? ` operator="${operatorName(rule.operator)}"` : '',
    ignoreBlanks ? ' allowBlank="1"' : '',
    rule.type === 'List' && !rule.inCellDropDown ? ' showDropDown="1"' : '',
    prompt.showPrompt ? ' showInputMessage="1"' : '',
    errorAlert.showAlert ? ' showErrorMessage="1"' : '',
    text('errorTitle', errorAlert.title),
    text('error', errorAlert.message),
    text('promptTitle', prompt.title),
    text('prompt', prompt.message),
    ` sqref="${encodeAttribute(address)}"`,
  ].join('');
  return `<dataValidation${attributes}>${formulas(rule)}</dataValidation>`;
}

function formulas(rule: DataValidationDocument['rule']): string {
  const element = (number: number, content: string): string =>
    `<formula${number}>${encodeXml(storedFormula(content))}</formula${number}>`;
  if (rule.type === 'Custom') return element(1, rule.formula);
  if (rule.type === 'List') {
    const isReference = rule.source.startsWith('=');
    return isReference
      ? element(1, rule.source)
      : `<formula1>${encodeXml(`"${rule.source.replaceAll('"', '""')}"`)}</formula1>`;
  }
  return element(1, rule.formula1) + (rule.formula2 === undefined ? '' : element(2, rule.formula2));
}
