import { formatArea, quoteSheetName } from '../workbook/address';
import { arrayConstantOf, constantOf, type Constant } from '../workbook/constants';
import { evaluateFormula } from '../workbook/evaluateFormula';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import type { HostName } from '../workbook/NameStore';
import { flag, optionalText, text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject, type Property } from './HostObject';
import { rangeObject } from './range';
import { rangeOfFormula, RangeTarget } from './RangeTarget';
import { worksheetObject } from './worksheet';

interface NamesTarget {
  readonly workbook: HostWorkbook;
  /** Absent for the names of the workbook. */
  readonly sheet?: HostSheet;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

function itemOf({ workbook, sheet, name }: NameTarget): HostName {
  const lower = name.toLowerCase();
  const item = workbook.names.of(sheet?.id).find((other) => other.name.toLowerCase() === lower);
  if (!item) throw HostError.itemNotFound(`name ${name}`);
  return item;
}

function change(target: NameTarget, part: Partial<HostName>): void {
  target.workbook.names.set({ ...itemOf(target), ...part });
}

/** The cells that a name stands for: of its range, of its array, or one. */
function cellsOf({ workbook, ...target }: NameTarget): Constant[][] | Promise<Constant[][]> {
  const { formula } = itemOf({ workbook, ...target });
  const range = rangeOfFormula(workbook, formula);
  if (range) return rangeCells(range);
  const constant = constantOf(formula);
  return constant ? [[constant]] : (arrayConstantOf(formula) ?? evaluateFormula(workbook, formula));
}

function rangeCells({ sheet, area }: RangeTarget): Constant[][] {
  const used = sheet.clip(area) ?? area;
  return Array.from({ length: used.rows }, (_row, row) =>
    Array.from({ length: used.columns }, (_column, column) =>
      sheet.grid.content(used.row + row, used.column + column),
    ),
  );
}

function isArray(cells: Constant[][]): boolean {
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1;
}

function valueOf(target: NameTarget): unknown {
  const range = rangeOfFormula(target.workbook, itemOf(target).formula);
  if (range) return range.address;
  const cells = cellsOf(target);
  return cells instanceof Promise ? cells.then(firstValue) : firstValue(cells);
}

function firstValue(cells: Constant[][]): unknown {
  return isArray(cells) ? cells.map((row) => row.map(({ value }) => value)) : cells[0]?.[0]?.value;
}

function typeOf(target: NameTarget): unknown {
  if (rangeOfFormula(target.workbook, itemOf(target).formula)) return 'Range';
  const kind = (cells: Constant[][]): unknown => (isArray(cells) ? 'Array' : cells[0]?.[0]?.type);
  const cells = cellsOf(target);
  return cells instanceof Promise ? cells.then(kind) : kind(cells);
}

function arrayProperty(name: 'value' | 'type'): Property<NameTarget> {
  const rows = (cells: Constant[][]): unknown => cells.map((row) => row.map((cell) => cell[name]));
  return {
    get: (target) => {
      const cells = cellsOf(target);
      return cells instanceof Promise ? cells.then(rows) : rows(cells);
    },
  };
}

const arrayValues = defineType<NameTarget>({
  name: 'NamedItemArrayValues',
  properties: { values: arrayProperty('value'), types: arrayProperty('type') },
});

function asFormula(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

const nameObject: (name: NameTarget) => HostObject = defineType<NameTarget>({
  name: 'NamedItem',
  properties: {
    name: { get: (target) => itemOf(target).name },
    formula: {
      get: (target) => itemOf(target).formula,
      set: (target, value) => {
        change(target, { formula: asFormula(text(value)) });
      },
    },
    value: { get: valueOf },
    type: { get: typeOf },
    scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    visible: {
      get: (target) => itemOf(target).visible,
      set: (target, value) => {
        change(target, { visible: flag(value) });
      },
    },
    comment: {
      get: (target) => itemOf(target).comment,
      set: (target, value) => {
        change(target, { comment: text(value) });
      },
    },
  },
  navigations: {
    arrayValues,
    worksheet: ({ sheet }) => {
      if (!sheet) throw HostError.itemNotFound('the name belongs to the workbook');
      return worksheetObject(sheet);
    },
    worksheetOrNullObject: ({ sheet }) => sheet && worksheetObject(sheet),
  },
  methods: {
    getRange: (target) => {
      const range = rangeOfFormula(target.workbook, itemOf(target).formula);
      if (!range) throw HostError.invalidOperation('The name does not stand for a range.');
      return rangeObject(range);
    },
    getRangeOrNullObject: (target): HostObject => {
      const range = rangeOfFormula(target.workbook, itemOf(target).formula);
      return range ? rangeObject(range) : NULL_OBJECT;
    },
    delete: (target) => {
      target.workbook.names.remove(itemOf(target));
    },
  },
  identity: ({ name }) => ({ _Id: name }),
});

function add(target: NamesTarget, [name, reference, comment]: readonly unknown[]): HostObject {
  const range = (reference as Partial<HostObject> | null)?.target;
  const formula = range instanceof RangeTarget ? absolute(range) : text(reference);
  target.workbook.names.add({
    name: text(name),
    formula: asFormula(formula),
    visible: true,
    comment: optionalText(comment) ?? '',
    ...(target.sheet ? { sheetId: target.sheet.id } : {}),
  });
  return nameObject({ ...target, name: text(name) });
}

function absolute(range: RangeTarget): string {
  const address = formatArea(range.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${quoteSheetName(range.sheet.name)}!${address}`;
}

function find(target: NamesTarget, key: unknown): HostObject | undefined {
  const lower = text(key).toLowerCase();
  const item = target.workbook.names.of(target.sheet?.id).find((other) => other.name.toLowerCase() === lower);
  return item && nameObject({ ...target, name: item.name });
}

const nameCollection = defineType<NamesTarget>({
  name: 'NamedItemCollection',
  methods: {
    add,
    // The workbook's language is English: so is the user's.
    addFormulaLocal: (target, [name, formula, comment]) => add(target, [name, text(formula), comment]),
    getCount: ({ workbook, sheet }) => workbook.names.of(sheet?.id).length,
    getItemOrNullObject: (target, [key]) => find(target, key) ?? NULL_OBJECT,
  },
  items: (target) =>
    target.workbook.names.of(target.sheet?.id).map(({ name }) => nameObject({ ...target, name })),
  item: (target, key) => {
    const item = find(target, key);
    if (!item) throw HostError.itemNotFound(`name ${String(key)}`);
    return item;
  },
});

export function namesOfSheet(sheet: HostSheet): HostObject {
  return nameCollection({ workbook: sheet.workbook, sheet });
}

export function namesOfWorkbook(workbook: HostWorkbook): HostObject {
  return nameCollection({ workbook });
}
