import type { FileAction, PathText } from '../../api/index.js';
import type { CallEvent } from '../../python/calls/code-event.js';
import type { Value } from '../../python/constants/value.js';
import { pathText, pathTexts } from './path-text.js';

const EXECUTES =
  /^(?:sqlite3\.(?:Connection|Cursor)|duckdb\.DuckDBPyConnection|sqlalchemy\.engine\.Connection)\.(?:execute\w*|sql)$/;
const WRITES = /^\s*(?:insert|create|update|delete|drop|alter|replace|copy|merge|truncate)\b/i;
const READS = /^\s*(?:select|with|pragma|explain|show|describe)\b/i;

/** Names of calls that may have to do with one. */
export const ASKS_DATABASE = /\.(?:to_sql|read_sql(?:_query|_table)?|read_postgis|execute\w*|sql)$/;

/** What a call does with a database that is a file: to ask one is to read it, tables are written by `to_sql` and by SQL. */
export function databaseUse({ name, args, keywords, on }: CallEvent): DatabaseUse | undefined {
  if (name.endsWith('.to_sql')) return use('write', databaseOf(args[1] ?? keywords.get('con')));
  if (/^(?:pandas|geopandas)\.read_sql(?:_query|_table)?$|^(?:geo)?pandas\.(?:GeoDataFrame\.)?read_postgis$/.test(name))
    return use('load', databaseOf(args[1] ?? keywords.get('con')));
  if (!EXECUTES.test(name)) return undefined;
  const sql = args[0]?.kind === 'text' ? args[0].text : '';
  if (WRITES.test(sql)) return use('write', databaseOf(on));
  return READS.test(sql) ? use('load', databaseOf(on)) : undefined;
}

interface DatabaseUse {
  readonly action: FileAction;
  readonly paths: readonly PathText[];
}

function use(action: FileAction, paths: readonly PathText[]): DatabaseUse | undefined {
  return paths.length === 0 ? undefined : { action, paths };
}

/** The file behind a connection, or behind an address such as `sqlite:///data/a.db`. */
function databaseOf(value: Value | undefined): PathText[] {
  if (value?.kind === 'instance') return value.path === null ? [] : pathTexts(value.path);
  if (value?.kind !== 'text') return [];
  const file = /^(?:sqlite|duckdb)(?:\+\w+)?:\/\/\/(.+)$/s.exec(value.text)?.[1];
  return file === undefined || file === ':memory:' ? [] : [pathText(file)];
}
