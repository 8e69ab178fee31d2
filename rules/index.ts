// Made by "npm run docs" from the folders: one rule, one folder.
import type { AnyRule } from '../src/api/index.js';
import { rule as containerMissing } from './container/missing/rule.js';

/** Every rule, sorted by id. */
export const rules: readonly AnyRule[] = [containerMissing];
