import type { CommentReplyDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import { integer, text } from './arguments';
import { cellRange } from './cellArgument';
import { commentObject, placed, plainText, type CommentTarget } from './comments';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';

interface ReplyTarget {
  readonly parent: CommentTarget;
  readonly id: string;
}

/** @throws HostError ItemNotFound for a reply that is gone */
function replyOf({ parent, id }: ReplyTarget): CommentReplyDocument {
  const reply = placed(parent).comment.replies.find((candidate) => candidate.id === id);
  if (!reply) throw HostError.itemNotFound(`reply ${id}`);
  return reply;
}

const replyObject: (target: ReplyTarget) => HostObject = defineType<ReplyTarget>({
  name: 'CommentReply',
  properties: {
    id: { get: ({ id }) => id },
    content: {
      get: (target) => replyOf(target).content,
      set: (target, value) => {
        replyOf(target);
        const { store, comment } = placed(target.parent);
        store.setReplyContent(comment, target.id, text(value));
      },
    },
    contentType: { get: () => 'Plain' },
    authorName: { get: (target) => replyOf(target).authorName },
    authorEmail: { get: (target) => replyOf(target).authorEmail },
    creationDate: { get: (target) => replyOf(target).creationDate || null },
    resolved: { get: ({ parent }) => placed(parent).comment.resolved },
  },
  methods: {
    delete: (target) => {
      replyOf(target);
      const { store, comment } = placed(target.parent);
      store.removeReply(comment, target.id);
    },
    getLocation: ({ parent }) => {
      const { sheet, comment } = placed(parent);
      return cellRange({ sheet, cell: comment.cell });
    },
    getParentComment: ({ parent }) => commentObject(parent),
  },
  identity: ({ id }) => ({ Id: id }),
});

function find(parent: CommentTarget, id: unknown): HostObject | undefined {
  const reply = placed(parent).comment.replies.find((candidate) => candidate.id === id);
  return reply && replyObject({ parent, id: reply.id });
}

export const commentReplies: (parent: CommentTarget) => HostObject = defineType<CommentTarget>({
  name: 'CommentReplyCollection',
  methods: {
    add: (parent, [content, contentType]) => {
      const words = plainText(content, contentType, 'CommentReplyCollection.add');
      const { store, comment } = placed(parent);
      return replyObject({ parent, id: store.addReply(comment, words).id });
    },
    getCount: (parent) => placed(parent).comment.replies.length,
    getItemAt: (parent, [index]) => {
      const reply = placed(parent).comment.replies[integer(index)];
      if (!reply) throw HostError.itemNotFound(`reply ${String(index)}`);
      return replyObject({ parent, id: reply.id });
    },
    getItemOrNullObject: (parent, [id]) => find(parent, id) ?? NULL_OBJECT,
  },
  items: (parent) => placed(parent).comment.replies.map(({ id }) => replyObject({ parent, id })),
  item: (parent, id) => {
    const reply = find(parent, id);
    if (!reply) throw HostError.itemNotFound(`reply ${String(id)}`);
    return reply;
  },
  limits: { add: 'plain content, no mentions' },
});
