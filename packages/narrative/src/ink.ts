import { Compiler, CompilerOptions } from 'inkjs/full';

/**
 * What we use of inkjs, wrapped once: under NodeNext its own types become `any`, and an error that nobody catches prints
 * its minified source.
 */
export interface InkStory {
  readonly canContinue: boolean;
  readonly currentTags: readonly string[] | null;
  readonly currentChoices: readonly InkChoice[];
  readonly state: InkState;
  onError: ((message: string) => void) | null;
  Continue(): string | null;
  ChooseChoiceIndex(index: number): void;
  ChoosePathString(path: string): void;
  /** Forgets where it stands and what it told; what is bound to it stays. */
  ResetState(): void;
  /** One step of its machine; `Continue` takes as many as a line needs. */
  Step(): void;
  BindExternalFunction(name: string, call: (...given: unknown[]) => unknown, lookaheadSafe: boolean): void;
}

export interface InkChoice {
  readonly index: number;
  readonly text: string;
  readonly tags: readonly string[] | null;
}

export interface InkState {
  /** What the last `Continue` printed, piece by piece. */
  readonly outputStream: readonly InkPiece[];
  /** What ink's own chance would follow from. */
  storySeed: number;
  /** Everything that it keeps, as text, and back to it. */
  ToJson(): string;
  LoadJson(json: string): void;
}

/** A piece of what is printed, with the line that it is written in; what was computed and line breaks have none. */
export interface InkPiece {
  readonly value?: unknown;
  readonly ownDebugMetadata?: InkPlace | null;
}

export interface InkPlace {
  readonly fileName: string | null;
  readonly startLineNumber: number;
}

/** A node of the parsed text. Only what is asked for here is said of it. */
export interface InkNode {
  readonly typeName?: string | null;
  readonly name?: string;
  readonly identifier?: { readonly name?: string } | null;
  readonly text?: string;
  readonly sequenceType?: number;
  /** Of a tag's mark: whether the tag begins here or ends. */
  readonly isStart?: boolean;
  readonly content?: readonly InkNode[];
  readonly includedStory?: InkNode | null;
  readonly args?: readonly InkNode[];
  readonly debugMetadata?: InkPlace | null;
  /** Of a choice: what only the list of choices shows. */
  readonly choiceOnlyContent?: InkNode | null;
  /** Of a divert: where it leads, `knot.stitch`. */
  readonly target?: { readonly dotSeparatedComponents?: string } | null;
}

/** A story that compiled, and its parsed text. */
export interface InkCompilation {
  /** Undefined where the text has errors. */
  readonly story?: InkStory;
  readonly parsed?: InkNode;
  readonly complaints: readonly InkComplaint[];
}

export interface InkComplaint {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** How ink writes a complaint: `ERROR: 'a.ink' line 20: Divert target not found`. */
const complaintForm = /^(ERROR|WARNING|TODO): (?:'([^']*)' )?line (\d+): ([\s\S]*)$/;

/**
 * Compiles ink. Never throws for what an author can write.
 *
 * @param file its path, as in the complaints
 * @param read gives an included file's text by its path; undefined where there is none
 */
export function compileInk(file: string, text: string, read: (path: string) => string | undefined): InkCompilation {
  const complaints: InkComplaint[] = [];
  const complain = (message: string): void => {
    const [, kind = 'ERROR', where = nameOf(file), line = '1', what = message] = complaintForm.exec(message) ?? [];
    if (kind !== 'TODO') {
      complaints.push({
        severity: kind === 'ERROR' ? 'error' : 'warning',
        file: pathBeside(file, where),
        line: Number(line),
        message: what,
      });
    }
  };
  const includes = {
    ResolveInkFilename: (name: string): string => pathBeside(file, name),
    LoadInkFileContents: (path: string): string => {
      const included = read(path);
      if (included === undefined) throw new Error(`There is no file ${path}.`);
      return included;
    },
  };
  const compiler = new Compiler(text, new CompilerOptions(nameOf(file), [], false, complain, includes));
  try {
    const story: InkStory = compiler.Compile();
    return { story, parsed: compiler.parsedStory, complaints };
  } catch (thrown) {
    // The compiler throws after it has complained; what it throws without a complaint is told as it stands.
    if (complaints.length === 0)
      complain(thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown));
    return { complaints };
  }
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** ink names included files as its main file writes them. */
function pathBeside(file: string, name: string): string {
  const parts = [...file.split('/').slice(0, -1), ...name.split('/')];
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return path.join('/');
}

/** Goes through a parsed text and what it includes, in the order of the text. */
export function* nodesOf(node: InkNode): Generator<InkNode> {
  yield node;
  for (const part of node.content ?? []) yield* nodesOf(part);
  if (node.includedStory) yield* nodesOf(node.includedStory);
}

/** A line of a story's text. */
export interface StoryPlace {
  /** As the reader knows it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Where something stands that ink knows the place of, or the file's first line where ink gives none.
 *
 * @param file the story's main file
 */
export function placeOf(place: InkPlace | null | undefined, file: string): StoryPlace {
  return { file: pathBeside(file, place?.fileName ?? nameOf(file)), line: place?.startLineNumber ?? 1 };
}
