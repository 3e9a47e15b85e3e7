import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';

/** What the objects of one batch may reach. */
export interface ApiContext {
  readonly workbook: HostWorkbook;
  /** Switches an event of the client on or off. */
  subscribe(eventType: number, targetId: string, on: boolean): void;
  /** Whether the add-in hears of events at all. */
  readonly events: { enabled: boolean };
  /** Results of custom functions that the client hands in. */
  functionResults(results: readonly unknown[]): void;
  /** The client's custom-functions runtime has started. */
  functionsReady(): void;
  /** Nothing is calculated until the batch has ended. */
  suspendCalculation(): void;
  /** Makes a PNG in Base64 of an SVG; absent where there is nothing to draw with. */
  readonly rasterise?: Rasterise | undefined;
}

export type Rasterise = (svg: string) => Promise<string>;

/** An object of the API as a batch meets it. Names are camelCase, as in the typings. */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  readonly isNull: boolean;
  /** What the client is told when it first meets the object: ids, a kept reference. */
  identity(): Record<string, unknown>;
  readonly scalars: readonly string[];
  hasScalar(name: string): boolean;
  get(name: string, context: ApiContext): unknown;
  set(name: string, value: unknown, context: ApiContext): void;
  navigate(name: string, context: ApiContext): HostObject;
  call(name: string, args: readonly unknown[], context: ApiContext): unknown;
  /** The members of a collection; undefined for other objects. */
  items(context: ApiContext): readonly HostObject[] | undefined;
  item(key: unknown, context: ApiContext): HostObject;
}

export interface Property<T> {
  /** The value, or a promise of it where it must be calculated. */
  readonly get: (target: T, context: ApiContext) => unknown;
  /** Absent for a read-only property. */
  readonly set?: (target: T, value: unknown, context: ApiContext) => void;
  /** Left out of a `load` that names no properties. */
  readonly onlyByName?: boolean;
}

/** One object type of the API, as a table of what it can do. What is not in the table is refused by name. */
export interface TypeTable<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Objects reached through a property; `undefined` for one that may be missing. */
  readonly navigations?: Readonly<Record<string, (target: T, context: ApiContext) => HostObject | undefined>>;
  /** What a method returns: a value or the promise of one, an object, or `NULL_OBJECT`. */
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly unknown[], context: ApiContext) => unknown>
  >;
  readonly identity?: (target: T) => Record<string, unknown>;
  /** False once the object was deleted: whatever is asked of it then fails with ItemNotFound. */
  readonly exists?: (target: T) => boolean;
  readonly items?: (target: T, context: ApiContext) => readonly HostObject[];
  /** The indexer. @throws HostError ItemNotFound */
  readonly item?: (target: T, key: unknown, context: ApiContext) => HostObject;
  /** Members that do less than Excel's, with what they leave out, for the README's table. */
  readonly limits?: Readonly<Record<string, string>>;
}

/** One object type as the README lists it. */
export interface DefinedType {
  readonly name: string;
  readonly members: readonly string[];
  readonly limits: Readonly<Record<string, string>>;
}

/** Every object type that has been defined. */
export const definedTypes: DefinedType[] = [];

/** Makes the objects of one type. */
export function defineType<T>(table: TypeTable<T>): (target: T) => HostObject {
  const properties = new Map(Object.entries(table.properties ?? {}));
  const navigations = new Map(Object.entries(table.navigations ?? {}));
  const methods = new Map(Object.entries(table.methods ?? {}));
  const scalars = [...properties.keys()].filter((name) => properties.get(name)?.onlyByName !== true);
  definedTypes.push({
    name: table.name,
    members: [
      ...properties.keys(),
      ...navigations.keys(),
      ...methods.keys(),
      ...(table.items ? ['items'] : []),
      ...(table.item ? ['getItem'] : []),
    ],
    limits: table.limits ?? {},
  });
  const unknown = (name: string): HostError => HostError.notImplemented(`${table.name}.${name}`);
  const check = (target: T): void => {
    if (table.exists?.(target) === false) throw HostError.itemNotFound(table.name);
  };
  return (target) => ({
    typeName: table.name,
    target,
    isNull: false,
    scalars,
    identity: () => table.identity?.(target) ?? {},
    hasScalar: (name) => properties.has(name),
    get(name, context) {
      const property = properties.get(name);
      if (!property) throw unknown(name);
      check(target);
      return property.get(target, context);
    },
    set(name, value, context) {
      const property = properties.get(name);
      if (!property) throw unknown(name);
      if (!property.set) throw HostError.invalidOperation(`${table.name}.${name} is read-only.`);
      check(target);
      property.set(target, value, context);
    },
    navigate(name, context) {
      const navigation = navigations.get(name);
      if (!navigation) throw unknown(name);
      check(target);
      return navigation(target, context) ?? NULL_OBJECT;
    },
    call(name, args, context) {
      if (name === 'getItem' && table.item) return table.item(target, args[0], context);
      const method = methods.get(name);
      if (!method) throw unknown(name);
      check(target);
      return method(target, args, context);
    },
    items: (context) => table.items?.(target, context),
    item(key, context) {
      if (!table.item) throw unknown('getItem');
      return table.item(target, key, context);
    },
  });
}

/** What `...OrNullObject` gives where there is nothing. */
export const NULL_OBJECT: HostObject = {
  typeName: 'Null',
  target: undefined,
  isNull: true,
  scalars: [],
  identity: () => ({}),
  hasScalar: () => false,
  get: refuse,
  set: refuse,
  navigate: () => NULL_OBJECT,
  call: refuse,
  items: () => undefined,
  item: () => NULL_OBJECT,
};

function refuse(): never {
  throw HostError.itemNotFound('the object is null');
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'typeName' in value && 'identity' in value;
}
