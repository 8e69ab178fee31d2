import type { Fix, ManifestFact, ManifestFormat, UndeclaredFact } from '../../../src/api/index.js';
import { quoteSome } from '../../../src/api/index.js';

const SHOWN = 5;

/**
 * Adds to a manifest all that it lacks and that one package gives for sure. One fix for all findings about the manifest:
 * each of them carries it, and it is applied once. What is there by way of another package, and what tests alone need, is
 * left to a person.
 */
export function addLines(
  { path, append, format, requirements }: ManifestFact,
  facts: readonly UndeclaredFact[],
): Fix | undefined {
  // Where one line has a hash, all must have one.
  if (append === undefined || requirements.some(({ hashed }) => hashed)) return undefined;
  const { at, before, lead, lineEnd, isPair = false } = append;
  const entries = new Set(facts.filter(isCertain).map((fact) => (isPair ? pairOf(fact) : entryOf(fact, format))));
  if (entries.size === 0) return undefined;
  const text = before + [...entries].map((entry) => lead + entry + lineEnd).join('');
  const title = `Add ${quoteSome([...entries], SHOWN)} to "${path}"`;
  return { title, safety: 'unsafe', edits: [{ path, start: at, end: at, text }] };
}

export function isCertain({ use, aside, broughtBy, lockedIn, packages, module }: UndeclaredFact): boolean {
  const [first, ...others] = packages;
  const isOnly = others.length === 0 || first === module.split('.', 1)[0]?.toLowerCase().replaceAll('_', '-');
  return first !== undefined && isOnly && use !== 'guarded' && !aside && (broughtBy ?? lockedIn) === undefined;
}

function entryOf({ entry, version }: UndeclaredFact, format: ManifestFormat): string {
  return version === undefined ? entry : `${entry}${format === 'conda-env' ? '=' : '=='}${version.text}`;
}

/** As Poetry and pipenv write it. */
function pairOf({ entry, version }: UndeclaredFact): string {
  return `${entry} = "${version === undefined ? '*' : `==${version.text}`}"`;
}
