import { escapeText } from '../messages/escape-text.js';
import type { Config, RuleSetting, Sourced } from '../api/index.js';

/** The lines of `reprolint config [path]`: every value with where it came from. Fit for a terminal. */
export function describeConfig(config: Config, path?: string): string[] {
  const value = <T>(name: string, sourced: Sourced<T> | null, none: string): string =>
    sourced === null ? `${name}: ${none}` : `${name}: ${String(sourced.value)} (${sourced.source})`;
  const list = (name: string, values: readonly Sourced<string>[]): string[] =>
    values.length === 0 ? [`${name}: none`] : [`${name}:`, ...values.map((one) => `  "${one.value}" (${one.source})`)];
  return [
    `settings file: ${config.settingsFile ?? 'none'}`,
    value('preset', config.preset, ''),
    value('fail on', config.failOn, ''),
    value('most warnings', config.maxWarnings, 'any number'),
    ...list('exclude', config.exclude),
    ...list('plug-ins', config.plugins),
    '',
    path === undefined ? 'rules:' : `rules for "${path}":`,
    ...rules(config, path),
  ].map(escapeText);
}

function rules(config: Config, path: string | undefined): string[] {
  const settings = [...config.rules].map(([id, top]): [string, RuleSetting] => [
    id,
    path === undefined ? top : config.ruleFor(id, path),
  ]);
  const widest = Math.max(0, ...settings.map(([id]) => id.length));
  return settings.map(([id, { level, options, source }]) => {
    const rest = Object.keys(options).length === 0 ? '' : ` ${JSON.stringify(options)}`;
    return `  ${id.padEnd(widest)}  ${level.padEnd(7)}  ${source}${rest}`;
  });
}
