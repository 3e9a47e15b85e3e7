import type { ApiContext } from './HostObject';

type Method<T> = (target: T, args: readonly unknown[], context: ApiContext) => void;

/** The methods with which the client switches events on and off: `_RegisterDataChangedEvent` and its counterpart. */
export function registrations<T>(
  events: Readonly<Record<string, number>>,
  targetId: (target: T) => string,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}Event`] = (target, _args, context) => {
      context.subscribe(type, targetId(target), true);
    };
    methods[`_Unregister${name}Event`] = (target, _args, context) => {
      context.subscribe(type, targetId(target), false);
    };
  }
  return methods;
}
