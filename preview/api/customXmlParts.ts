import type { CustomXmlPart } from '../workbook/CustomXmlParts';
import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';

interface PartTarget {
  readonly workbook: HostWorkbook;
  readonly id: string;
}

interface ScopedParts {
  readonly workbook: HostWorkbook;
  readonly namespace: string;
}

const partObject: (target: PartTarget) => HostObject = defineType<PartTarget>({
  name: 'CustomXmlPart',
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: ({ workbook, id }) => workbook.customXmlParts.get(id).namespace },
  },
  methods: {
    getXml: ({ workbook, id }) => workbook.customXmlParts.get(id).xml,
    setXml: ({ workbook, id }, [xml]) => {
      workbook.customXmlParts.setXml(id, text(xml));
    },
    delete: ({ workbook, id }) => {
      workbook.customXmlParts.remove(id);
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

function partsOf({ workbook, namespace }: ScopedParts): CustomXmlPart[] {
  return workbook.customXmlParts.all().filter((part) => part.namespace === namespace);
}

function findScoped(scope: ScopedParts, id: unknown): HostObject | undefined {
  const part = scope.workbook.customXmlParts.find(text(id));
  if (part?.namespace !== scope.namespace) return undefined;
  return partObject({ workbook: scope.workbook, id: part.id });
}

/** Undefined for none and for several. */
function onlyPart(scope: ScopedParts): HostObject | undefined {
  const [part, ...others] = partsOf(scope);
  return part && others.length === 0 ? partObject({ workbook: scope.workbook, id: part.id }) : undefined;
}

function orFail(part: HostObject | undefined, id: unknown): HostObject {
  if (!part) throw HostError.itemNotFound(`custom XML part ${String(id)}`);
  return part;
}

const scopedCollection = defineType<ScopedParts>({
  name: 'CustomXmlPartScopedCollection',
  methods: {
    getCount: (scope) => partsOf(scope).length,
    getItemOrNullObject: (scope, [id]) => findScoped(scope, id) ?? NULL_OBJECT,
    getOnlyItem: (scope) => {
      const only = onlyPart(scope);
      if (!only) throw HostError.invalidOperation('The collection does not have exactly one item.');
      return only;
    },
    getOnlyItemOrNullObject: (scope) => onlyPart(scope) ?? NULL_OBJECT,
  },
  items: (scope) => partsOf(scope).map(({ id }) => partObject({ workbook: scope.workbook, id })),
  item: (scope, id) => orFail(findScoped(scope, id), id),
});

export const customXmlParts: (workbook: HostWorkbook) => HostObject = defineType<HostWorkbook>({
  name: 'CustomXmlPartCollection',
  methods: {
    add: (workbook, [xml]) => partObject({ workbook, id: workbook.customXmlParts.add(text(xml)).id }),
    getByNamespace: (workbook, [namespace]) => scopedCollection({ workbook, namespace: text(namespace) }),
    getCount: (workbook) => workbook.customXmlParts.all().length,
    getItemOrNullObject: (workbook, [id]) => {
      const part = workbook.customXmlParts.find(text(id));
      return part ? partObject({ workbook, id: part.id }) : NULL_OBJECT;
    },
  },
  items: (workbook) => workbook.customXmlParts.all().map(({ id }) => partObject({ workbook, id })),
  item: (workbook, id) => partObject({ workbook, id: workbook.customXmlParts.get(text(id)).id }),
});
