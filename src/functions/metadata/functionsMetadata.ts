import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { functions as argumentNames } from '../../locales/zh-CN/functions';
import { functionWords } from '../../locales/zh-CN/functionWords';

/** One parameter in `functions.json`. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
  readonly dimensionality?: 'matrix';
  readonly optional?: true;
}

/** One function in `functions.json`. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: 'matrix' };
}

/** The content of a `functions.json`. */
export interface MetadataFile {
  readonly allowCustomDataForDataTypeAny: true;
  /** Ranges that hold #N/A and the like reach our functions instead of failing before them. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** Which exported function of which file answers for an id. */
export interface Association {
  readonly id: string;
  readonly file: string;
  readonly exportName: string;
}

export interface FunctionsMetadata {
  /** `functions.json`: English. */
  readonly english: MetadataFile;
  /** `functions-zh-CN.json`: the same functions with Chinese descriptions and parameter names. */
  readonly chinese: MetadataFile;
  readonly associations: readonly Association[];
}

const FOLDER = path.resolve(__dirname, '..');

/** Absolute paths of the files of `src/functions` that declare custom functions, in alphabetical order. */
export function functionSources(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(FOLDER, name))
    .filter((file) => /^ \* @customfunction\b/m.test(readFileSync(file, 'utf8')))
    .sort();
}

/** JSDoc may wrap a sentence; Excel shows the line break. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function inEnglish(metadata: FunctionMetadata): FunctionMetadata {
  return {
    ...metadata,
    description: oneLine(metadata.description),
    parameters: metadata.parameters.map((parameter) => ({
      ...parameter,
      description: oneLine(parameter.description),
    })),
  };
}

/** Function names stay as they are, as Excel's own do in Chinese; the words around them are translated. */
function inChinese(metadata: FunctionMetadata): FunctionMetadata {
  const words = functionWords[metadata.id];
  if (!words) throw new Error(`No Chinese words for the custom function ${metadata.id}`);
  const names: Readonly<Record<string, string>> = argumentNames;
  return {
    ...metadata,
    description: words.description,
    parameters: metadata.parameters.map((parameter) => {
      const name = names[`argument.${parameter.name}`];
      const description = words.parameters[parameter.name];
      if (!name || !description) {
        throw new Error(`No Chinese words for ${parameter.name} of the custom function ${metadata.id}`);
      }
      return { ...parameter, name, description };
    }),
  };
}

function metadataFile(functions: readonly FunctionMetadata[]): MetadataFile {
  return { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions };
}

/**
 * Reads the JSDoc of every custom function. The build writes what this gives, so a caller without a build
 * (the command line, tests) works with the same functions. Throws when a signature or a translation is not
 * right.
 */
export async function buildFunctionsMetadata(): Promise<FunctionsMetadata> {
  const generated = await generateCustomFunctionsMetadata(functionSources());
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const { functions } = JSON.parse(generated.metadataJson) as { functions: FunctionMetadata[] };
  const english = functions.map(inEnglish).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    english: metadataFile(english),
    chinese: metadataFile(english.map(inChinese)),
    associations: generated.associate.map(({ id, sourceFileName, functionName }) => ({
      id,
      file: sourceFileName,
      exportName: functionName,
    })),
  };
}
