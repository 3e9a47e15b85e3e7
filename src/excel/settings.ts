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

/** Keeps a value with the workbook under a key, marked with the version that wrote it. */
export async function writeSetting(
  context: Excel.RequestContext,
  key: string,
  value: unknown,
): Promise<void> {
  context.workbook.settings.add(key, { version: VERSION, value });
  await context.sync();
}

/** A setting that should hold named things, as them; anything else counts as empty. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
