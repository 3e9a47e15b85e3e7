/** Settings go with the workbook and are saved when the user saves it. Each carries the version that wrote it. */
const VERSION = 1;

interface Kept {
  readonly version: number;
  readonly value: unknown;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'version' in value && 'value' in value;
}

/** What the workbook keeps under a key; undefined where it keeps nothing, or what a later version wrote. */
export async function readSetting(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return undefined;
  const value: unknown = setting.value;
  // Settings of before there were versions are the bare value.
  if (!isKept(value)) return value;
  return value.version === VERSION ? value.value : undefined;
}

/** A setting as it stands. */
export interface FoundSetting {
  readonly value: unknown;
  /** Whether another version of ours wrote it than this one can read. */
  readonly isNewer: boolean;
}

/** What stands under several keys, of those that stand, from one request. */
export async function readSettings(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FoundSetting>> {
  const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key));
  for (const setting of settings) setting.load('value');
  await context.sync();
  const found = new Map<string, FoundSetting>();
  settings.forEach((setting, at) => {
    if (setting.isNullObject) return;
    const value: unknown = setting.value;
    const isNewer = isKept(value) && value.version !== VERSION;
    found.set(keys[at] ?? '', { value: isKept(value) ? value.value : value, isNewer });
  });
  return found;
}

/** What a later version of ours wrote waits under another key until that version is used again. */
function asideKey(key: string, version: unknown): string {
  return `${key}.v${String(version)}`;
}

/**
 * Keeps a value with the workbook under a key, marked with the version that wrote it. What a later version keeps there
 * is put aside and not lost.
 */
export async function writeSetting(
  context: Excel.RequestContext,
  key: string,
  value: unknown,
): Promise<void> {
  const { settings } = context.workbook;
  const setting = settings.getItemOrNullObject(key);
  setting.load('value');
  await context.sync();
  const before: unknown = setting.isNullObject ? undefined : setting.value;
  if (isKept(before) && before.version !== VERSION) settings.add(asideKey(key, before.version), before);
  settings.add(key, { version: VERSION, value });
  await context.sync();
}

/** A setting that should hold named things, as them; anything else counts as empty. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
