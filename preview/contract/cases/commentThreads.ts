import type { ContractCase, ContractKit } from '../ContractCase';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-comments.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel';
export const CELL = 'Sheet1!A2';

/** A workbook with one comment in A2, and what a step makes of it. */
export async function withComment<T>(
  kit: ContractKit,
  step: (comment: Excel.Comment, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return kit.Excel.run(async (context) => {
    const comment = context.workbook.comments.add(CELL, 'Please confirm.');
    await context.sync();
    return step(comment, context);
  });
}

/** The first event that the comments of Sheet1 tell while a step runs in another batch. */
async function firstEvent<T>(
  kit: ContractKit,
  handlersOf: (comments: Excel.CommentCollection) => OfficeExtension.EventHandlers<T>,
  step: (context: Excel.RequestContext) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    void kit.Excel.run(async (context) => {
      const { comments } = context.workbook.worksheets.getItem('Sheet1');
      handlersOf(comments).add((event) => {
        resolve(event);
        return Promise.resolve();
      });
      await context.sync();
      step(context);
      await context.sync();
    }).catch(reject);
  });
}

const replies: readonly ContractCase[] = [
  {
    page: `${GUIDE}#add-replies-to-a-comment-thread`,
    title: 'replies stand in the order in which they were added',
    browser: true,
    expected: { count: 2, contents: ['First', 'Second'], last: 'Second' },
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        comment.replies.add('First');
        comment.replies.add('Second');
        await context.sync();
        const count = comment.replies.getCount();
        const all = comment.replies.load('items/content');
        const last = comment.replies.getItemAt(1).load('content');
        await context.sync();
        const contents = all.items.map(({ content }) => content);
        return { count: count.value, contents, last: last.content };
      }),
  },
  {
    page: `${REFERENCE}.commentreply.yml#getParentComment`,
    title: 'a reply knows its comment and its cell, and its id leads to the comment',
    expected: ['Please confirm.', 'Sheet1!A2', 'Please confirm.'],
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        const reply = comment.replies.add('A reply').load('id');
        await context.sync();
        const parent = reply.getParentComment().load('content');
        const place = reply.getLocation().load('address');
        const byReply = context.workbook.comments.getItemByReplyId(reply.id).load('content');
        await context.sync();
        return [parent.content, place.address, byReply.content];
      }),
  },
  {
    page: `${GUIDE}#edit-a-reply`,
    title: 'a reply can be edited',
    expected: 'Rechecked.',
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        comment.replies.add('A reply');
        await context.sync();
        comment.replies.getItemAt(0).content = 'Rechecked.';
        await context.sync();
        const reply = comment.replies.getItemAt(0).load('content');
        await context.sync();
        return reply.content;
      }),
  },
  {
    page: `${GUIDE}#delete-a-reply`,
    title: 'deleting a reply keeps the rest of the thread',
    expected: ['Please confirm.', ['Second']],
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        comment.replies.add('First');
        comment.replies.add('Second');
        comment.replies.getItemAt(0).delete();
        await context.sync();
        comment.load('content,replies/items/content');
        await context.sync();
        return [comment.content, comment.replies.items.map(({ content }) => content)];
      }),
  },
];

const events: readonly ContractCase[] = [
  {
    page: `${GUIDE}#handle-comment-addition-events`,
    title: 'onAdded tells the id of a new comment, by which it is found',
    browser: true,
    expected: { type: 'CommentAdded', content: 'New', replies: 0 },
    observe: async (kit) => {
      const event = await firstEvent(
        kit,
        (comments) => comments.onAdded,
        (context) => context.workbook.comments.add('Sheet1!B2', 'New'),
      );
      const detail = event.commentDetails[0];
      return kit.Excel.run(async (context) => {
        const comment = context.workbook.comments.getItem(detail?.commentId ?? '').load('content');
        await context.sync();
        return { type: event.type, content: comment.content, replies: detail?.replyIds.length };
      });
    },
  },
  {
    page: `${GUIDE}#handle-comment-change-events`,
    title: 'onChanged tells of edits, resolving, reopening and replies',
    browser: true,
    expected: [
      'CommentEdited',
      'CommentResolved',
      'CommentReopened',
      'ReplyAdded',
      'ReplyEdited',
      'ReplyDeleted',
    ],
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        const seen: string[] = [];
        const done = new Promise<void>((resolve) => {
          context.workbook.comments.onChanged.add((event) => {
            seen.push(event.changeType);
            if (seen.length === 6) resolve();
            return Promise.resolve();
          });
        });
        await context.sync();
        comment.content = 'Edited';
        comment.resolved = true;
        comment.resolved = false;
        const reply = comment.replies.add('A reply');
        reply.content = 'An edited reply';
        reply.delete();
        await context.sync();
        await done;
        return seen;
      }),
  },
  {
    page: `${GUIDE}#handle-comment-deletion-events`,
    title: 'onDeleted tells the ids of the comment that is gone',
    expected: { type: 'CommentDeleted', sameId: true, replies: 1 },
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        comment.replies.add('A reply');
        comment.load('id');
        await context.sync();
        const event = await firstEvent(
          kit,
          (comments) => comments.onDeleted,
          (other) => {
            other.workbook.comments.getItemByCell(CELL).delete();
          },
        );
        const detail = event.commentDetails[0];
        return {
          type: event.type,
          sameId: detail?.commentId === comment.id,
          replies: detail?.replyIds.length,
        };
      }),
  },
];

/** Part of the cases of comments. */
export const threadCases: readonly ContractCase[] = [...replies, ...events];
