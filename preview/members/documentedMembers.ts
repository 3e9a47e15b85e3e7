import { readFileSync } from 'node:fs';
import * as ts from 'typescript';

/** The members of one class of the `Excel` namespace, with the requirement set that each came with. */
export type DocumentedType = ReadonlyMap<string, string>;

const API_SET = /\[\s*Api set:\s*([^\]]+?)\s*\]/i;
/** What every proxy object has; the client does it without asking the host. */
const OF_THE_CLIENT = new Set(['context', 'isNullObject', 'load', 'set', 'toJSON', 'track', 'untrack']);

/** Reads Microsoft's typings: class name to its members. */
export function documentedTypes(typings: string): ReadonlyMap<string, DocumentedType> {
  const source = ts.createSourceFile(
    'office.d.ts',
    readFileSync(typings, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const types = new Map<string, Map<string, string>>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declaration of statement.body.statements) {
      if (ts.isClassDeclaration(declaration) && declaration.name) {
        types.set(declaration.name.text, membersOf(declaration));
      }
    }
  }
  return types;
}

function membersOf(declaration: ts.ClassDeclaration): Map<string, string> {
  const members = new Map<string, string>();
  const ofClass = setOf(declaration);
  for (const member of declaration.members) {
    const name = member.name?.getText();
    if (name === undefined || OF_THE_CLIENT.has(name)) continue;
    const since = setOf(member) ?? ofClass ?? '';
    const known = members.get(name);
    // Overloads may come later than the method.
    if (known === undefined || since < known) members.set(name, since);
  }
  return members;
}

function setOf(node: ts.Node): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
  const found = API_SET.exec(comments.join('\n'))?.[1];
  return found?.replace(/^ExcelApi\s+/, '').replace(/^ExcelApi(\w+)/, '$1');
}
