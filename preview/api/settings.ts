import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';

interface SettingTarget {
  readonly workbook: HostWorkbook;
  readonly key: string;
}

const settingObject: (setting: SettingTarget) => HostObject = defineType<SettingTarget>({
  name: 'Setting',
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
  identity: ({ key }) => ({ _Id: key }),
  exists: ({ workbook, key }) => workbook.settings.has(key),
});

export const settings = defineType<HostWorkbook>({
  name: 'SettingCollection',
  methods: {
    add: (workbook, [key, value]) => {
      workbook.settings.set(text(key), value);
      return settingObject({ workbook, key: text(key) });
    },
    getCount: (workbook) => workbook.settings.size,
    getItemOrNullObject: (workbook, [key]) =>
      workbook.settings.has(text(key)) ? settingObject({ workbook, key: text(key) }) : NULL_OBJECT,
  },
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingObject({ workbook, key })),
  item: (workbook, key) => {
    if (!workbook.settings.has(text(key))) throw HostError.itemNotFound(`setting ${String(key)}`);
    return settingObject({ workbook, key: text(key) });
  },
});
