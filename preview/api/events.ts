import type { ApiContext } from './HostObject';

type Method<T> = (target: T, args: readonly unknown[], context: ApiContext) => void;

/**
 * The methods with which the client switches events on and off, `_RegisterDataChangedEvent` and its counterpart;
 * later ones are named the other way round, `_RegisterEventMoved`.
 */
export function registrations<T>(
  events: Readonly<Record<string, number>>,
  targetId: (target: T) => string,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    const suffix = name.startsWith('Event') ? name : `${name}Event`;
    methods[`_Register${suffix}`] = (target, _args, context) => {
      context.subscribe(type, targetId(target), true);
    };
    methods[`_Unregister${suffix}`] = (target, _args, context) => {
      context.subscribe(type, targetId(target), false);
    };
  }
  return methods;
}

/** Events that a sheet and the collection of sheets have alike. */
export const SHEET_EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
} as const;
