import { readFileSync } from 'node:fs';

/** The rule's README. It lies beside the bundle in a package, and in rules/ in the source tree; a plug-in's rule has none here. */
export function ruleDocumentation(id: string): string {
  for (const place of [`./rules/${id}.md`, `../../rules/${id}/README.md`]) {
    try {
      return readFileSync(new URL(place, import.meta.url), 'utf8');
    } catch {
      continue; // The other place, then.
    }
  }
  return `# ${id}\n`;
}
