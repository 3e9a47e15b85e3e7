import type { DefinedType } from '../api/HostObject';
import type { DocumentedType } from './documentedMembers';

export interface MemberSources {
  readonly defined: readonly DefinedType[];
  readonly documented: ReadonlyMap<string, DocumentedType>;
  /** `Type.onEvent` to the method that registers it. */
  readonly events: ReadonlyMap<string, string>;
}

interface Row {
  readonly object: string;
  readonly members: string[];
  readonly since: string;
  readonly state: string;
}

/** Every documented member of the objects that the host has, and the names of those that it has not, as Markdown. */
export function memberTable(sources: MemberSources): string {
  const types = combined(sources.defined)
    .filter(({ name }) => sources.documented.has(name))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const rows = types.flatMap((type) => rowsOf(type, sources));
  const known = new Set(types.map(({ name }) => name));
  const refused = [...sources.documented.keys()].filter((name) => !known.has(name)).sort();
  return [
    '| object | members | since ExcelApi | state |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ object, members, since, state }) => `| ${object} | ${members.join(', ')} | ${since} | ${state} |`,
    ),
    '',
    `Objects that are refused whole: ${refused.join(', ')}.`,
  ].join('\n');
}

/** One entry for a type that stands on several objects: what only some of them can do is there in part. */
function combined(defined: readonly DefinedType[]): DefinedType[] {
  const names = [...new Set(defined.map(({ name }) => name))];
  return names.map((name) => {
    const same = defined.filter((type) => type.name === name);
    const members = [...new Set(same.flatMap((type) => type.members))];
    const partial = members.filter((member) => !same.every((type) => type.members.includes(member)));
    const limits = Object.fromEntries(partial.map((member) => [member, 'not on every object that has one']));
    return {
      name,
      members,
      limits: Object.assign(limits, ...same.map((type) => type.limits)) as DefinedType['limits'],
    };
  });
}

function rowsOf(type: DefinedType, { documented, events }: MemberSources): Row[] {
  const done = new Set(type.members);
  const rows = new Map<string, Row>();
  for (const [member, since] of documented.get(type.name) ?? []) {
    const method = events.get(`${type.name}.${member}`);
    const isDone = done.has(member) || (method !== undefined && done.has(method));
    const limit = type.limits[member];
    const state = !isDone ? 'refused' : limit === undefined ? 'yes' : `partly: ${limit}`;
    const key = `${state}\n${since}`;
    const row = rows.get(key) ?? { object: type.name, members: [], since, state };
    row.members.push(member);
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => order(a) - order(b) || bySet(a.since, b.since));
}

function order({ state }: Row): number {
  return state === 'yes' ? 0 : state === 'refused' ? 2 : 1;
}

function bySet(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
