/** A fault as an engineer asks for it. Batches count from 1, their actions from 0. */
export type FaultRequest =
  | { readonly kind: 'fail'; readonly batch: number; readonly code: string; readonly action: number }
  | { readonly kind: 'drop'; readonly batch: number }
  | { readonly kind: 'edit'; readonly batch: number; readonly cell: string; readonly value: string };

export interface FaultPlan {
  readonly faults: readonly FaultRequest[];
  /** Milliseconds that every batch waits. */
  readonly latency: number;
}

const FAIL = /^(\d+):([A-Za-z]+)(?:@(\d+))?$/;
const NUMBER = /^(\d+)$/;
const EDIT = /^(\d+):([^=]+)=(.*)$/;

/**
 * Reads the faults that the page's address asks for; README.md has the grammar.
 * @throws Error that names a parameter that cannot be read
 */
export function faultsInQuery(query: string): FaultPlan {
  const parameters = new URLSearchParams(query);
  const read = <T>(name: string, pattern: RegExp, make: (...parts: string[]) => T): T[] =>
    parameters.getAll(name).map((text) => {
      const match = pattern.exec(text);
      if (match === null) {
        throw new Error(`?${name}=${text}`);
      }
      return make(...match.slice(1).map((part: string | undefined) => part ?? ''));
    });
  const faults: FaultRequest[] = [
    ...read('fail', FAIL, (batch = '', code = '', action = '') => ({
      kind: 'fail' as const,
      batch: Number(batch),
      code,
      action: Number(action),
    })),
    ...read('drop', NUMBER, (batch = '') => ({ kind: 'drop' as const, batch: Number(batch) })),
    ...read('edit', EDIT, (batch = '', cell = '', value = '') => ({
      kind: 'edit' as const,
      batch: Number(batch),
      cell,
      value,
    })),
  ];
  const latency = parameters.get('latency') ?? '0';
  if (!NUMBER.test(latency)) {
    throw new Error(`?latency=${latency}`);
  }
  return { faults, latency: Number(latency) };
}

/** The fault in the words of the address bar. */
export function faultText(fault: FaultRequest): string {
  switch (fault.kind) {
    case 'fail':
      return `fail=${fault.batch}:${fault.code}${fault.action === 0 ? '' : `@${fault.action}`}`;
    case 'drop':
      return `drop=${fault.batch}`;
    case 'edit':
      return `edit=${fault.batch}:${fault.cell}=${fault.value}`;
  }
}
