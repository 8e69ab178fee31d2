import type { RequirementFact } from '../../api/index.js';
import type { ParsedRequirement } from './parse-requirement.js';
import { normalizeName } from './parse-requirement.js';

type Known = Pick<RequirementFact, 'at'> & Partial<RequirementFact>;

/** Makes the fact of a requirement that pip installs; `known` says where it stands and what else is known. */
export function pipFact(parsed: ParsedRequirement, known: Known): RequirementFact {
  const { marker, ...rest } = parsed;
  return {
    ...rest,
    normalized: normalizeName(parsed.name),
    ...(marker === undefined ? {} : { marker }),
    group: 'runtime',
    ecosystem: 'pip',
    editable: false,
    hashed: false,
    ...known,
  };
}
