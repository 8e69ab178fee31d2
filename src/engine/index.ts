export type { ActiveRules } from './active-rules.js';
export type { CheckedFile, KeptFiles } from './checked-file.js';
export * from './finalize.js';
export * from './fix-all.js';
export * from './overlay-disk.js';
export * from './run-rules.js';
export * from './stopwatch.js';
export { ENGINE_RULES } from './engine-problems.js';
