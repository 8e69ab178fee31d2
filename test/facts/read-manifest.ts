import type { FileKind, ManifestFact } from '../../src/api/index.js';
import { loadReaders } from '../../src/facts/load-readers.js';
import type { Reading } from '../../src/facts/reader.js';

/** Reads one manifest as the program would. */
export async function readManifest(kind: FileKind, path: string, content: string | Uint8Array): Promise<Reading> {
  const reader = (await loadReaders([kind])).get(kind);
  if (reader === undefined) throw new Error(`no reader for "${kind}"`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return reader({ path, bytes, want: new Set(), ask: () => undefined });
}

/** The manifest's fact. */
export async function manifestOf(kind: FileKind, path: string, content: string | Uint8Array): Promise<ManifestFact> {
  const { manifest } = (await readManifest(kind, path, content)).facts;
  if (manifest === undefined) throw new Error('no manifest was read');
  return manifest;
}

/** One word for each requirement: `name[extra]specifier; marker @source (group) !exact`. */
export function brief(manifest: ManifestFact): string[] {
  return manifest.requirements.map((one) => {
    const { source } = one;
    const from =
      source.kind === 'index'
        ? ''
        : ` @${source.kind}:${'url' in source ? source.url : source.path}${source.kind === 'vcs' && source.ref !== null ? `@${source.ref}` : ''}`;
    const extras = one.extras.length > 0 ? `[${one.extras.join()}]` : '';
    const build = one.build === undefined ? '' : `=${one.build}`;
    const marker = one.marker === undefined ? '' : `; ${one.marker}`;
    const group =
      one.group === 'runtime' ? '' : ` (${one.group}${one.groupName === undefined ? '' : `:${one.groupName}`})`;
    const flags = `${one.exact ? ' =' : ''}${one.editable ? ' -e' : ''}${one.hashed ? ' #' : ''}`;
    return `${one.name}${extras}${one.specifier}${build}${marker}${from}${group}${flags}`;
  });
}
