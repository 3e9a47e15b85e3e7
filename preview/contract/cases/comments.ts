import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';
import { noteCases } from './notes';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-comments.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel';
const CELL = 'Sheet1!A2';

/** A workbook with one comment in A2, and what a step makes of it. */
async function withComment<T>(
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

const writing: readonly ContractCase[] = [
  {
    page: `${GUIDE}#add-comment-threads`,
    title: 'a comment is added by a full address and found by its cell',
    browser: true,
    expected: 'Please confirm.',
    observe: (kit) =>
      withComment(kit, async (_added, context) => {
        const found = context.workbook.comments.getItemByCell(CELL).load('content');
        await context.sync();
        return found.content;
      }),
  },
  {
    page: `${REFERENCE}.commentcollection.yml#add`,
    title: 'a comment is added to a Range object',
    expected: ['On a range', 'Sheet1!C3'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('C3');
        const comment = context.workbook.comments.add(cell, 'On a range').load('content');
        const place = comment.getLocation().load('address');
        await context.sync();
        return [comment.content, place.address];
      }),
  },
  {
    page: `${GUIDE}#add-comment-threads`,
    title: 'a comment on several cells is InvalidArgument',
    browser: true,
    expected: ['InvalidArgument', 'InvalidArgument'],
    observe: async ({ Excel }) => [
      await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.comments.add('Sheet1!A1:A2', 'Two cells');
          await context.sync();
        }),
      ),
      await errorCodeOf(() =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
          context.workbook.comments.add(cells, 'Two cells');
          await context.sync();
        }),
      ),
    ],
  },
  {
    page: `${GUIDE}#add-comment-threads`,
    title: 'the content of a comment is plain by default',
    expected: 'Plain',
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        comment.load('contentType');
        await context.sync();
        return comment.contentType;
      }),
  },
  {
    page: `${GUIDE}#edit-comment-threads`,
    title: 'the content of a comment can be edited',
    expected: 'Confirmed already.',
    observe: (kit) =>
      withComment(kit, async (_comment, context) => {
        const comment = context.workbook.comments.getItemByCell(CELL);
        comment.content = 'Confirmed already.';
        await context.sync();
        comment.load('content');
        await context.sync();
        return comment.content;
      }),
  },
  {
    page: `${GUIDE}#delete-comment-threads`,
    title: 'deleting a comment deletes its replies with it',
    browser: true,
    expected: { count: 0, isReplyGone: true },
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        const reply = comment.replies.add('A reply').load('id');
        await context.sync();
        comment.delete();
        await context.sync();
        const count = context.workbook.comments.getCount();
        await context.sync();
        const code = await errorCodeOf(() =>
          kit.Excel.run(async (other) => {
            other.workbook.comments.getItemByReplyId(reply.id).load('id');
            await other.sync();
          }),
        );
        return { count: count.value, isReplyGone: code !== 'none' };
      }),
  },
  {
    page: `${GUIDE}#resolve-and-reopen-comment-threads`,
    title: 'a thread is resolved and reopened, and its replies go with it',
    browser: true,
    expected: [
      [true, true],
      [false, false],
    ],
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        const reply = comment.replies.add('A reply');
        const seen: boolean[][] = [];
        for (const resolved of [true, false]) {
          comment.resolved = resolved;
          await context.sync();
          comment.load('resolved');
          reply.load('resolved');
          await context.sync();
          seen.push([comment.resolved, reply.resolved]);
        }
        return seen;
      }),
  },
];

const reading: readonly ContractCase[] = [
  {
    page: `${REFERENCE}.commentcollection.yml#getItemByCell`,
    title: 'a cell without a comment is an error',
    expected: true,
    observe: async ({ Excel }) =>
      (await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.comments.getItemByCell('Sheet1!A1').load('id');
          await context.sync();
        }),
      )) !== 'none',
  },
  {
    page: `${REFERENCE}.commentcollection.yml#getItemOrNullObject`,
    title: 'a comment is found by its id, or is a null object',
    expected: ['Please confirm.', true],
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        comment.load('id');
        await context.sync();
        const { comments } = context.workbook;
        const found = comments.getItem(comment.id).load('content');
        const missing = comments.getItemOrNullObject('no such comment');
        await context.sync();
        return [found.content, missing.isNullObject];
      }),
  },
  {
    page: `${REFERENCE}.commentcollection.yml#getItemAt`,
    title: 'comments are counted from 0, in the workbook and in a sheet',
    expected: { content: 'Second', inSheet: 1, inWorkbook: 2 },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { workbook } = context;
        workbook.worksheets.add('Other');
        workbook.comments.add('Sheet1!A1', 'First');
        workbook.comments.add('Other!A1', 'Second');
        const inSheet = workbook.worksheets.getItem('Other').comments;
        const second = inSheet.getItemAt(0).load('content');
        const counts = [inSheet.getCount(), workbook.comments.getCount()];
        await context.sync();
        return { content: second.content, inSheet: counts[0]?.value, inWorkbook: counts[1]?.value };
      }),
  },
  {
    page: `${GUIDE}#understand-the-comment-object-model`,
    title: 'the comments of a workbook and of a sheet are the same objects',
    expected: [['Please confirm.'], ['Please confirm.']],
    observe: (kit) =>
      withComment(kit, async (_comment, context) => {
        const all = context.workbook.comments.load('items/content');
        const ofSheet = context.workbook.worksheets.getItem('Sheet1').comments.load('items/content');
        await context.sync();
        return [all, ofSheet].map(({ items }) => items.map(({ content }) => content));
      }),
  },
  {
    page: `${GUIDE}#read-comment-metadata`,
    title: 'comments and replies of the add-in are by the same person and dated',
    expected: { sameName: true, sameEmail: true, dated: [true, true] },
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        const reply = comment.replies.add('A reply');
        for (const entry of [comment, reply]) entry.load(['authorName', 'authorEmail', 'creationDate']);
        await context.sync();
        return {
          sameName: comment.authorName === reply.authorName && comment.authorName !== '',
          sameEmail: comment.authorEmail === reply.authorEmail && comment.authorEmail !== '',
          dated: [comment, reply].map(({ creationDate }) => creationDate.getTime() > 0),
        };
      }),
  },
];

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

export const comments: readonly ContractCase[] = [
  ...writing,
  ...reading,
  ...replies,
  ...events,
  ...noteCases,
];
