import { notebook } from './notebook.js';
import type { Project } from './lint-project.js';

/** The second-level headings, those inside fenced blocks left out. */
export function readmeSections(markdown: string): string[] {
  return markdown
    .replace(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '')
    .split('\n')
    .filter((line) => line.startsWith('## '));
}

/** An example of a rule's README: a small project, and whether the rule is to say something. */
export interface ReadmeExample {
  readonly name: string;
  readonly fails: boolean;
  readonly project: Project;
}

const HEADING = /^(#{2,4}) (.*)$/;
const FENCE = /^(`{3,})((?:[^\s`]\S*)?)\s+title="([^"]+)"(?: megabytes="(\d+)")?$/;

/**
 * The examples under `### Fails` and `### Passes`: each heading is one project, each fenced block titled with a path one
 * file of it, with `megabytes="N"` filled up with spaces to that size. Blocks of language `cells` are notebooks in the notation of `notebook()`.
 */
export function readmeExamples(markdown: string): ReadmeExample[] {
  const examples: { name: string; fails: boolean; project: Record<string, string> }[] = [];
  const lines = markdown.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [, , title] = HEADING.exec(line) ?? [];
    if (title !== undefined && /^(Fails|Passes)\b/.test(title))
      examples.push({ name: title, fails: title.startsWith('Fails'), project: {} });
    const [, fence, language, path, megabytes] = FENCE.exec(line) ?? [];
    if (fence === undefined || path === undefined) continue;
    const end = lines.indexOf(fence, i + 1);
    if (end < 0) throw new Error(`the block titled "${path}" is never closed`);
    const text = `${lines.slice(i + 1, end).join('\n')}\n`;
    const example = examples.at(-1);
    if (example === undefined) throw new Error(`the block titled "${path}" stands before "### Fails" or "### Passes"`);
    const whole = language === 'cells' ? notebook(text) : text;
    example.project[path] = whole.padEnd(Number(megabytes ?? 0) * 1_000_000);
    i = end;
  }
  return examples;
}
