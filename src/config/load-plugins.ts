import { pathToFileURL } from 'node:url';
import { LEVELS, PRESETS } from '../api/index.js';
import type { AnyRule, Sourced } from '../api/index.js';
import type { Failure } from '../messages/failure.js';
import { pluginBroken } from '../messages/plugin-broken.js';
import { importPlugin } from './import-plugin.js';
import { isPath, pluginPackage, resolvePlugin } from './resolve-plugin.js';

export interface LoadedPlugins {
  readonly rules: readonly AnyRule[];
  readonly failures: readonly Failure[];
}

/**
 * Imports plug-ins, which runs their code: called only with `--allow-plugins`. A plug-in exports `rules`, a list of rules, by
 * that name or in its default export.
 * @param folder where the settings file lies: names are resolved from there
 */
export async function loadPlugins(
  names: readonly Sourced<string>[],
  folder: string | undefined,
  known: readonly AnyRule[],
): Promise<LoadedPlugins> {
  const rules: AnyRule[] = [];
  const failures: Failure[] = [];
  const ids = new Set(known.map(({ id }) => id));
  for (const { value: name, source } of names) {
    const loaded = await load(name, folder);
    if ('why' in loaded) {
      failures.push(pluginBroken(name, source, loaded.why));
      continue;
    }
    for (const [i, rule] of loaded.rules.entries()) {
      const why = isRule(rule) ? clash(rule, ids) : `exports as rule ${i + 1} something that is no rule`;
      if (why !== undefined) failures.push(pluginBroken(name, source, why));
      else if (isRule(rule)) {
        ids.add(rule.id);
        rules.push(rule);
      }
    }
  }
  return { rules, failures };
}

async function load(
  name: string,
  folder: string | undefined,
): Promise<{ rules: readonly unknown[] } | { why: string }> {
  const file = folder === undefined ? undefined : resolvePlugin(name, folder);
  if (file === undefined)
    return { why: isPath(name) ? 'was not found' : `was not found: no package "${pluginPackage(name)}" is installed` };
  try {
    const module = await importPlugin(pathToFileURL(file).href);
    const rules = rulesIn(module) ?? rulesIn(own(module, 'default'));
    return rules === undefined ? { why: 'exports no list "rules"' } : { rules };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    return { why: isMissing ? 'was not found, or imports what is not installed' : `could not be loaded: ${message}` };
  }
}

function rulesIn(value: unknown): readonly unknown[] | undefined {
  const rules = own(value, 'rules');
  return Array.isArray(rules) ? (rules as readonly unknown[]) : undefined;
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !(key in value)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The parts of a rule that everything else relies on; the rest shows when it runs, and costs one finding. */
function isRule(value: unknown): value is AnyRule {
  const levels = own(value, 'levels');
  return (
    /^[a-z][\w-]*\/[a-z][\w-]*$/.test(text(own(value, 'id'))) &&
    ['file', 'project'].includes(text(own(value, 'scope'))) &&
    typeof own(value, 'check') === 'function' &&
    typeof own(value, 'messages') === 'object' &&
    typeof own(value, 'needs') === 'object' &&
    PRESETS.every((preset) => LEVELS.some((level) => level === own(levels, preset)))
  );
}

function clash(rule: AnyRule, ids: ReadonlySet<string>): string | undefined {
  if (rule.id.startsWith('engine/')) return `defines "${rule.id}", and "engine/" is reserved`;
  return ids.has(rule.id) ? `defines the rule "${rule.id}" again` : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
