/** How a comment of a thread looks to readers that know notes only: its author, and the start of its text. */
export const THREAD_AUTHOR = 'tc=';
export const THREAD_INTRODUCTION =
  '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it ' +
  'will get removed if the file is opened in a newer version of Excel. Learn more: ' +
  'https://go.microsoft.com/fwlink/?linkid=870924';

/** Shapes of a legacy drawing. It is no well-formed XML in every file: text is searched, not parsed. */
const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>\s*/g;
const OTHER_SHAPE = /<v:(?:shape|rect|roundrect|oval|line|polyline|curve|group|image)[\s>]/;

export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly visible: boolean;
  /** Points. */
  readonly width?: number;
  readonly height?: number;
}

/** The shapes that show notes. */
export function readNoteShapes(drawing: string): NoteShape[] {
  return (drawing.match(SHAPE) ?? []).filter(isNote).map((shape) => {
    const width = points(shape, 'width');
    const height = points(shape, 'height');
    return {
      row: Number(/<x:Row>\s*(\d+)/.exec(shape)?.[1] ?? -1),
      column: Number(/<x:Column>\s*(\d+)/.exec(shape)?.[1] ?? -1),
      visible: /<x:Visible\s*\/?>(?!\s*False)/.test(shape),
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
    };
  });
}

/** The drawing without its notes; undefined where nothing else is in it. */
export function withoutNoteShapes(drawing: string): string | undefined {
  const rest = drawing.replace(SHAPE, (shape) => (isNote(shape) ? '' : shape));
  return OTHER_SHAPE.test(rest) ? rest : undefined;
}

function isNote(shape: string): boolean {
  return /ObjectType\s*=\s*["']Note["']/.test(shape);
}

function points(shape: string, side: 'width' | 'height'): number | undefined {
  const style = /\bstyle\s*=\s*(?:'([^']*)'|"([^"]*)")/.exec(shape);
  const found = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+)pt`).exec(style?.[1] ?? style?.[2] ?? '');
  return found ? Number(found[1]) : undefined;
}
