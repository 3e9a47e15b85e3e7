import { HostError } from '../workbook/HostError';
import { number } from './arguments';
import type { Property } from './HostObject';

/** Colours here are what they are: none is a lighter or darker shade of another. */
export function tint<T>(member: string): Property<T> {
  return {
    get: () => 0,
    set: (_target, value) => {
      if (number(value) !== 0) throw HostError.notImplemented(`${member} other than 0`);
    },
  };
}
