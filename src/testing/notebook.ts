/** A cell as nbformat 4.5 has it, as far as tests need it. */
interface Cell {
  cell_type: 'code' | 'markdown' | 'raw';
  id: string;
  metadata: { tags?: string[] };
  source: string;
  execution_count?: number | null;
  outputs?: object[];
}

const HEAD = /^# (?:In \[(\d+| )\]|(Markdown|Raw))(?: tags=(\S+))?$/;
const STREAM = /^# Out: (.*)$/;
const RESULT = /^# Out \[(\d+)\]: (.*)$/;
const ERROR = /^# Error: (\w+): (.*)$/;

/**
 * Writes a notebook from a light notation, as the examples in rules' READMEs use it. A cell begins with a line
 * `# In [3]`, `# In [ ]`, `# Markdown` or `# Raw`, with ` tags=a,b` behind it where wanted. In a code cell the lines
 * `# Out: text`, `# Out [3]: text` and `# Error: ValueError: text` become outputs. `changes` replaces top-level keys.
 */
export function notebook(cells: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const made: Cell[] = [];
  const sources: string[][] = [];
  for (const line of cells === '' ? [] : cells.replace(/\n$/, '').split('\n')) {
    const head = HEAD.exec(line);
    if (head !== null) {
      made.push(emptyCell(head, made.length));
      sources.push([]);
      continue;
    }
    const cell = made.at(-1);
    if (cell === undefined) throw new Error(`the first line of a notebook is "# In [1]" or the like, not "${line}"`);
    const output = cell.outputs === undefined ? undefined : outputOf(line);
    if (output === undefined) sources.at(-1)?.push(line);
    else cell.outputs?.push(output);
  }
  made.forEach((cell, i) => (cell.source = (sources[i] ?? []).join('\n').replace(/(?<!\n)\n+$/, '')));
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python', version: '3.11.7' },
  };
  return `${JSON.stringify({ cells: made, metadata, nbformat: 4, nbformat_minor: 5, ...changes }, null, 1)}\n`;
}

function emptyCell([, count, other, tags]: RegExpExecArray, index: number): Cell {
  const common = { id: `c${index}`, metadata: tags === undefined ? {} : { tags: tags.split(',') }, source: '' };
  if (other !== undefined) return { cell_type: other === 'Raw' ? 'raw' : 'markdown', ...common };
  return { cell_type: 'code', ...common, execution_count: count === ' ' ? null : Number(count), outputs: [] };
}

function outputOf(line: string): object | undefined {
  const [, stream] = STREAM.exec(line) ?? [];
  if (stream !== undefined) return { output_type: 'stream', name: 'stdout', text: `${stream}\n` };
  const [, count, text] = RESULT.exec(line) ?? [];
  if (text !== undefined)
    return {
      output_type: 'execute_result',
      execution_count: Number(count),
      metadata: {},
      data: { 'text/plain': text },
    };
  const [, ename, evalue] = ERROR.exec(line) ?? [];
  if (ename !== undefined) return { output_type: 'error', ename, evalue, traceback: [] };
  return undefined;
}
