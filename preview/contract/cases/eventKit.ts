import type { ContractKit } from '../ContractCase';

/** What was heard of one event. */
export interface Heard<T> {
  readonly events: T[];
  /** Resolves when so many have been heard. */
  atLeast(count: number): Promise<T[]>;
}

/** A handler that keeps what it hears. */
export function collector<T>(): Heard<T> & { readonly handler: (event: T) => Promise<void> } {
  const events: T[] = [];
  const waiting: { count: number; resolve: (events: T[]) => void }[] = [];
  return {
    events,
    handler: (event) => {
      events.push(event);
      for (const { count, resolve } of waiting) if (events.length >= count) resolve(events);
      return Promise.resolve();
    },
    atLeast: (count) =>
      new Promise((resolve) => {
        if (events.length >= count) resolve(events);
        else waiting.push({ count, resolve });
      }),
  };
}

/** Registers one handler in a batch of its own. */
export async function hear<T>(
  { Excel }: ContractKit,
  choose: (workbook: Excel.Workbook) => { add(handler: (event: T) => Promise<unknown>): unknown },
): Promise<Heard<T>> {
  const heard = collector<T>();
  await Excel.run(async (context) => {
    choose(context.workbook).add(heard.handler);
    await context.sync();
  });
  return heard;
}

/** Does something with the first sheet, in a batch of its own. */
export function onFirstSheet(
  { Excel }: ContractKit,
  act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown,
): Promise<void> {
  return Excel.run(async (context) => {
    act(context.workbook.worksheets.getFirst(), context.workbook);
    await context.sync();
  });
}

/** Resolves when everything that happened before has been told: events come in order, and one more is made to come. */
export async function allTold(kit: ContractKit): Promise<void> {
  const heard = await hear<Excel.WorksheetAddedEventArgs>(kit, ({ worksheets }) => worksheets.onAdded);
  await onFirstSheet(kit, (_sheet, { worksheets }) => worksheets.add());
  await heard.atLeast(1);
}
