// Made by "npm run docs" from the folders: one rule, one folder.
import type { AnyRule } from '../src/api/index.js';
import { rule as containerBaseFloating } from './container/base-floating/rule.js';
import { rule as containerMissing } from './container/missing/rule.js';
import { rule as dataLfsPointer } from './data/lfs-pointer/rule.js';
import { rule as depsManifestMissing } from './deps/manifest-missing/rule.js';
import { rule as depsUnpinned } from './deps/unpinned/rule.js';
import { rule as docsReadmeMissing } from './docs/readme-missing/rule.js';
import { rule as docsReadmeNoRun } from './docs/readme-no-run/rule.js';
import { rule as docsReadmeNoSetup } from './docs/readme-no-setup/rule.js';
import { rule as docsReadmeStub } from './docs/readme-stub/rule.js';
import { rule as notebookCountGap } from './notebook/count-gap/rule.js';
import { rule as notebookDuplicateCount } from './notebook/duplicate-count/rule.js';
import { rule as notebookInvalid } from './notebook/invalid/rule.js';
import { rule as notebookMachineKernel } from './notebook/machine-kernel/rule.js';
import { rule as notebookMixedKernels } from './notebook/mixed-kernels/rule.js';
import { rule as notebookNoKernelspec } from './notebook/no-kernelspec/rule.js';
import { rule as notebookNotExecuted } from './notebook/not-executed/rule.js';
import { rule as notebookOutOfOrder } from './notebook/out-of-order/rule.js';
import { rule as notebookOutputWithoutCount } from './notebook/output-without-count/rule.js';
import { rule as notebookPartlyExecuted } from './notebook/partly-executed/rule.js';
import { rule as notebookSavedError } from './notebook/saved-error/rule.js';
import { rule as notebookUntitled } from './notebook/untitled/rule.js';

/** Every rule, sorted by id. */
export const rules: readonly AnyRule[] = [
  containerBaseFloating,
  containerMissing,
  dataLfsPointer,
  depsManifestMissing,
  depsUnpinned,
  docsReadmeMissing,
  docsReadmeNoRun,
  docsReadmeNoSetup,
  docsReadmeStub,
  notebookCountGap,
  notebookDuplicateCount,
  notebookInvalid,
  notebookMachineKernel,
  notebookMixedKernels,
  notebookNoKernelspec,
  notebookNotExecuted,
  notebookOutOfOrder,
  notebookOutputWithoutCount,
  notebookPartlyExecuted,
  notebookSavedError,
  notebookUntitled,
];
