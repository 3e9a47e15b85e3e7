import { splitSheetAddress } from '../workbook/address';
import { commentById, CommentStore, findComment, type PlacedComment } from '../workbook/CommentStore';
import type { CommentDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { flag, integer, oneOf, text } from './arguments';
import { cellArgument, cellRange, sheetsOf, type Cell, type Scope } from './cellArgument';
import { commentReplies } from './commentReplies';
import { registrations } from './events';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';

/** Events that the client asks for with the workbook as their target. */
const WORKBOOK = 'Workbook';
const CONTENT_TYPES = ['Plain', 'Mention'] as const;

export interface CommentTarget {
  readonly workbook: HostWorkbook;
  readonly id: string;
}

/** @throws HostError ItemNotFound for a comment that is gone */
export function placed({ workbook, id }: CommentTarget): PlacedComment & { readonly store: CommentStore } {
  const found = commentById(workbook, id);
  return { ...found, store: new CommentStore(found.sheet) };
}

/** @throws HostError NotImplemented for content with mentions */
export function plainText(content: unknown, contentType: unknown, member: string): string {
  const isPlain = contentType === null || contentType === undefined;
  if (!isPlain && oneOf(contentType, CONTENT_TYPES, 'contentType') === 'Mention') {
    throw HostError.notImplemented(`${member} with mentions`);
  }
  return text(content, 'content');
}

export const commentObject: (target: CommentTarget) => HostObject = defineType<CommentTarget>({
  name: 'Comment',
  properties: {
    id: { get: ({ id }) => id },
    content: {
      get: (target) => placed(target).comment.content,
      set: (target, value) => {
        const { store, comment } = placed(target);
        store.setContent(comment, text(value));
      },
    },
    contentType: { get: () => 'Plain' },
    authorName: { get: (target) => placed(target).comment.authorName },
    authorEmail: { get: (target) => placed(target).comment.authorEmail },
    creationDate: { get: (target) => placed(target).comment.creationDate || null },
    resolved: {
      get: (target) => placed(target).comment.resolved,
      set: (target, value) => {
        const { store, comment } = placed(target);
        store.setResolved(comment, flag(value));
      },
    },
  },
  navigations: { replies: (target) => commentReplies(target) },
  methods: {
    delete: (target) => {
      const { store, comment } = placed(target);
      store.remove(comment);
    },
    getLocation: (target) => {
      const { sheet, comment } = placed(target);
      return cellRange({ sheet, cell: comment.cell });
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

function found(scope: Scope, fits: (comment: CommentDocument) => boolean): HostObject | undefined {
  const place = findComment(sheetsOf(scope), fits);
  return place && commentObject({ workbook: scope.workbook, id: place.comment.id });
}

function orFail(comment: HostObject | undefined, key: unknown): HostObject {
  if (!comment) throw HostError.itemNotFound(`comment ${String(key)}`);
  return comment;
}

/** @throws HostError InvalidArgument for an address that needs its sheet and has none */
function commentCell(value: unknown, scope: Scope): Cell {
  const isBare = typeof value === 'string' && splitSheetAddress(value).sheet === undefined;
  if (isBare && !scope.sheet) throw HostError.invalidArgument('an address without its sheet');
  return cellArgument(value, scope);
}

function byCell(scope: Scope, value: unknown): HostObject {
  const { sheet, cell } = commentCell(value, scope);
  return orFail(
    found({ ...scope, sheet }, (comment) => comment.cell === cell),
    cell,
  );
}

const commentCollection = defineType<Scope>({
  name: 'CommentCollection',
  methods: {
    add: (scope, [cellAddress, content, contentType]) => {
      const { sheet, cell } = commentCell(cellAddress, scope);
      const words = plainText(content, contentType, 'CommentCollection.add');
      return commentObject({ workbook: scope.workbook, id: new CommentStore(sheet).add(cell, words).id });
    },
    getCount: (scope) => idsOf(scope).length,
    getItemAt: (scope, [index]) => {
      const id = idsOf(scope)[integer(index)];
      return orFail(id === undefined ? undefined : commentObject({ workbook: scope.workbook, id }), index);
    },
    getItemByCell: (scope, [cellAddress]) => byCell(scope, cellAddress),
    getItemByReplyId: (scope, [replyId]) =>
      orFail(
        found(scope, ({ replies }) => replies.some(({ id }) => id === replyId)),
        replyId,
      ),
    getItemOrNullObject: (scope, [id]) => found(scope, (comment) => comment.id === id) ?? NULL_OBJECT,
    ...registrations<Scope>({ Added: 250, Deleted: 251, Changed: 252 }, ({ sheet }) => sheet?.id ?? WORKBOOK),
  },
  items: (scope) => idsOf(scope).map((id) => commentObject({ workbook: scope.workbook, id })),
  item: (scope, id) =>
    orFail(
      found(scope, (comment) => comment.id === id),
      id,
    ),
  limits: { add: 'plain content, no mentions' },
});

function idsOf(scope: Scope): string[] {
  return sheetsOf(scope).flatMap((sheet) => sheet.side.comments.map(({ id }) => id));
}

export const commentsOfWorkbook = (workbook: HostWorkbook): HostObject => commentCollection({ workbook });
export const commentsOfSheet = (sheet: HostSheet): HostObject =>
  commentCollection({ workbook: sheet.workbook, sheet });
