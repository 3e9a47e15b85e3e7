/** Data validation as plain data, in the words of `Excel.DataValidation`: part of `document.ts`. */

import type { ComparisonOperator } from './ruleDocument';

export type AlertStyle = 'Stop' | 'Warning' | 'Information';
export interface DataValidationDocument {
  /** Space-separated areas. */
  readonly address: string;
  readonly rule:
    | {
        readonly type: 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength';
        readonly operator: ComparisonOperator;
        /** A number as text, or a formula with its leading `=`. */
        readonly formula1: string;
        readonly formula2?: string;
      }
    | {
        readonly type: 'List';
        /** `a,b,c`, or a reference with its leading `=`. */
        readonly source: string;
        readonly inCellDropDown: boolean;
      }
    | { readonly type: 'Custom'; readonly formula: string };
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: AlertStyle;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}
