import type { ApiContext, HostObject } from '../api/HostObject';
import { pascalCase, type BatchQuery } from './batch';

/** What a `load` asks of one object: its own properties, and those of objects it leads to. */
interface Wanted {
  all: boolean;
  readonly scalars: Set<string>;
  readonly nested: Map<string, Wanted>;
}

/** One query: values that are still being calculated are put into its reply when they are there. */
interface Run {
  readonly context: ApiContext;
  readonly waiting: Promise<void>[];
}

/** The reply's value for a query: PascalCase keys, `_Items` for collections; or a promise of it. */
export function runQuery(object: HostObject, query: BatchQuery, context: ApiContext): unknown {
  if (object.isNull) return null;
  const run: Run = { context, waiting: [] };
  const reply = answer(object, query, run);
  return run.waiting.length === 0 ? reply : Promise.all(run.waiting).then(() => reply);
}

function answer(object: HostObject, query: BatchQuery, run: Run): Record<string, unknown> | null {
  const wanted = emptyWanted();
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (names.length === 0) wanted.all = true;
  for (const name of names) addName(object, wanted, name.split('/'));
  const items = object.items(run.context);
  if (!items) return describe(object, wanted, run);
  const start = query.Skip ?? 0;
  const end = query.Top === undefined ? undefined : start + query.Top;
  return {
    ...ownOf(object, wanted, run),
    _Items: items.slice(start, end).map((item) => describe(item, wanted, run)),
  };
}

function emptyWanted(): Wanted {
  return { all: false, scalars: new Set(), nested: new Map() };
}

function addName(object: HostObject, wanted: Wanted, path: readonly string[]): void {
  const [first, ...rest] = path;
  if (first === undefined || first === '*' || first === '$all') wanted.all = true;
  else if (rest.length === 0) wanted.scalars.add(first);
  else {
    const nested = wanted.nested.get(first) ?? emptyWanted();
    wanted.nested.set(first, nested);
    addName(object, nested, rest);
  }
}

/** Properties that the collection itself has, such as `count`. */
function ownOf(object: HostObject, wanted: Wanted, run: Run): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  const names = wanted.all ? object.scalars : [...wanted.scalars].filter((name) => object.hasScalar(name));
  for (const name of names) {
    read(object, name, own, run);
    wanted.scalars.delete(name);
  }
  return own;
}

function describe(object: HostObject, wanted: Wanted, run: Run): Record<string, unknown> | null {
  if (object.isNull) return null;
  const reply: Record<string, unknown> = object.identity();
  if (wanted.all) for (const name of object.scalars) read(object, name, reply, run);
  for (const name of wanted.scalars) {
    if (object.hasScalar(name)) read(object, name, reply, run);
  }
  for (const [name, nested] of nestedOf(object, wanted)) {
    reply[pascalCase(name)] = describeChild(object, name, nested, run);
  }
  return reply;
}

function read(object: HostObject, name: string, reply: Record<string, unknown>, run: Run): void {
  const key = pascalCase(name);
  const value = object.get(name, run.context);
  if (value instanceof Promise) {
    // The key keeps its place among the others.
    reply[key] = null;
    run.waiting.push(
      value.then((result: unknown) => {
        reply[key] = result;
      }),
    );
  } else reply[key] = value;
}

/** Objects that are asked for as a whole, by name, or in parts. */
function nestedOf(object: HostObject, wanted: Wanted): Map<string, Wanted> {
  const nested = new Map(wanted.nested);
  for (const name of wanted.scalars) {
    if (object.hasScalar(name)) continue;
    nested.set(name, { ...(nested.get(name) ?? emptyWanted()), all: true });
  }
  return nested;
}

function describeChild(object: HostObject, name: string, wanted: Wanted, run: Run): unknown {
  const child = object.navigate(name, run.context);
  if (child.isNull) return null;
  const items = child.items(run.context);
  if (!items) return describe(child, wanted, run);
  const inner = wanted.nested.get('items');
  const merged: Wanted = inner ?? wanted;
  const own = ownOf(child, merged, run);
  return { ...own, _Items: items.map((item) => describe(item, merged, run)) };
}
