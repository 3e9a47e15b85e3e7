/** Conditional formats as plain data, in the words of `Excel.ConditionalFormat`. */

export type RuleBorderSide = 'top' | 'bottom' | 'left' | 'right';
export interface RuleBorder {
  readonly style: 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot';
  readonly color: string;
}

/** `Excel.IconSet`. */
export type IconSetStyle =
  | 'ThreeArrows'
  | 'ThreeArrowsGray'
  | 'ThreeFlags'
  | 'ThreeTrafficLights1'
  | 'ThreeTrafficLights2'
  | 'ThreeSigns'
  | 'ThreeSymbols'
  | 'ThreeSymbols2'
  | 'FourArrows'
  | 'FourArrowsGray'
  | 'FourRedToBlack'
  | 'FourRating'
  | 'FourTrafficLights'
  | 'FiveArrows'
  | 'FiveArrowsGray'
  | 'FiveRating'
  | 'FiveQuarters'
  | 'ThreeStars'
  | 'ThreeTriangles'
  | 'FiveBoxes';
/** From which value an icon is shown; the first criterion is the lowest icon's, for everything else. */
export interface IconCriterion {
  readonly type: 'Number' | 'Percent' | 'Percentile' | 'Formula';
  readonly operator: 'GreaterThan' | 'GreaterThanOrEqual';
  readonly formula: string;
  /** Instead of the set's own; counted from the lowest of its set. */
  readonly customIcon?: { readonly set: IconSetStyle; readonly index: number };
}
/** `Excel.ConditionalFormatPresetCriterion`. */
export type PresetCriterion =
  | 'Invalid'
  | 'Blanks'
  | 'NonBlanks'
  | 'Errors'
  | 'NonErrors'
  | 'Yesterday'
  | 'Today'
  | 'Tomorrow'
  | 'LastSevenDays'
  | 'LastWeek'
  | 'ThisWeek'
  | 'NextWeek'
  | 'LastMonth'
  | 'ThisMonth'
  | 'NextMonth'
  | 'AboveAverage'
  | 'BelowAverage'
  | 'EqualOrAboveAverage'
  | 'EqualOrBelowAverage'
  | 'OneStdDevAboveAverage'
  | 'OneStdDevBelowAverage'
  | 'TwoStdDevAboveAverage'
  | 'TwoStdDevBelowAverage'
  | 'ThreeStdDevAboveAverage'
  | 'ThreeStdDevBelowAverage'
  | 'UniqueValues'
  | 'DuplicateValues';
/** How a data bar looks beyond its colour; what is absent is as Excel makes it. */
export interface BarLook {
  readonly gradient?: boolean;
  readonly borderColor?: string;
  readonly direction?: 'Context' | 'LeftToRight' | 'RightToLeft';
  readonly axisFormat?: 'Automatic' | 'None' | 'CellMidPoint';
  readonly axisColor?: string;
  readonly negative?: {
    readonly color?: string;
    readonly borderColor?: string;
    readonly matchPositiveFillColor?: boolean;
    readonly matchPositiveBorderColor?: boolean;
  };
}

/** The look that a rule puts on a cell. */
export interface RuleFormat {
  /** The look as the file has it, where it holds more than is stated here; used while what is stated is the same. */
  readonly kept?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly underline?: 'Single' | 'Double';
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Partial<Record<RuleBorderSide, RuleBorder>>;
}
export type ComparisonOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';
export interface ScalePoint {
  readonly type:
    'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile' | 'Formula' | 'Automatic';
  readonly formula?: string;
  readonly color?: string;
}
interface RuleBase {
  readonly id: string;
  /** Space-separated areas, `B6:F65`. */
  readonly address: string;
  /** From 1, the first rule first, as in a file; Office.js counts from 0. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}
export type ConditionalFormatDocument = RuleBase &
  (
    | {
        readonly type: 'CellValue';
        readonly operator: ComparisonOperator;
        readonly formula1: string;
        readonly formula2?: string;
        readonly format: RuleFormat;
      }
    | { readonly type: 'Custom'; readonly formula: string; readonly format: RuleFormat }
    | {
        readonly type: 'ContainsText';
        readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
        readonly text: string;
        readonly format: RuleFormat;
      }
    | { readonly type: 'ColorScale'; readonly points: readonly ScalePoint[] }
    | {
        readonly type: 'DataBar';
        readonly color: string;
        readonly lower: ScalePoint;
        readonly upper: ScalePoint;
        readonly showValue: boolean;
        readonly look?: BarLook;
      }
    | {
        readonly type: 'IconSet';
        readonly style: IconSetStyle;
        readonly criteria: readonly IconCriterion[];
        readonly reverse: boolean;
        readonly showValue: boolean;
      }
    | {
        readonly type: 'TopBottom';
        readonly rank: number;
        readonly kind: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent';
        readonly format: RuleFormat;
      }
    | { readonly type: 'PresetCriteria'; readonly criterion: PresetCriterion; readonly format: RuleFormat }
    | { readonly type: 'Foreign'; readonly payload: unknown }
  );
