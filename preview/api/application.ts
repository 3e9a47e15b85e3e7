import type { HostWorkbook } from '../workbook/HostWorkbook';
import { oneOf } from './arguments';
import { defineType } from './HostObject';

const DATE_FORMAT = {
  dateSeparator: '/',
  shortDatePattern: 'M/d/yyyy',
  longDatePattern: 'dddd, MMMM d, yyyy',
};

const dateTimeFormat = defineType<HostWorkbook>({
  name: 'DatetimeFormatInfo',
  properties: {
    dateSeparator: { get: () => DATE_FORMAT.dateSeparator },
    shortDatePattern: { get: () => DATE_FORMAT.shortDatePattern },
    longDatePattern: { get: () => DATE_FORMAT.longDatePattern },
    timeSeparator: { get: () => ':' },
    longTimePattern: { get: () => 'h:mm:ss tt' },
  },
});

const numberFormatInfo = defineType<HostWorkbook>({
  name: 'NumberFormatInfo',
  properties: {
    currencySymbol: { get: () => '$' },
    numberDecimalSeparator: { get: () => '.' },
    numberGroupSeparator: { get: () => ',' },
  },
});

/** The workbook's culture: this host types and shows as an en-US Excel, whatever its display language. */
const cultureInfo = defineType<HostWorkbook>({
  name: 'CultureInfo',
  properties: { name: { get: () => 'en-US' } },
  navigations: { datetimeFormat: dateTimeFormat, numberFormat: numberFormatInfo },
});

/** There are no data tables (what-if analysis) here that `AutomaticExceptTables` could leave out. */
const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const applicationObject = defineType<HostWorkbook>({
  name: 'Application',
  properties: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(value, MODES, 'calculation mode');
      },
    },
    calculationState: { get: (workbook) => (workbook.calculation.isDirty ? 'Pending' : 'Done') },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  navigations: { cultureInfo },
  methods: {
    calculate: (workbook, [type]) => {
      const kind = oneOf(type, ['Recalculate', 'Full', 'FullRebuild'], 'calculation type');
      if (kind === 'Recalculate') workbook.calculation.markAll();
      else workbook.calculation.markAfresh();
      workbook.calculation.isAskedFor = true;
    },
    suspendApiCalculationUntilNextSync: (_workbook, _args, context) => {
      context.suspendCalculation();
    },
    // The page draws once a batch anyway.
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
  limits: {
    calculationMode: 'with Manual, new formulas wait too; what the user types is calculated at once',
    calculate: 'every type calculates everything',
  },
});
