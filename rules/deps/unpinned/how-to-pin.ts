import { baseName } from '../../../src/api/index.js';
import type { ManifestFact, RequirementFact } from '../../../src/api/index.js';

/** What to type so that a manifest's versions are exact. */
export function howToPin(
  { path, format, tool }: ManifestFact,
  { name, ecosystem }: RequirementFact,
  version = '<version>',
): string {
  const file = baseName(path);
  if (format === 'pipfile') return 'Run "pipenv lock" and commit "Pipfile.lock".';
  if (format === 'pyproject') {
    if (tool === 'pixi') return 'Run "pixi lock" and commit "pixi.lock".';
    if (tool === 'poetry') return 'Run "poetry lock" and commit "poetry.lock".';
    return tool === 'pdm' ? 'Run "pdm lock" and commit "pdm.lock".' : 'Run "uv lock" and commit "uv.lock".';
  }
  if (format === 'conda-env') {
    const pin = ecosystem === 'conda' ? `${name}=${version}` : `${name}==${version}`;
    return `Write the versions that work, such as "${pin}" ("conda list" prints them), or run "conda-lock" and commit "conda-lock.yml".`;
  }
  if (file.endsWith('.in')) return `Run "pip-compile ${file}" and commit what it writes.`;
  return `Write the versions that work, such as "${name}==${version}" ("pip freeze" prints them).`;
}
