/** A text with its variables put in, or that a variable has no value here. */
export type Substituted = { readonly text: string } | { readonly unresolved: string };

const VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+?]|##?|%%?|\/\/?)(.*))?\})/s;
const MAX_STEPS = 200;
const MAX_LENGTH = 4_000;

/**
 * Puts build arguments into a word of a Dockerfile: `$X`, `${X}`, `${X:-word}`, `${X-word}`, `${X:+word}`, `${X+word}`,
 * with variables in the words too (Dockerfile reference, "Environment replacement"). The pattern forms (`${X#..}`) and
 * anything that cannot be told count as unresolved: a rule then says nothing.
 */
export function substitute(written: string, values: ReadonlyMap<string, string>): Substituted {
  let text = written.slice(0, MAX_LENGTH);
  let done = '';
  // What a variable holds is put in front of the rest and read again only for the words of `:-` and `:+`.
  for (let step = 0; step < MAX_STEPS; step++) {
    const dollar = text.indexOf('$');
    if (dollar < 0) return { text: done + text };
    if (text[dollar - 1] === '\\') {
      done += `${text.slice(0, dollar - 1)}$`;
      text = text.slice(dollar + 1);
      continue;
    }
    done += text.slice(0, dollar);
    const source = text.slice(dollar, dollar + variableLength(text, dollar));
    text = text.slice(dollar + source.length);
    const match = VARIABLE.exec(source);
    if (match === null) return { unresolved: source.slice(0, 80) };
    const name = match[1] ?? match[2] ?? '';
    const put = valueOf(values.get(name), match[3] ?? '', match[4] ?? '');
    if (put === undefined) return { unresolved: name };
    if (put.literal) done += put.text;
    else text = put.text + text;
  }
  return { unresolved: written.slice(0, 80) };
}

function valueOf(
  value: string | undefined,
  operator: string,
  word: string,
): { readonly text: string; readonly literal: boolean } | undefined {
  const given = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
  const kind = operator.at(-1);
  if (operator === '') return value === undefined ? undefined : { text: value, literal: true };
  if (kind === '-') return given ? { text: value ?? '', literal: true } : { text: word, literal: false };
  if (kind === '+') return given ? { text: word, literal: false } : { text: '', literal: true };
  if (kind === '?' && given) return { text: value ?? '', literal: true };
  return undefined;
}

/** The length of the variable that starts at `start`, up to the brace that closes its own. */
function variableLength(text: string, start: number): number {
  if (text[start + 1] !== '{') return /^\$\w*/.exec(text.slice(start, start + 200))?.[0].length ?? 1;
  let depth = 0;
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1 - start;
  }
  return text.length - start;
}
