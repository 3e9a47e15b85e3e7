import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';

interface PropertyTarget {
  readonly sheet: HostSheet;
  readonly key: string;
}

const propertyObject: (property: PropertyTarget) => HostObject = defineType<PropertyTarget>({
  name: 'WorksheetCustomProperty',
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.side.customProperties.get(key) ?? '',
      set: ({ sheet, key }, value) => {
        sheet.side.customProperties.set(key, text(value));
      },
    },
  },
  methods: {
    delete: ({ sheet, key }) => {
      sheet.side.customProperties.delete(key);
    },
  },
  identity: ({ key }) => ({ _Id: key }),
  exists: ({ sheet, key }) => sheet.side.customProperties.has(key),
});

const MAX_KEY = 255;

/** Keys are found whatever their case. */
function find(sheet: HostSheet, key: unknown): HostObject | undefined {
  const lower = text(key).toLowerCase();
  const found = [...sheet.side.customProperties.keys()].find((other) => other.toLowerCase() === lower);
  return found === undefined ? undefined : propertyObject({ sheet, key: found });
}

export const customProperties = defineType<HostSheet>({
  name: 'WorksheetCustomPropertyCollection',
  methods: {
    add: (sheet, [key, value]) => {
      const name = text(key);
      if (name === '' || name.length > MAX_KEY) throw HostError.invalidArgument('key');
      const known = [...sheet.side.customProperties.keys()].find(
        (other) => other.toLowerCase() === name.toLowerCase(),
      );
      sheet.side.customProperties.set(known ?? name, text(value));
      return propertyObject({ sheet, key: known ?? name });
    },
    getCount: (sheet) => sheet.side.customProperties.size,
    getItemOrNullObject: (sheet, [key]) => find(sheet, key) ?? NULL_OBJECT,
  },
  items: (sheet) => [...sheet.side.customProperties.keys()].map((key) => propertyObject({ sheet, key })),
  item: (sheet, key) => {
    const property = find(sheet, key);
    if (!property) throw HostError.itemNotFound(`custom property ${String(key)}`);
    return property;
  },
});
