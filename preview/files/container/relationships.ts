import { parseXml } from '../xml/XmlElement';
import { encodeAttribute } from '../xml/xmlText';

/** A link from one part of a package to another, or to a place outside. */
export interface Relationship {
  readonly id: string;
  /** The address that names the kind of link. */
  readonly type: string;
  /** A part's name from the root of the package (`xl/drawings/drawing1.xml`), or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The address of one of Office's own kinds: `worksheet`, `styles`, ... */
export function officeType(kind: string): string {
  return OFFICE + kind;
}

/** Whether the relationship is of that kind, in either dialect of the format (transitional or strict). */
export function isOfType(relationship: Relationship, kind: string): boolean {
  return relationship.type.endsWith(`/${kind}`);
}

/** Where a part keeps its relationships: `xl/workbook.xml` -> `xl/_rels/workbook.xml.rels`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Reads a `.rels` part; targets come out as names from the root of the package. */
export function readRelationships(xml: string | undefined, part: string): Relationship[] {
  if (xml === undefined) return [];
  const folder = part.split('/').slice(0, -1);
  return parseXml(xml).children.map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: external ? target : resolve(folder, target),
      external,
    };
  });
}

/** Writes a `.rels` part with targets from the root, which every reader of the format accepts. */
export function writeRelationships(relationships: readonly Relationship[]): string {
  const rows = relationships.map(({ id, type, target, external }) => {
    const address = encodeAttribute(external ? target : `/${target}`);
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${type}" Target="${address}"${mode}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${rows.join('')}</Relationships>`;
}

function resolve(folder: readonly string[], target: string): string {
  const path = target.startsWith('/') ? [] : [...folder];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
