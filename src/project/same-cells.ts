interface RawNotebook {
  readonly cells?: unknown;
}

/** Fewer lines of code than these say nothing: many a notebook begins with one import. */
const FEWEST = 3;

/**
 * Whether a script holds the code of a notebook's cells and no other: what jupytext (percent and light, without front matter) and nbconvert
 * write. Compared are lines of code in order; blank lines, comments and what IPython alone understands are written in as many ways as
 * there are tools, so they are left out on both sides. False where the notebook cannot be read.
 */
export function holdsSameCells(script: string, notebook: string): boolean {
  const cells = codeOf(notebook);
  if (cells === undefined) return false;
  const wanted = cells.flatMap((cell) => (/^\s*%%/.test(cell) ? [] : linesOf(cell)));
  const written = linesOf(script);
  return wanted.length >= FEWEST && wanted.length === written.length && wanted.every((line, i) => line === written[i]);
}

/** The sources of the code cells of a notebook in format 4. */
function codeOf(text: string): string[] | undefined {
  let raw: RawNotebook | null;
  try {
    raw = JSON.parse(text) as RawNotebook | null;
  } catch {
    return undefined;
  }
  if (!Array.isArray(raw?.cells)) return undefined;
  return raw.cells.flatMap((cell: unknown) => {
    const { cell_type: type, source } = (cell ?? {}) as { readonly cell_type?: unknown; readonly source?: unknown };
    if (type !== 'code') return [];
    return [Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : ''];
  });
}

/** Magics, shell lines, help queries, and the calls that nbconvert writes for them. */
const IPYTHON = /^\s*[%!?]|=\s*[%!]|\?\s*$|get_ipython\(\)/;

function linesOf(code: string): string[] {
  return code
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^\s*#/.test(line) && !IPYTHON.test(line));
}
