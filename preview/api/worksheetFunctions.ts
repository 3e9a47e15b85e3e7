import { IFunctionService } from '@univerjs/engine-formula';
import type { CellValue } from '../workbook/cellReading';
import { evaluateNow } from '../workbook/evaluateNow';
import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { isErrorValue } from '../workbook/typedInput';
import { defineType, isHostObject, type HostObject } from './HostObject';
import { RangeTarget } from './RangeTarget';

/** Functions that make a serial out of none. */
const MAKES_A_DAY = /^(?:DATE|DATEVALUE|TODAY|NOW)\(/;
const DAYS_1900_TO_1904 = 1462;

/** A call of one of Excel's own functions, as the formula that it stands for. */
class FunctionCall {
  private known: { readonly value: CellValue | CellValue[][] } | undefined;

  constructor(
    private readonly workbook: HostWorkbook,
    readonly formula: string,
  ) {}

  get result(): CellValue | CellValue[][] {
    this.known ??= { value: this.asSerial(evaluateNow(this.workbook, `=${this.formula}`)) };
    return this.known.value;
  }

  /** The engine counts from 1900 whatever the workbook does. */
  private asSerial(value: CellValue | CellValue[][]): CellValue | CellValue[][] {
    const shifts = this.workbook.date1904 && typeof value === 'number' && MAKES_A_DAY.test(this.formula);
    return shifts ? value - DAYS_1900_TO_1904 : value;
  }

  get error(): string | null {
    return isErrorValue(this.result) ? this.result : null;
  }
}

const functionResult = defineType<FunctionCall>({
  name: 'FunctionResult',
  properties: {
    error: { get: (call) => call.error },
    value: { get: (call) => (call.error === null ? call.result : null) },
  },
});

/** Functions whose last argument comes as a list of any length. */
const WITH_LIST = new Set(
  `AND AVEDEV AVERAGE AVERAGEA AVERAGEIFS CHOOSE CONCATENATE COUNT COUNTA COUNTIFS DEVSQ GCD GEOMEAN HARMEAN IMPRODUCT
  IMSUM KURT LCM MAX MAXA MEDIAN MIN MINA MULTINOMIAL NPV OR PRODUCT SKEW SKEW.P STDEVA STDEVPA STDEV.P STDEV.S SUBTOTAL
  SUM SUMIFS SUMSQ VARA VARPA VAR.P VAR.S XOR`.split(/\s+/),
);

const table = defineType<HostWorkbook>({
  name: 'Functions',
  limits: { '(every function)': 'those that the formula engine has, with its results' },
});

/** `workbook.functions`: a method for each worksheet function. */
export function worksheetFunctions(workbook: HostWorkbook): HostObject {
  return {
    ...table(workbook),
    call: (name, args) => {
      const functionName = name.replaceAll('_', '.').toUpperCase();
      if (!workbook.injector.get(IFunctionService).hasExecutor(functionName)) {
        throw HostError.notImplemented(`Functions.${name}`);
      }
      const list = WITH_LIST.has(functionName) ? args.at(-1) : undefined;
      const all: readonly unknown[] = Array.isArray(list)
        ? [...args.slice(0, -1), ...(list as unknown[])]
        : args;
      const texts = all.map(argumentText);
      while (texts.at(-1) === '') texts.pop();
      return functionResult(new FunctionCall(workbook, `${functionName}(${texts.join(',')})`));
    },
  };
}

/** An argument as a formula has it; an omitted one is empty. */
function argumentText(argument: unknown): string {
  if (argument === null || argument === undefined) return '';
  if (Array.isArray(argument)) return arrayText(argument);
  if (!isHostObject(argument)) return literal(argument);
  const { target } = argument;
  if (target instanceof RangeTarget) return target.address;
  if (target instanceof FunctionCall) return target.formula;
  throw HostError.invalidArgument(`${argument.typeName} for a worksheet function`);
}

function arrayText(items: readonly unknown[]): string {
  const rows: readonly unknown[] = items.every((item) => Array.isArray(item)) ? items : [items];
  return `{${rows.map((row) => (row as readonly unknown[]).map(literal).join(',')).join(';')}}`;
}

function literal(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `"${value.replaceAll('"', '""')}"`;
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      throw HostError.invalidArgument('argument of a worksheet function');
  }
}
