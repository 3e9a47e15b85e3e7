import { AddinServices, type AddinSurface } from './xdmAddinServices';

function surfaceOf(log: string[]): AddinSurface {
  return {
    isPaneVisible: () => false,
    showPane: (visible) => log.push(`pane ${visible}`),
    button: (id) => (id === 'Known' ? { enabled: true, label: 'Press' } : undefined),
    enableButton: (id, enabled) => log.push(`${id} ${enabled}`),
    hasTab: (id) => id === 'Tab',
    showTab: (id, visible) => log.push(`${id} ${visible}`),
    commandsReady: () => log.push('ready'),
  };
}

/** A batch on one service and, where given, on what a method of it returns. */
function batch(service: string, actions: object[], returned?: { method: string; id: string }): string {
  return JSON.stringify({
    Actions: actions.map((action, index) => ({
      Id: index + 1,
      Name: '',
      ObjectPathId: returned ? 2 : 1,
      ...action,
    })),
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 2, Name: service },
      ...(returned && {
        2: {
          Id: 2,
          ObjectPathType: 3,
          Name: returned.method,
          ParentObjectPathId: 1,
          ArgumentInfo: { Arguments: [returned.id] },
        },
      }),
    },
  });
}

function answerTo(requestBody: string, log: string[] = []): unknown {
  const answer = new AddinServices(surfaceOf(log)).answer(requestBody);
  return answer === undefined ? undefined : JSON.parse(answer);
}

const RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';
const RIBBON = 'Microsoft.DynamicRibbon.DynamicRibbon';

test('leaves the workbook its batches, even when their text names a service', () => {
  const workbook = {
    Actions: [{ Id: 1, ActionType: 4, Name: 'Values', ObjectPathId: 1, Arguments: [RUNTIME] }],
  };
  expect(
    answerTo(JSON.stringify({ ...workbook, ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } } })),
  ).toBe(undefined);
});

test('shows and hides the pane and tells its state', () => {
  const log: string[] = [];
  const actions = [
    { ActionType: 1 },
    { ActionType: 3, Name: 'SetAppRuntimeState', ArgumentInfo: { Arguments: ['Visible'] } },
    { ActionType: 3, Name: 'SetAppRuntimeState', ArgumentInfo: { Arguments: ['Background'] } },
    { ActionType: 3, Name: 'GetAppRuntimeState' },
  ];
  expect(answerTo(batch(RUNTIME, actions), log)).toEqual({
    Results: [
      { ActionId: 1, Value: {} },
      { ActionId: 2, Value: null },
      { ActionId: 3, Value: null },
      { ActionId: 4, Value: 'Background' },
    ],
  });
  expect(log).toEqual(['pane true', 'pane false']);
});

test('remembers the start behaviour', () => {
  const services = new AddinServices(surfaceOf([]));
  const service = 'Microsoft.AppRuntime.AppRuntimePersistenceService';
  const get = batch(service, [{ ActionType: 3, Name: 'GetAppRuntimeStartState' }]);
  const set = { ActionType: 3, Name: 'SetAppRuntimeStartState', ArgumentInfo: { Arguments: ['Background'] } };
  expect(services.answer(get)).toBe('{"Results":[{"ActionId":1,"Value":"Inactive"}]}');
  services.answer(batch(service, [set]));
  expect(services.answer(get)).toBe('{"Results":[{"ActionId":1,"Value":"Background"}]}');
});

test('enables a button and hides a tab of the ribbon', () => {
  const log: string[] = [];
  const disable = { ActionType: 4, Name: 'Enabled', ArgumentInfo: { Arguments: [false] } };
  const hide = { ActionType: 3, Name: 'SetVisibility', ArgumentInfo: { Arguments: [false] } };
  expect(
    answerTo(batch(RIBBON, [{ ActionType: 1 }, disable], { method: 'GetButton', id: 'Known' }), log),
  ).toEqual({
    Results: [
      { ActionId: 1, Value: { Id: 'Known', Enabled: true, Label: 'Press' } },
      { ActionId: 2, Value: null },
    ],
  });
  answerTo(batch(RIBBON, [hide], { method: 'GetTab', id: 'Tab' }), log);
  expect(log).toEqual(['Known false', 'Tab false']);
});

test('fails by name for a button that the ribbon does not have, keeping what was done before', () => {
  const answer = answerTo(
    batch(RIBBON, [{ ActionType: 5 }, { ActionType: 1 }], { method: 'GetButton', id: 'Other' }),
  );
  expect(answer).toMatchObject({
    Results: [{ ActionId: 1 }],
    Error: { Code: 'ItemNotFound', Message: 'No ribbon button has the id Other', ActionIndex: 1 },
  });
});

test('fails by name for a member that it does not know', () => {
  expect(answerTo(batch(RUNTIME, [{ ActionType: 3, Name: 'FooBar' }]))).toMatchObject({
    Error: { Code: 'NotImplemented', Message: `NotImplemented: ${RUNTIME}.FooBar` },
  });
});

test('hears that the command functions can be called', () => {
  const log: string[] = [];
  const service = 'Microsoft.InternalService.AddinInternalService';
  answerTo(batch(service, [{ ActionType: 3, Name: 'NotifyActionHandlerReady' }]), log);
  expect(log).toEqual(['ready']);
});
