/** One line of a value, with the offset of its first character. */
export interface IniLine {
  readonly text: string;
  readonly start: number;
}
/** Sections by name, options by name, each value as its lines (comments gone). */
export interface Ini {
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, readonly IniLine[]>>;
  /** The first mistake, at which configparser stops. */
  readonly trouble?: { readonly what: string; readonly start: number };
}

/**
 * Parses an INI file as Python's configparser does by default (and setuptools with it): `=` or `:`, values go on in
 * lines that are indented deeper, `#` and `;` start comments only at the start of a line, nothing may stand twice.
 * Goes on behind a mistake.
 */
export function parseIni(text: string): Ini {
  const sections = new Map<string, Map<string, IniLine[]>>();
  let trouble: Ini['trouble'];
  let section: Map<string, IniLine[]> | undefined;
  let option: IniLine[] | undefined;
  let indent = 0;
  const wrong = (what: string, start: number): void => {
    trouble ??= { what, start };
  };
  for (const { line, start } of linesOf(text)) {
    const stripped = line.trim();
    if (stripped === '' || stripped.startsWith('#') || stripped.startsWith(';')) continue;
    const depth = line.length - line.trimStart().length;
    const at = start + depth;
    if (option !== undefined && depth > indent) {
      option.push({ text: stripped, start: at });
      continue;
    }
    indent = depth;
    option = undefined;
    if (stripped.startsWith('[') && stripped.includes(']', 2)) {
      const name = stripped.slice(1, stripped.lastIndexOf(']'));
      if (sections.has(name)) wrong(`names the section "[${name.slice(0, 80)}]" twice`, at);
      section = sections.get(name) ?? new Map<string, IniLine[]>();
      sections.set(name, section);
      continue;
    }
    const delimiter = stripped.search(/[=:]/);
    if (section === undefined) wrong('is no INI file: its first line is no "[section]"', at);
    else if (delimiter <= 0) wrong(`is no INI file: "${stripped.slice(0, 60)}" is no "key = value"`, at);
    else {
      const name = stripped.slice(0, delimiter).trimEnd();
      if (section.has(name)) wrong(`names "${name.slice(0, 80)}" twice in one section`, at);
      const value = stripped.slice(delimiter + 1);
      const valueStart = at + delimiter + 1 + value.length - value.trimStart().length;
      option = value.trim() === '' ? [] : [{ text: value.trim(), start: valueStart }];
      section.set(name, option);
    }
  }
  return { sections, ...(trouble === undefined ? {} : { trouble }) };
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly start: number }> {
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield { line: text.slice(start, end), start };
    start = end + 1;
  }
}
