import { readFileSync } from 'node:fs';

const EVENT = /Object\.defineProperty\((\w+)\.prototype, "(on\w+)", \{\s*get: function[\s\S]*?\n {8}\}\);/g;
const REGISTER = /_this\.(_Register\w+)\(/;

/** The private method by which the client asks the host for an event: `Worksheet.onChanged` to `_RegisterDataChangedEvent`. */
export function eventMethods(clientFile: string): ReadonlyMap<string, string> {
  const methods = new Map<string, string>();
  for (const [block, type, event] of readFileSync(clientFile, 'utf8').matchAll(EVENT)) {
    const method = REGISTER.exec(block)?.[1];
    if (method !== undefined) methods.set(`${type}.${event}`, method);
  }
  return methods;
}
