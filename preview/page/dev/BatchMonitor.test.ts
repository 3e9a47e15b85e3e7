import { freshHost } from '../../client/freshHost';
import { RequestProcessor } from '../../protocol/RequestProcessor';
import { BatchMonitor } from './BatchMonitor';
import { faultsInQuery } from './faultQuery';

const fresh = freshHost();

/** A batch that names the first sheet's A1. */
const BODY = JSON.stringify({
  Actions: [
    { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 2, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['values'] } },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    4: {
      Id: 4,
      ObjectPathType: 3,
      Name: 'GetFirst',
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: [false] },
    },
    3: {
      Id: 3,
      ObjectPathType: 3,
      Name: 'GetRange',
      ParentObjectPathId: 4,
      ArgumentInfo: { Arguments: ['A1'] },
    },
  },
});

function monitored(query: string): { monitor: BatchMonitor; run: () => Promise<string> } {
  const monitor = new BatchMonitor(faultsInQuery(query));
  const processor = new RequestProcessor(fresh.host.workbook, { faults: monitor.faults });
  monitor.sessionStarted(fresh.host.workbook);
  return { monitor, run: () => monitor.run(BODY, () => processor.execute(BODY)) };
}

test('lists batches with their actions, bytes and errors', async () => {
  const { monitor, run } = monitored('?fail=2:AccessDenied');
  const replies = [await run(), await run()];
  const { records, bytesSent, bytesReceived } = monitor.get();
  expect(records.map(({ number, actions, error }) => [number, actions, error?.code])).toEqual([
    [1, 2, undefined],
    [2, 2, 'AccessDenied'],
  ]);
  expect([bytesSent, bytesReceived]).toEqual([2 * BODY.length, replies.join('').length]);
});

test('a fault armed while it runs happens, and a disarmed one does not', async () => {
  const { monitor, run } = monitored('?fail=2:AccessDenied');
  const [planned] = monitor.get().faults;
  if (planned === undefined) throw new Error('no fault');
  monitor.disarm(planned);
  monitor.arm({ kind: 'fail', batch: 3, code: 'GeneralException', action: 1 });
  await run();
  await run();
  await run();
  expect(monitor.get().records.map(({ error }) => error?.code)).toEqual([
    undefined,
    undefined,
    'GeneralException',
  ]);
});

test('a dropped batch is listed as such and never ends', async () => {
  const { monitor, run } = monitored('?drop=1');
  void run();
  await run();
  expect(
    monitor.get().records.map(({ isDropped, milliseconds }) => [isDropped, milliseconds === undefined]),
  ).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('a user’s edit comes before the batch', async () => {
  const { run } = monitored('?edit=1:Sheet1!A1=99');
  expect(JSON.parse(await run())).toMatchObject({ Results: [{}, { Value: { Values: [[99]] } }] });
});
