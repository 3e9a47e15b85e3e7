/** A chart as plain data, in the terms of `Excel.Chart`: places in points, colours `#RRGGBB`. */
export interface ChartDocument {
  readonly id: string;
  readonly name: string;
  /** `Excel.ChartType`. */
  readonly type: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly title: { readonly text: string; readonly visible: boolean };
  readonly series: readonly ChartSeriesDocument[];
}

export interface ChartSeriesDocument {
  readonly name: string;
  /** References, `'Sheet 1'!$B$2:$B$9`. */
  readonly values: string;
  readonly categories?: string;
}
