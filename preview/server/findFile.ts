import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * The file that an address's path stands for, or undefined where there is none.
 * `folders` maps path prefixes to folders on disk; the longest prefix that fits wins, and a path that would
 * leave its folder finds nothing. A path that ends with a slash means its `index.html`.
 */
export function findFile(pathname: string, folders: Readonly<Record<string, string>>): string | undefined {
  const decoded = decode(pathname);
  if (decoded === undefined) {
    return undefined;
  }
  const prefix = Object.keys(folders)
    .filter((candidate) => decoded.startsWith(candidate))
    .sort((left, right) => right.length - left.length)[0];
  const folder = prefix === undefined ? undefined : folders[prefix];
  if (prefix === undefined || folder === undefined) {
    return undefined;
  }
  const rest = decoded.slice(prefix.length);
  const file = path.resolve(folder, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
  const inside = path.relative(folder, file);
  if (inside.startsWith('..') || path.isAbsolute(inside)) {
    return undefined;
  }
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

function decode(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname);
    // A null byte or a backslash is never in an address that a page of ours makes.
    return /[\0\\]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
