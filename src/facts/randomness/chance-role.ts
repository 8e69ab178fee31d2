import { isOutputCall } from '../../python/randomness/output-calls.js';
import { isChanging } from '../../python/randomness/seeding.js';
import { mayBeUnstable } from '../../python/randomness/unstable-calls.js';
import { mayBeDevice } from './devices.js';

/** Who has to look at a call of this name. */
export interface ChanceRole {
  /** Gives something else each time, which makes no seed. */
  readonly changes: boolean;
  readonly devices: boolean;
  /** 'perhaps': with some keywords. */
  readonly output: boolean | 'perhaps';
  readonly unstable: boolean;
}

/** The same few hundred names are called everywhere: each is looked at once a run. */
const ROLES = new Map<string, ChanceRole>();
const MOST_ROLES = 20_000;

export function chanceRole(name: string): ChanceRole {
  let role = ROLES.get(name);
  if (role === undefined) {
    role = {
      changes: isChanging(name),
      devices: mayBeDevice(name),
      output: isOutputCall(name, []) || (name.endsWith('.fit') && 'perhaps'),
      unstable: mayBeUnstable(name),
    };
    if (ROLES.size < MOST_ROLES) ROLES.set(name, role);
  }
  return role;
}
