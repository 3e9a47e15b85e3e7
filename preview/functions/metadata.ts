/** The part of the build's `functions.json` that a host reads. */
export interface FunctionsMetadata {
  /** Errors in arguments of the type `any` reach the function instead of becoming its result. */
  readonly allowErrorForDataTypeAny?: boolean;
  /** Functions may take and give data types: formatted numbers, entities, images. */
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}
export interface FunctionMetadata {
  readonly id: string;
  /** The id, where there is none. */
  readonly name?: string;
  readonly description?: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: 'scalar' | 'matrix' };
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly requiresStreamAddress?: boolean;
    readonly requiresStreamParameterAddresses?: boolean;
    readonly capturesCallingObject?: boolean;
    readonly linkedEntityLoadService?: boolean;
  };
}
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly cellValueType?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
