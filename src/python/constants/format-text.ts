import { asText, HOLE } from './value.js';
import type { Value } from './value.js';

/** A value in a replacement field, after its format: `f"{n:03d}"`. A format that is not understood leaves a hole. */
export function formatted(value: Value, spec: string): string {
  // Nobody means a path with "None" in it: it is filled in later.
  const shown = value.kind === 'plain' && value.value === null ? HOLE : asText(value).text;
  if (spec === '' || spec === 's' || shown === HOLE) return shown;
  const match = /^(0?)(\d{0,3})d?$/.exec(spec);
  if (match === null || value.kind !== 'plain' || value.isFloat || typeof value.value !== 'number') return HOLE;
  return shown.padStart(Number(match[2]), match[1] === '0' ? '0' : ' ');
}

/** `template.format(*args, **keywords)`. */
export function formatMethod(template: string, args: readonly Value[], keywords: ReadonlyMap<string, Value>): string {
  let next = 0;
  return template.replace(
    /\{\{|\}\}|\{([^{}:!]*)(![rsa])?(?::([^{}]*))?\}/g,
    (whole, name?: string, conversion?: string, spec?: string) => {
      if (name === undefined) return whole.slice(1);
      const value = name === '' ? args[next++] : /^\d+$/.test(name) ? args[Number(name)] : keywords.get(name);
      return value === undefined || (conversion !== undefined && conversion !== '!s')
        ? HOLE
        : formatted(value, spec ?? '');
    },
  );
}

/** `template % value`. */
export function percent(template: string, value: Value): string {
  const args = value.kind === 'list' ? value.items : [value];
  let next = 0;
  return template.replace(
    /%(?:%|(?:\((\w+)\))?([-+ #0]*)((?:[1-9]\d*)?)(\.\d+)?([a-zA-Z]))/g,
    (whole, ...groups: (string | undefined)[]) => {
      if (whole === '%%') return '%';
      const [name, flags, width, precision, letter] = groups;
      const given = name === undefined ? args[next++] : value.kind === 'dict' ? value.entries.get(name) : undefined;
      if (given === undefined || precision !== undefined || !/[sdi]/.test(letter ?? '')) return HOLE;
      if (letter === 's') return width === '' ? asText(given).text : HOLE;
      return formatted(given, `${flags === '0' ? '0' : ''}${width ?? ''}d`);
    },
  );
}
