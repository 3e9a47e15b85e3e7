import type { PropertiesDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { integer, text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject, type Property } from './HostObject';

type CustomValue = string | number | boolean;
interface CustomTarget {
  readonly workbook: HostWorkbook;
  readonly key: string;
}

function customOf({ properties }: HostWorkbook): NonNullable<PropertiesDocument['custom']> {
  return properties.custom ?? [];
}

function setCustom(workbook: HostWorkbook, custom: NonNullable<PropertiesDocument['custom']>): void {
  workbook.properties = { ...workbook.properties, custom };
}

/** Keys are found whatever their case. */
function entryOf({
  workbook,
  key,
}: CustomTarget): { readonly key: string; readonly value: CustomValue } | undefined {
  const lower = key.toLowerCase();
  return customOf(workbook).find((entry) => entry.key.toLowerCase() === lower);
}

function customValue(value: unknown): CustomValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw HostError.invalidArgument('value');
}

function write(target: CustomTarget, value: unknown): void {
  const { workbook } = target;
  const key = entryOf(target)?.key ?? target.key;
  const next = { key, value: customValue(value) };
  const known = customOf(workbook).some((entry) => entry.key === key);
  setCustom(
    workbook,
    known
      ? customOf(workbook).map((entry) => (entry.key === key ? next : entry))
      : [...customOf(workbook), next],
  );
}

function typeOf(value: CustomValue | undefined): string {
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return 'String';
}

const customProperty: (target: CustomTarget) => HostObject = defineType<CustomTarget>({
  name: 'CustomProperty',
  properties: {
    key: { get: (target) => entryOf(target)?.key },
    value: { get: (target) => entryOf(target)?.value, set: write },
    type: { get: (target) => typeOf(entryOf(target)?.value) },
  },
  methods: {
    delete: (target) => {
      const entry = entryOf(target);
      setCustom(
        target.workbook,
        customOf(target.workbook).filter((other) => other !== entry),
      );
    },
  },
  identity: ({ key }) => ({ _Id: key }),
  exists: (target) => entryOf(target) !== undefined,
  limits: { type: 'no dates' },
});

function find(workbook: HostWorkbook, key: unknown): HostObject | undefined {
  const target = { workbook, key: text(key) };
  return entryOf(target) && customProperty(target);
}

const customProperties = defineType<HostWorkbook>({
  name: 'CustomPropertyCollection',
  methods: {
    add: (workbook, [key, value]) => {
      const target = { workbook, key: text(key) };
      if (target.key === '') throw HostError.invalidArgument('key');
      write(target, value);
      return customProperty(target);
    },
    deleteAll: (workbook) => {
      setCustom(workbook, []);
    },
    getCount: (workbook) => customOf(workbook).length,
    getItemOrNullObject: (workbook, [key]) => find(workbook, key) ?? NULL_OBJECT,
  },
  items: (workbook) => customOf(workbook).map(({ key }) => customProperty({ workbook, key })),
  item: (workbook, key) => {
    const property = find(workbook, key);
    if (!property) throw HostError.itemNotFound(`custom property ${String(key)}`);
    return property;
  },
});

type TextName = 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'manager' | 'company';

function textProperty(name: TextName): Property<HostWorkbook> {
  return {
    get: ({ properties }) => properties[name] ?? '',
    set: (workbook, value) => {
      workbook.properties = { ...workbook.properties, [name]: text(value) };
    },
  };
}

export const documentProperties = defineType<HostWorkbook>({
  name: 'DocumentProperties',
  properties: {
    title: textProperty('title'),
    subject: textProperty('subject'),
    author: textProperty('author'),
    keywords: textProperty('keywords'),
    comments: textProperty('comments'),
    category: textProperty('category'),
    manager: textProperty('manager'),
    company: textProperty('company'),
    lastAuthor: { get: ({ properties }) => properties.lastAuthor ?? '' },
    creationDate: { get: ({ properties }) => properties.creationDate ?? null },
    revisionNumber: {
      get: ({ properties }) => properties.revisionNumber ?? 0,
      set: (workbook, value) => {
        workbook.properties = { ...workbook.properties, revisionNumber: integer(value) };
      },
    },
  },
  navigations: { custom: customProperties },
});
