import { alsoAt, defineRule } from '../../../src/api/index.js';
import { urlCause } from './url-cause.js';
import type { FetchedFrom } from './url-cause.js';

export const rule = defineRule({
  id: 'data/floating-url',
  scope: 'project',
  summary: 'Require data to be fetched from URLs that stay what they are.',
  why: 'A branch moves on, a short link is redirected, and an unencrypted transfer can be changed on the way.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['lineage'] },
  messages: {
    branch: ({ file, branch, more }: { file: string; resolved: null; branch: string; more: number }) => ({
      what: `"${file}"${more === 0 ? '' : ` (and ${more} more)`} is fetched from the branch "${branch}", which moves on`,
      help: `Write the commit's hash or a tag in place of ${more === 0 ? `"${branch}"` : 'the branch'}.`,
    }),
    short: ({ file, more }: { file: string; resolved: null; more: number }) => ({
      what: `"${file}"${more === 0 ? '' : ` (and ${more} more)`} is a short link, whose target can be changed`,
      help: 'Write the URL that it leads to.',
    }),
    plain: ({ file, more }: { file: string; resolved: null; more: number }) => ({
      what: `"${file}"${more === 0 ? '' : ` (and ${more} more)`} is fetched without encryption`,
      help: 'Write "https://" if the server has it, and check the file against a hash.',
    }),
  },
  // One finding for all branches, and one for all servers asked without encryption: whoever mends one looks at all.
  *check({ outlines, project: { lineage }, problem }) {
    const found = new Map<string, FetchedFrom>();
    for (const { path, linted } of outlines)
      for (const { action, reach, paths, at } of (linted ? lineage.files[path]?.others : undefined) ?? []) {
        const [url] = paths;
        const cause = action === 'fetch' && reach !== 'never' && url !== undefined ? urlCause(url.text) : undefined;
        if (cause === undefined || url === undefined) continue;
        const known = found.get(cause.key);
        if (known === undefined) found.set(cause.key, { cause, urls: new Set([url.text]), places: [at] });
        else {
          known.urls.add(url.text);
          known.places.push(at);
        }
      }
    for (const { cause, urls, places } of found.values()) {
      const [file = ''] = urls;
      const [first, ...rest] = places;
      if (first === undefined) continue;
      const data = { file, resolved: null, more: urls.size - 1 };
      const also = alsoAt(rest.slice(0, 50));
      if (cause.kind === 'branch') yield problem('branch', { ...data, branch: cause.branch }, first, also);
      else yield problem(cause.kind, data, first, also);
    }
  },
});
