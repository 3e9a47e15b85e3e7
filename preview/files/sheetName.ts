const LONGEST = 31;

/**
 * The name that Excel gives to the sheet of a text file: the file's name without folder and extension, within
 * the rules for sheet names (31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end).
 */
export function sheetNameOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).pop() ?? '';
  const stem = base.replace(/\.[^.]{1,5}$/, '');
  const allowed = Array.from(stem.replace(/[:\\/?*[\]]|\p{Cc}/gu, '_').trim());
  let name = '';
  for (const character of allowed) {
    if (name.length + character.length > LONGEST) break;
    name += character;
  }
  name = name.replace(/^'+|'+$/g, '').trim();
  if (name === '') return 'Sheet1';
  // Excel keeps this name for its own log of changes.
  return name.toLowerCase() === 'history' ? `${name}_` : name;
}
