import type { Failure } from './failure.js';

/** A settings file whose text does not parse. `why` is the parser's own sentence. */
export function settingsBroken(language: 'YAML' | 'JSON' | 'TOML' | 'text', where: string, why: string): Failure {
  return {
    what: `the settings are not readable ${language}: ${why}`,
    where,
    help: `Mend the ${language === 'text' ? 'file' : language} there, or run without settings: "--no-config".`,
  };
}
