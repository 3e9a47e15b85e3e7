import { CommandRunner, MissingCommandError } from './CommandRunner';

const NO_SUCH_FUNCTION = 11101;

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

test('resolves when the function completes, each invocation by its own id', async () => {
  const sent: string[] = [];
  const runner = new CommandRunner((id, name, control) => {
    sent.push(`${name} ${control}`, id);
    return true;
  });
  const order: string[] = [];
  const first = runner.run('first', 'A').then(() => order.push('first'));
  const second = runner.run('second', 'B').then(() => order.push('second'));
  expect([sent[0], sent[2]]).toEqual(['first A', 'second B']);
  runner.completed(sent[3] ?? '', 0);
  await second;
  runner.completed(sent[1] ?? '', 0);
  await first;
  expect(order).toEqual(['second', 'first']);
});

test('waits for a pane that is still starting', async () => {
  let attempts = 0;
  const runner: CommandRunner = new CommandRunner((id) => {
    attempts++;
    if (attempts === 1) {
      return false;
    }
    queueMicrotask(() => {
      runner.completed(id, attempts === 2 ? NO_SUCH_FUNCTION : 0);
    });
    return true;
  });
  const run = runner.run('later', 'A');
  await jest.advanceTimersByTimeAsync(1000);
  await run;
  expect(attempts).toBe(3);
});

test('gives up on a function that the add-in never associates', async () => {
  const runner: CommandRunner = new CommandRunner((id) => {
    queueMicrotask(() => {
      runner.completed(id, NO_SUCH_FUNCTION);
    });
    return true;
  });
  const run = expect(runner.run('nowhere', 'A')).rejects.toThrow(MissingCommandError);
  await jest.advanceTimersByTimeAsync(20_000);
  await run;
});

test('another failure of the client is told at once', async () => {
  const runner: CommandRunner = new CommandRunner((id) => {
    queueMicrotask(() => {
      runner.completed(id, 5001);
    });
    return true;
  });
  await expect(runner.run('broken', 'A')).rejects.toThrow('5001');
});
