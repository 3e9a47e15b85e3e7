/**
 * A chart as plain data, in the terms of `Excel.Chart`: lengths in points, colours `#RRGGBB`. What is absent is
 * automatic. References are those of formulas without the `=`: `'Sheet 1'!$B$2:$B$9`, or `#REF!` where the cells went.
 */
export interface ChartDocument {
  readonly id: string;
  readonly name: string;
  /** `Excel.ChartType`, one of `chartTypes.ts`. */
  readonly type: string;
  readonly anchor: ChartAnchor;
  readonly plotBy: 'Rows' | 'Columns';
  readonly title: ChartTitleDocument;
  readonly legend: ChartLegendDocument;
  readonly axes: ChartAxesDocument;
  readonly series: readonly ChartSeriesDocument[];
  readonly format: ChartFormatDocument;
  readonly plotAreaFormat: ChartFormatDocument;
  readonly plotVisibleOnly: boolean;
  readonly displayBlanksAs: BlanksAs;
  /** The file's part that the chart was read from, which holds while the chart is as it was read. */
  readonly original?: { readonly part: string; readonly fingerprint: number };
}

export type BlanksAs = 'NotPlotted' | 'Zero' | 'Interplotted';

/** Where a chart begins and ends: it moves and grows with these cells. */
export interface ChartAnchor {
  readonly from: ChartCorner;
  readonly to: ChartCorner;
}
/** A cell from 0, and the way into it in points. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

export interface ChartFontDocument {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly name?: string;
  readonly size?: number;
  readonly underline?: 'None' | 'Single';
}
export type ChartLineStyle = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'RoundDot';
export interface ChartLineDocument {
  readonly style?: ChartLineStyle;
  readonly color?: string;
  readonly weight?: number;
}
export interface ChartFormatDocument {
  /** `None` is see-through. */
  readonly fill?: string;
  readonly line?: ChartLineDocument;
  readonly font?: ChartFontDocument;
}

export interface ChartTitleDocument {
  /** Absent: the name of the only series. */
  readonly text?: string;
  readonly visible: boolean;
  readonly overlay?: boolean;
  readonly format?: ChartFormatDocument;
}
export type LegendPosition = 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';
export interface ChartLegendDocument {
  readonly visible: boolean;
  readonly position: LegendPosition;
  readonly overlay?: boolean;
  readonly format?: ChartFormatDocument;
}

export interface ChartAxesDocument {
  readonly category: ChartAxisDocument;
  readonly value: ChartAxisDocument;
  /** Of the series that stand on the secondary axis. */
  readonly secondaryCategory: ChartAxisDocument;
  readonly secondaryValue: ChartAxisDocument;
}
export type TickLabelPosition = 'NextToAxis' | 'High' | 'Low' | 'None';
export type TickMark = 'None' | 'Cross' | 'Inside' | 'Outside';
export interface ChartAxisDocument {
  readonly visible: boolean;
  readonly title?: {
    readonly text: string;
    readonly visible: boolean;
    readonly format?: ChartFormatDocument;
  };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly minorUnit?: number;
  readonly majorGridlines: boolean;
  readonly minorGridlines: boolean;
  readonly gridlinesFormat?: ChartFormatDocument;
  /** Absent: that of the cells. */
  readonly numberFormat?: string;
  /** `Excel.ChartAxisDisplayUnit` */
  readonly displayUnit?: string;
  readonly tickLabelPosition?: TickLabelPosition;
  readonly majorTickMark?: TickMark;
  readonly tickLabelSpacing?: number;
  readonly reversePlotOrder?: boolean;
  /** Dates are categories like any other, not points in time. */
  readonly isText?: boolean;
  /** The base of a logarithmic axis. */
  readonly logBase?: number;
  readonly format?: ChartFormatDocument;
}

export type LabelPosition =
  'Center' | 'InsideEnd' | 'InsideBase' | 'OutsideEnd' | 'Left' | 'Right' | 'Top' | 'Bottom' | 'BestFit';
export interface ChartDataLabelsDocument {
  readonly position?: LabelPosition;
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  readonly showPercentage: boolean;
  readonly showLegendKey: boolean;
  readonly separator?: string;
  /** Absent: that of the cells. */
  readonly numberFormat?: string;
  readonly format?: ChartFormatDocument;
}

export type MarkerStyle =
  | 'Automatic'
  | 'None'
  | 'Square'
  | 'Diamond'
  | 'Triangle'
  | 'X'
  | 'Star'
  | 'Dot'
  | 'Dash'
  | 'Circle'
  | 'Plus';
export interface ChartMarkerDocument {
  readonly style?: MarkerStyle;
  readonly size?: number;
  readonly background?: string;
  readonly foreground?: string;
}

export interface ChartSeriesDocument {
  /** Its own type: where it differs from the chart's, the chart is a combination. */
  readonly type: string;
  readonly axisGroup: 'Primary' | 'Secondary';
  /** A text, or the reference of the cell that holds it; without both it is called by its number. */
  readonly name?: string;
  readonly nameReference?: string;
  /** Absent until it is set: such a series is not seen. */
  readonly values?: string;
  readonly categories?: string;
  readonly sizes?: string;
  readonly format?: ChartFormatDocument;
  readonly marker?: ChartMarkerDocument;
  readonly smooth?: boolean;
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly doughnutHoleSize?: number;
  readonly firstSliceAngle?: number;
  readonly dataLabels?: ChartDataLabelsDocument;
  /** Looks of single points, by index from 0. */
  readonly points?: Readonly<Record<number, ChartFormatDocument>>;
}
