import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/**
 * Reads the white space at the start of a logical line, over blank lines and comments.
 * Returns true if that made a token: INDENT, DEDENT (more of them in `pendingDedents`) or END.
 */
export function beginLine(s: Scanner): boolean {
  const text = s.text;
  let pos = s.end;
  let column = 0;
  // The same with a tab as one column: two lines that compare differently by the two measures mix tabs and spaces.
  let tabColumn = 0;
  for (;;) {
    const code = text.charCodeAt(pos);
    if (code === 32) {
      column++;
      tabColumn++;
      pos++;
    } else if (code === 9) {
      column = (column | 7) + 1;
      tabColumn++;
      pos++;
    } else if (code === 10 || code === 13 || code === 12) {
      column = tabColumn = 0;
      pos++;
    } else if (code === 35) {
      // A comment is the first line as well as code is.
      if (s.freshIndent) setFirstIndent(s, column, tabColumn);
      pos = s.skipComment(pos);
    } else if (code === 92 && s.afterContinuation(pos) > 0) {
      // The joined line's own white space does not count; what came before it does.
      pos = s.afterContinuation(pos);
      while (text.charCodeAt(pos) === 32 || text.charCodeAt(pos) === 9) pos++;
    } else {
      break;
    }
  }
  s.start = s.end = pos;
  s.atLineStart = false;
  if (pos >= s.length) return endBlocks(s);
  if (s.freshIndent) setFirstIndent(s, column, tabColumn);
  return compareColumns(s, column, tabColumn);
}

function setFirstIndent(s: Scanner, column: number, tabColumn: number): void {
  s.freshIndent = false;
  s.indents = [column];
  s.tabIndents = [tabColumn];
}

/** At the end of the text: closes every block, then END for ever. */
function endBlocks(s: Scanner): boolean {
  s.atLineStart = true;
  if (s.indents.length > 1) {
    s.indents.pop();
    s.tabIndents.pop();
    s.tok = T.DEDENT;
  } else {
    s.tok = T.END;
  }
  return true;
}

function compareColumns(s: Scanner, column: number, tabColumn: number): boolean {
  const { indents, tabIndents } = s;
  const last = indents.length - 1;
  const top = indents[last] ?? 0;
  if (column === top) {
    if (tabColumn !== tabIndents[last]) reportTabs(s);
    return false;
  }
  if (column > top) {
    if (tabColumn <= (tabIndents[last] ?? 0)) reportTabs(s);
    indents.push(column);
    tabIndents.push(tabColumn);
    s.tok = T.INDENT;
    return true;
  }
  return closeBlocks(s, column, tabColumn);
}

function closeBlocks(s: Scanner, column: number, tabColumn: number): boolean {
  const { indents, tabIndents } = s;
  let level = indents.length - 1;
  while (level > 0 && (indents[level - 1] ?? 0) >= column && (indents[level] ?? 0) > column) level--;
  const closed = indents.length - 1 - level;
  const matches = indents[level] === column;
  indents.length = level + 1;
  tabIndents.length = level + 1;
  if (matches) {
    if (tabColumn !== tabIndents[level]) reportTabs(s);
  } else {
    // Level 0 can only be a notebook cell that begins indented: IPython takes the indentation away.
    if (level > 0) report(s, 'this line is indented like no line before it in the block');
    indents[level] = column;
    tabIndents[level] = tabColumn;
  }
  if (closed === 0) return false;
  s.pendingDedents = closed - 1;
  s.tok = T.DEDENT;
  return true;
}

/** Once a text: a file that mixes them does so on most lines. */
function reportTabs(s: Scanner): void {
  if (s.tabsReported) return;
  s.tabsReported = true;
  report(s, 'tabs and spaces are mixed in the indentation');
}

function report(s: Scanner, message: string): void {
  s.errors.push({ kind: 'indentation', message, start: s.start, end: s.start + 1 });
}
