import type { RequirementFact } from '../../api/index.js';

type Group = Pick<RequirementFact, 'group' | 'groupName'>;

const DEV =
  /^(?:dev|devel|develop|development|developer|tests?|testing|unittests?|pytest|docs?|documentation|sphinx|mkdocs|lint|linting|linters?|format|formatting|style|ci|cicd|typing|types|mypy|tox|nox|qa|quality|checks?|coverage|cov|bench|benchmarks?|build|release|packaging|precommit|tools?|tooling|debug|profiling|notebook-dev)$/;
const OPTIONAL = /^(?:optional|opt|extras?|recommended|contrib)$/;
const CONSTRAINTS = /^(?:constraints?|overrides?)$/;

/** What a group's name tells of its use: `test`, `docs-build` and `lint` serve those who work on the code. */
export function isDevGroup(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[-_. ]+/)
    .some((word) => DEV.test(word));
}

/** The group that a requirements file's name and folder tell: `requirements-dev.txt`, `docs/requirements.txt`, `constraints.txt`. */
export function groupOfPath(path: string): Group {
  const parts = path.toLowerCase().split('/');
  const stem = (parts.at(-1) ?? '').replace(/\.(?:txt|in|pip|lock|ya?ml)$/, '');
  const words = stem.split(/[-_. ]+/);
  if (words.some((word) => CONSTRAINTS.test(word))) return { group: 'constraint' };
  const dev =
    words.find((word) => DEV.test(word)) ??
    parts
      .slice(0, -1)
      .reverse()
      .slice(0, 2)
      .find((part) => DEV.test(part.replace(/^\./, '')));
  if (dev !== undefined) return { group: 'dev', groupName: dev };
  const optional = words.find((word) => OPTIONAL.test(word));
  return optional === undefined ? { group: 'runtime' } : { group: 'optional', groupName: optional };
}
