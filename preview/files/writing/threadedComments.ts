import type { CommentDocument, CommentReplyDocument } from '../../workbook/document';
import { plainGuid } from '../format/plainGuid';
import { encodeAttribute, encodeExcelText } from '../xml/xmlText';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Who has commented in the workbook: the part that gives each person an id. */
export class PersonList {
  private readonly persons = new Map<string, CommentReplyDocument>();

  idOf(entry: CommentReplyDocument): string {
    const key = JSON.stringify([entry.authorName, entry.authorEmail]);
    if (!this.persons.has(key)) this.persons.set(key, entry);
    return plainGuid([...this.persons.keys()].indexOf(key) + 1);
  }

  get isEmpty(): boolean {
    return this.persons.size === 0;
  }

  write(): string {
    const rows = [...this.persons.values()].map((entry) => {
      const { authorName, authorEmail } = entry;
      const [provider, user] = authorEmail === '' ? ['None', authorName] : ['PeoplePicker', authorEmail];
      return `<person displayName="${encodeAttribute(authorName)}" id="${this.idOf(entry)}" userId="${encodeAttribute(user)}" providerId="${provider}"/>`;
    });
    return `${HEAD}<personList xmlns="${NAMESPACE}">${rows.join('')}</personList>`;
  }
}

/** The threads of one sheet. */
export function writeThreads(comments: readonly CommentDocument[], persons: PersonList): string {
  const rows = comments.flatMap((comment) => {
    const { cell, id, replies, resolved } = comment;
    return [
      entry(cell, comment, resolved ? ' done="1"' : '', persons),
      ...replies.map((reply) => entry(cell, reply, ` parentId="${encodeAttribute(id)}"`, persons)),
    ];
  });
  return `${HEAD}<ThreadedComments xmlns="${NAMESPACE}">${rows.join('')}</ThreadedComments>`;
}

function entry(cell: string, written: CommentReplyDocument, attributes: string, persons: PersonList): string {
  const { id, content, creationDate } = written;
  const date = creationDate === '' ? '' : ` dT="${creationDate.replace(/Z$/, '')}"`;
  const head = `ref="${cell}"${date} personId="${persons.idOf(written)}" id="${encodeAttribute(id)}"${attributes}`;
  return `<threadedComment ${head}><text>${encodeExcelText(content)}</text></threadedComment>`;
}
