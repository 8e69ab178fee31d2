import type {
  CompiledFact,
  LockDifference,
  LockedPackage,
  ManifestFact,
  RequirementFact,
  StaleLockFact,
} from '../../../api/index.js';
import { resolveInside } from '../../manifest/resolve-inside.js';
import { parent } from '../../project/serving-manifests.js';
import { comparePackages } from './compare-packages.js';
import { isPlainCommand } from './is-plain-command.js';

/** Left out by pip-compile unless it is told otherwise. */
const UNSAFE: ReadonlySet<string> = new Set(['pip', 'setuptools', 'wheel', 'distribute']);

type ByPath = ReadonlyMap<string, ManifestFact>;

/** Compiled requirements files that lag behind what they were compiled from. */
export function findStaleCompiled(manifests: readonly ManifestFact[], byPath: ByPath): readonly StaleLockFact[] {
  return manifests.flatMap((output) => {
    const { compiled, open, problems } = output;
    if (compiled === undefined || open === true || problems.length > 0) return [];
    const packages = packagesOf(output, byPath);
    return compiled.inputs.flatMap((written): readonly StaleLockFact[] => {
      const found = locate(written, output.path, byPath);
      if (found === undefined || found.input.path === output.path) return [];
      const { input, folder } = found;
      const asked = askedBy(input, byPath).filter(({ normalized }) => !UNSAFE.has(normalized));
      const partial = compiled.partial || packages === undefined;
      const differences = [
        ...comparePackages(asked, packages ?? [], { sure: false, partial }),
        ...goneFrom(written, output, compiled, input, asked),
      ];
      if (differences.length === 0) return [];
      const command = isPlainCommand(compiled.command) ? compiled.command : 'pip-compile';
      const known = { lock: output.path, format: 'requirements', manifest: input.path, command } as const;
      return [{ ...known, folder, stops: false, differences }];
    });
  });
}

/** The header's paths count from where the command was typed: the file's own folder, or one above it. */
function locate(
  written: string,
  output: string,
  byPath: ByPath,
): { readonly input: ManifestFact; readonly folder: string } | undefined {
  for (let folder = parent(output); folder !== undefined; folder = parent(folder)) {
    const path = resolveInside(folder === '' ? 'x' : `${folder}/x`, written);
    const input = path === null ? undefined : byPath.get(path);
    if (input !== undefined) return { input, folder };
  }
  return undefined;
}

/** What is always asked for; a requirements file asks for what it includes too, but not for its constraints. */
function askedBy(input: ManifestFact, byPath: ByPath): readonly RequirementFact[] {
  if (input.format !== 'requirements')
    return input.requirements.filter(({ group, of }) => group === 'runtime' && of === undefined);
  const seen = new Set<string>();
  const found: RequirementFact[] = [];
  const waiting = [input];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next.path)) continue;
    seen.add(next.path);
    for (const requirement of next.requirements) found.push(requirement);
    for (const { kind, resolved } of next.includes) {
      const included = kind === 'requirements' && resolved !== null ? byPath.get(resolved) : undefined;
      if (included !== undefined) waiting.push(included);
    }
  }
  return found;
}

/** Nothing where it brings in a file that cannot be read. */
function packagesOf(output: ManifestFact, byPath: ByPath): readonly LockedPackage[] | undefined {
  const files = [output];
  for (const { kind, resolved } of output.includes) {
    const included = resolved === null ? undefined : byPath.get(resolved);
    if (kind === 'requirements' && included === undefined) return undefined;
    if (kind === 'requirements' && included !== undefined) files.push(included);
  }
  return files.flatMap(({ requirements }) =>
    requirements.map(({ normalized, specifier, source, at }): LockedPackage => {
      const [, version = ''] = /^===?([^,*]+)$/.exec(specifier) ?? [];
      return { name: normalized, version, source: source.kind, ecosystem: 'pip', line: at.line };
    }),
  );
}

/** Packages that the file says an input asked for by itself, and that it no longer names. What includes bring in is asked for too. */
function goneFrom(
  written: string,
  output: ManifestFact,
  { direct }: CompiledFact,
  input: ManifestFact,
  asked: readonly RequirementFact[],
): readonly LockDifference[] {
  if (input.problems.length > 0 || input.includes.some(({ resolved }) => resolved === null)) return [];
  const names = new Set(asked.map(({ normalized }) => normalized));
  // A bare URL among the wishes has no name: it may be what the lock calls by one.
  const nameless = names.has('');
  const byUrl = new Set(
    output.requirements.filter(({ source }) => source.kind !== 'index').map(({ normalized }) => normalized),
  );
  return direct
    .filter(({ name, from }) => from === written && !names.has(name) && !UNSAFE.has(name))
    .filter(({ name }) => !nameless || !byUrl.has(name))
    .map(({ name, line }) => ({
      kind: 'gone',
      name,
      asked: '',
      locked: '',
      at: { path: output.path, line, column: 1 },
    }));
}
