import { defineRule, quoteSome } from '../../../src/api/index.js';

const PLACES = 20;
/** Modules in the sentence; all of them are in `data.modules`. */
const SHOWN = 3;

export const rule = defineRule({
  id: 'deps/unreadable-manifest',
  scope: 'file',
  summary: 'Require that a manifest holds what its tool can read.',
  why: 'An installer stops at the first line that it does not understand, and installs nothing.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  fixable: true,
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env', 'setup-cfg'],
  needs: { file: ['manifest'], project: ['environment'] },
  messages: {
    unreadable: ({ what, help, count }: { what: string; help: string; count: number }) => ({
      what: count === 1 ? what : `${what} (and ${count - 1} more like it)`,
      help,
    }),
    encoding: ({ what, help, modules }: { what: string; help: string; modules: readonly string[] }) => ({
      what: modules.length === 0 ? what : `${what}, and nothing else declares ${quoteSome(modules, SHOWN)}`,
      help,
    }),
  },
  *check({ file: { manifest }, project, problem }) {
    for (const { kind, what, help, at, mend } of manifest.problems) {
      if (kind === 'entry') continue;
      // pip reads UTF-16 that says so, other tools do not; an empty file stops nobody.
      const extra = kind === 'table' ? {} : { atMost: kind === 'empty' ? ('info' as const) : ('warning' as const) };
      const edits = mend === undefined ? [] : [{ path: manifest.path, ...mend.span, text: mend.text }];
      const fix = { title: 'Save it as UTF-8', safety: 'safe', edits } as const;
      const how = { ...extra, ...(mend === undefined ? {} : { fix }) };
      if (kind !== 'encoding') yield problem('unreadable', { what, help, count: 1 }, at, how);
      else {
        const known = project.environment.utf16Declarations.find((one) => one.manifest === manifest.path);
        yield problem('encoding', { what, help, modules: known?.modules ?? [] }, at, how);
      }
    }
    const entries = manifest.problems.filter(({ kind }) => kind === 'entry');
    const [first, ...rest] = entries;
    if (first === undefined) return;
    const { what, help, at } = first;
    const related = rest.slice(0, PLACES).map((one) => ({ ...one.at, note: one.what }));
    yield problem('unreadable', { what, help, count: entries.length }, at, { related });
  },
});
