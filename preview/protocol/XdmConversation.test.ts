/** @jest-environment jsdom */
import { paneAddress, type PaneIdentity } from './xdmAppContext';
import { XdmConversation, type ConversationHost } from './XdmConversation';

const identity: PaneIdentity = {
  conversationId: 'talk',
  addinId: 'addin',
  addinName: 'Tiny',
  language: 'zh-CN',
  hostOrigin: 'http://host',
};
const paneOrigin = 'http://pane';

let posted: { message: Record<string, unknown>; origin: string }[];
let pane: Window;
let conversation: XdmConversation;
const host = {
  executeBatch: jest.fn<Promise<string>, [string, number]>(),
  settings: () => [['colour', '"green"'] as const],
  saveSettings: jest.fn<undefined, [readonly (readonly [string, string])[]]>(),
  commandCompleted: jest.fn<undefined, [string, number]>(),
  focusLeft: jest.fn<undefined, ['forward' | 'back' | 'sheet']>(),
} satisfies ConversationHost;

beforeEach(() => {
  posted = [];
  pane = document.createElement('iframe') as unknown as Window;
  Object.assign(pane, {
    postMessage: (message: string, origin: string) =>
      posted.push({ message: JSON.parse(message) as Record<string, unknown>, origin }),
  });
  conversation = new XdmConversation({
    identity,
    paneWindow: () => pane,
    paneOrigin,
    documentUrl: 'http://host/a.xlsx',
    host,
  });
  jest.clearAllMocks();
});
afterEach(() => {
  conversation.dispose();
});

interface Sent {
  readonly action: string;
  readonly type?: number;
  readonly data?: unknown;
  readonly conversationId?: string;
  readonly source?: Window | null;
  readonly origin?: string;
}

async function send({ action, type = 0, data, conversationId = 'talk', ...from }: Sent): Promise<void> {
  const message = {
    _messageType: 0,
    _actionName: action,
    _actionType: type,
    _conversationId: conversationId,
    _correlationId: 7,
    _data: data,
  };
  const event = new MessageEvent('message', {
    data: JSON.stringify(message),
    origin: from.origin ?? paneOrigin,
  });
  Object.defineProperty(event, 'source', { value: from.source === undefined ? pane : from.source });
  window.dispatchEvent(event);
  await new Promise((resolve) => setTimeout(resolve));
}

function executeMethod(dispatchId: number, rest: object): Promise<void> {
  return send({ action: 'executeMethod', data: { DdaMethod: { DispatchId: dispatchId }, ...rest } });
}

test('answers the first question with who the host is', async () => {
  await send({ action: 'ContextActivationManager_getAppContextAsync', data: 'addin' });
  expect(posted).toHaveLength(1);
  expect(posted[0]?.origin).toBe(paneOrigin);
  expect(posted[0]?.message).toMatchObject({
    _messageType: 1,
    _actionName: 'ContextActivationManager_getAppContextAsync',
    _conversationId: 'talk',
    _correlationId: 7,
    _errorCode: 0,
    _responseType: 0,
    _data: { _id: 'addin', _appName: 16, _appUILocale: 'zh-CN', _settings: [['colour', '"green"']] },
  });
});

test.each<[string, Partial<Sent>]>([
  ['another window', { source: window }],
  ['no window', { source: null }],
  ['another origin', { origin: 'http://elsewhere' }],
  ['another conversation', { conversationId: 'other' }],
])('does not hear %s', async (_who, from) => {
  await send({ action: 'ContextActivationManager_getAppContextAsync', ...from });
  expect(posted).toEqual([]);
});

test('passes a batch on with its flags and wraps the response', async () => {
  host.executeBatch.mockResolvedValue('{"Results":[]}');
  await executeMethod(93, { ArrayData: ['', 'POST', '/', [], '{"Actions":[]}', 0, 64] });
  expect(host.executeBatch).toHaveBeenCalledWith('{"Actions":[]}', 64);
  expect(posted[0]?.message._data).toEqual({ Error: 0, Data: [200, [], '{"Results":[]}'] });
});

test('a batch that breaks fails the call and is logged', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  host.executeBatch.mockRejectedValue(new Error('gone'));
  await executeMethod(93, { ArrayData: ['', 'POST', '/', [], '{}', 0, 0] });
  expect(posted[0]?.message._errorCode).toBe(-2);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('executeMethod'), expect.any(Error));
  expect(conversation.callsUnderWay).toBe(0);
  log.mockRestore();
});

test('saves settings, hears completed commands and names an unknown method', async () => {
  await executeMethod(76, { DdaSettingsMethod: { Properties: [['a', '1']] } });
  expect(host.saveSettings).toHaveBeenCalledWith([['a', '1']]);
  await executeMethod(94, { 0: 'command-1', 1: 0, 2: '{}' });
  expect(host.commandCompleted).toHaveBeenCalledWith('command-1', 0);
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await executeMethod(70, {});
  expect(log).toHaveBeenCalledWith(expect.stringContaining('method 70'), expect.anything());
  expect(posted.at(-1)?.message._data).toEqual({ Error: 5000 });
  log.mockRestore();
});

test('fires events under their registration and stops after unregistering', async () => {
  expect(conversation.invokeCommand('command-1', 'run', 'Button')).toBe(false);
  await send({ action: 'appCommandInvoked', type: 1 });
  posted = [];
  expect(conversation.invokeCommand('command-1', 'run', 'Button')).toBe(true);
  expect(posted[0]?.message).toMatchObject({
    _actionName: 'appCommandInvoked',
    _correlationId: 7,
    _responseType: 1,
    _data: { 0: 'command-1', 1: 'run', 2: '{"source":{"id":"Button"}}' },
  });
  await send({ action: 'appCommandInvoked', type: 2 });
  expect(conversation.invokeCommand('command-2', 'run', 'Button')).toBe(false);
});

test('drops telemetry, follows the keyboard out of the pane and names what it does not know', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const notify = (code: number): Promise<void> =>
    send({ action: 'ContextActivationManager_notifyHost', data: ['addin', code] });
  await notify(23);
  await notify(13);
  await notify(14);
  await notify(15);
  expect(host.focusLeft.mock.calls).toEqual([['forward'], ['back'], ['sheet']]);
  expect(log).not.toHaveBeenCalled();
  await notify(99);
  await send({ action: 'Mystery' });
  await send({ action: 'settingsChanged', type: 1 });
  const logged = log.mock.calls.map((call) => String(call[0]));
  expect(logged).toEqual([
    expect.stringContaining('99'),
    expect.stringContaining('Mystery'),
    expect.stringContaining('settingsChanged'),
  ]);
  log.mockRestore();
});

test('the pane address ends with the conversation', () => {
  expect(paneAddress('http://pane/a/pane.html?v=1', identity)).toBe(
    'http://pane/a/pane.html?v=1&_host_Info=Excel$Web$16.01$zh-CN$$$$3#&_serializer_version=1&_xdm_Info=talk%7Caddin%7Chttp%3A%2F%2Fhost',
  );
});
