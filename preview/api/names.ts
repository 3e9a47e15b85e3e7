import { formatArea, quoteSheetName } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import type { HostName } from '../workbook/NameStore';
import { flag, optionalText, text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
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

const nameObject: (name: NameTarget) => HostObject = defineType<NameTarget>({
  name: 'NamedItem',
  properties: {
    name: { get: (target) => itemOf(target).name },
    formula: {
      get: (target) => itemOf(target).formula,
      set: (target, value) => {
        change(target, { formula: text(value) });
      },
    },
    value: { get: (target) => itemOf(target).formula },
    type: { get: (target) => (rangeOfFormula(target.workbook, itemOf(target).formula) ? 'Range' : 'String') },
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
    formula: formula.startsWith('=') ? formula : `=${formula}`,
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
