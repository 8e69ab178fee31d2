/** Cell magics whose body is Python that runs in the notebook's own namespace, or is compiled into it. */
const PYTHON_BODY = new Set(
  'time timeit capture prun memit mprun lprun cython snakeviz heat scalene pyinstrument debug px wandb manim expect_exception'.split(
    ' ',
  ),
);
const CELL_MAGIC = /%%(\w*)[^\r\n]*(?:\r\n|\r|\n|$)/y;
const BLANK = /\s*/y;
/** Line magics that run the rest of the line as Python: `%time import numpy`. */
const PYTHON_LINE = /%(?:time|timeit|prun|memit)[ \t]+(?:-\S+[ \t]+(?:\d+[ \t]+)?){0,20}/y;

/**
 * Where a cell's Python begins: behind `%%time` and its like; nothing if the body is another language's, a file's, or of a
 * magic that is not known. IPython takes a cell magic only as the first thing in a cell.
 */
export function pythonStart(source: string): number | undefined {
  let pos = 0;
  for (;;) {
    BLANK.lastIndex = pos;
    const first = BLANK.test(source) ? BLANK.lastIndex : pos;
    CELL_MAGIC.lastIndex = first;
    const magic = CELL_MAGIC.exec(source);
    if (magic === null) return pos;
    if (!PYTHON_BODY.has(magic[1] ?? '')) return undefined;
    pos = CELL_MAGIC.lastIndex;
  }
}

/** Where the Python of the line magic at `pos` begins, or nothing. */
export function pythonInLineMagic(source: string, pos: number): number | undefined {
  PYTHON_LINE.lastIndex = pos;
  return PYTHON_LINE.test(source) ? PYTHON_LINE.lastIndex : undefined;
}
