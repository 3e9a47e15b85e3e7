import type { ReactElement } from 'react';

export interface CardContent {
  readonly entries: readonly {
    readonly id: string;
    readonly author: string;
    /** ISO 8601; empty for none. */
    readonly date: string;
    readonly text: string;
  }[];
  readonly isResolved: boolean;
}

interface NoteCardProps {
  readonly popup: { readonly extraProps?: { readonly content?: CardContent } };
}

/** A note, or a comment with its replies, beside its cell. */
export function NoteCard({ popup }: NoteCardProps): ReactElement | null {
  const content = popup.extraProps?.content;
  if (!content) return null;
  return (
    <div className="note-card" role="note" data-resolved={content.isResolved}>
      {content.entries.map(({ id, author, date, text }) => (
        <div key={id} className="note-card-entry">
          <div className="note-card-author">
            {author}
            {date !== '' && (
              <time dateTime={date}>{new Date(date).toLocaleString(document.documentElement.lang)}</time>
            )}
          </div>
          <div className="note-card-text">{text}</div>
        </div>
      ))}
    </div>
  );
}
