/**
 * Some programs write every element of the main namespace with a prefix (`<x:worksheet xmlns:x="...">`). Pieces of
 * such a text go back into files of ours, which use none: so the prefix is taken away before reading.
 */
export function withoutPrefix(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+[^>]*>/.exec(xml);
  const prefix = root?.[1];
  if (prefix === undefined) return xml;
  return xml
    .replaceAll(`<${prefix}:`, '<')
    .replaceAll(`</${prefix}:`, '</')
    .replace(`xmlns:${prefix}=`, 'xmlns=');
}
