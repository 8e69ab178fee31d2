// Made by "npm run docs" from the folders: one rule, one folder.
import type { AnyRule } from '../src/api/index.js';
import { rule as containerBaseFloating } from './container/base-floating/rule.js';
import { rule as containerMissing } from './container/missing/rule.js';
import { rule as dataLfsPointer } from './data/lfs-pointer/rule.js';
import { rule as depsCondaBuildStrings } from './deps/conda-build-strings/rule.js';
import { rule as depsCondaChannels } from './deps/conda-channels/rule.js';
import { rule as depsCondaPrefix } from './deps/conda-prefix/rule.js';
import { rule as depsConflictingPins } from './deps/conflicting-pins/rule.js';
import { rule as depsDeadPackageName } from './deps/dead-package-name/rule.js';
import { rule as depsEditableUrl } from './deps/editable-url/rule.js';
import { rule as depsIncludeMissing } from './deps/include-missing/rule.js';
import { rule as depsLocalPath } from './deps/local-path/rule.js';
import { rule as depsManifestMissing } from './deps/manifest-missing/rule.js';
import { rule as depsPlatformOnly } from './deps/platform-only/rule.js';
import { rule as depsPrivateIndex } from './deps/private-index/rule.js';
import { rule as depsUnpinned } from './deps/unpinned/rule.js';
import { rule as depsUnreadableManifest } from './deps/unreadable-manifest/rule.js';
import { rule as depsUrlWithoutHash } from './deps/url-without-hash/rule.js';
import { rule as depsVcsFloating } from './deps/vcs-floating/rule.js';
import { rule as docsCitationMissing } from './docs/citation-missing/rule.js';
import { rule as docsLicenseMissing } from './docs/license-missing/rule.js';
import { rule as docsReadmeBrokenLink } from './docs/readme-broken-link/rule.js';
import { rule as docsReadmeCommandMissingFile } from './docs/readme-command-missing-file/rule.js';
import { rule as docsReadmeMissing } from './docs/readme-missing/rule.js';
import { rule as docsReadmeNoRun } from './docs/readme-no-run/rule.js';
import { rule as docsReadmeNoSetup } from './docs/readme-no-setup/rule.js';
import { rule as docsReadmeStub } from './docs/readme-stub/rule.js';
import { rule as notebookCountGap } from './notebook/count-gap/rule.js';
import { rule as notebookCrossNotebookState } from './notebook/cross-notebook-state/rule.js';
import { rule as notebookDeletedName } from './notebook/deleted-name/rule.js';
import { rule as notebookDuplicateCount } from './notebook/duplicate-count/rule.js';
import { rule as notebookInteractiveInput } from './notebook/interactive-input/rule.js';
import { rule as notebookInvalid } from './notebook/invalid/rule.js';
import { rule as notebookMachineKernel } from './notebook/machine-kernel/rule.js';
import { rule as notebookMixedKernels } from './notebook/mixed-kernels/rule.js';
import { rule as notebookNoKernelspec } from './notebook/no-kernelspec/rule.js';
import { rule as notebookNonIdempotentCell } from './notebook/non-idempotent-cell/rule.js';
import { rule as notebookNotExecuted } from './notebook/not-executed/rule.js';
import { rule as notebookOutOfOrder } from './notebook/out-of-order/rule.js';
import { rule as notebookOutputWithoutCount } from './notebook/output-without-count/rule.js';
import { rule as notebookPartlyExecuted } from './notebook/partly-executed/rule.js';
import { rule as notebookSavedError } from './notebook/saved-error/rule.js';
import { rule as notebookUndefinedName } from './notebook/undefined-name/rule.js';
import { rule as notebookUntitled } from './notebook/untitled/rule.js';
import { rule as notebookUseBeforeDefinition } from './notebook/use-before-definition/rule.js';
import { rule as pythonPython2 } from './python/python2/rule.js';
import { rule as pythonSyntaxError } from './python/syntax-error/rule.js';

/** Every rule, sorted by id. */
export const rules: readonly AnyRule[] = [
  containerBaseFloating,
  containerMissing,
  dataLfsPointer,
  depsCondaBuildStrings,
  depsCondaChannels,
  depsCondaPrefix,
  depsConflictingPins,
  depsDeadPackageName,
  depsEditableUrl,
  depsIncludeMissing,
  depsLocalPath,
  depsManifestMissing,
  depsPlatformOnly,
  depsPrivateIndex,
  depsUnpinned,
  depsUnreadableManifest,
  depsUrlWithoutHash,
  depsVcsFloating,
  docsCitationMissing,
  docsLicenseMissing,
  docsReadmeBrokenLink,
  docsReadmeCommandMissingFile,
  docsReadmeMissing,
  docsReadmeNoRun,
  docsReadmeNoSetup,
  docsReadmeStub,
  notebookCountGap,
  notebookCrossNotebookState,
  notebookDeletedName,
  notebookDuplicateCount,
  notebookInteractiveInput,
  notebookInvalid,
  notebookMachineKernel,
  notebookMixedKernels,
  notebookNoKernelspec,
  notebookNonIdempotentCell,
  notebookNotExecuted,
  notebookOutOfOrder,
  notebookOutputWithoutCount,
  notebookPartlyExecuted,
  notebookSavedError,
  notebookUndefinedName,
  notebookUntitled,
  notebookUseBeforeDefinition,
  pythonPython2,
  pythonSyntaxError,
];
