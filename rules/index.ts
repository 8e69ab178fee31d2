// Made by "npm run docs" from the folders: one rule, one folder.
import type { AnyRule } from '../src/api/index.js';
import { rule as containerBaseFloating } from './container/base-floating/rule.js';
import { rule as containerMissing } from './container/missing/rule.js';
import { rule as dataCaseMismatch } from './data/case-mismatch/rule.js';
import { rule as dataDvcMissing } from './data/dvc-missing/rule.js';
import { rule as dataFloatingModel } from './data/floating-model/rule.js';
import { rule as dataFloatingUrl } from './data/floating-url/rule.js';
import { rule as dataLargeFile } from './data/large-file/rule.js';
import { rule as dataLfsPointer } from './data/lfs-pointer/rule.js';
import { rule as dataMissingFile } from './data/missing-file/rule.js';
import { rule as dataMissingFolder } from './data/missing-folder/rule.js';
import { rule as dataOutsideProject } from './data/outside-project/rule.js';
import { rule as dataOverwrittenInput } from './data/overwritten-input/rule.js';
import { rule as dataPipelineCycle } from './data/pipeline-cycle/rule.js';
import { rule as dataUndocumentedSource } from './data/undocumented-source/rule.js';
import { rule as dataUnverifiedDownload } from './data/unverified-download/rule.js';
import { rule as dataWrongFolder } from './data/wrong-folder/rule.js';
import { rule as depsCondaBuildStrings } from './deps/conda-build-strings/rule.js';
import { rule as depsCondaChannels } from './deps/conda-channels/rule.js';
import { rule as depsCondaPrefix } from './deps/conda-prefix/rule.js';
import { rule as depsConflictingPins } from './deps/conflicting-pins/rule.js';
import { rule as depsDeadPackageName } from './deps/dead-package-name/rule.js';
import { rule as depsEditableUrl } from './deps/editable-url/rule.js';
import { rule as depsIncludeMissing } from './deps/include-missing/rule.js';
import { rule as depsInstallInCell } from './deps/install-in-cell/rule.js';
import { rule as depsJuliaManifestMissing } from './deps/julia-manifest-missing/rule.js';
import { rule as depsLocalImportMissing } from './deps/local-import-missing/rule.js';
import { rule as depsLocalPath } from './deps/local-path/rule.js';
import { rule as depsLockfileConflict } from './deps/lockfile-conflict/rule.js';
import { rule as depsLockfileStale } from './deps/lockfile-stale/rule.js';
import { rule as depsManifestMissing } from './deps/manifest-missing/rule.js';
import { rule as depsNoLockfile } from './deps/no-lockfile/rule.js';
import { rule as depsPlatformOnly } from './deps/platform-only/rule.js';
import { rule as depsPrivateIndex } from './deps/private-index/rule.js';
import { rule as depsRManifestMissing } from './deps/r-manifest-missing/rule.js';
import { rule as depsSystemInstall } from './deps/system-install/rule.js';
import { rule as depsUndeclaredImport } from './deps/undeclared-import/rule.js';
import { rule as depsUnpinned } from './deps/unpinned/rule.js';
import { rule as depsUnreadableManifest } from './deps/unreadable-manifest/rule.js';
import { rule as depsUnusedDependency } from './deps/unused-dependency/rule.js';
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
import { rule as notebookStaleResult } from './notebook/stale-result/rule.js';
import { rule as notebookUndefinedName } from './notebook/undefined-name/rule.js';
import { rule as notebookUntitled } from './notebook/untitled/rule.js';
import { rule as notebookUseBeforeDefinition } from './notebook/use-before-definition/rule.js';
import { rule as pathsAbsolute } from './paths/absolute/rule.js';
import { rule as pathsBackslash } from './paths/backslash/rule.js';
import { rule as pathsHostedOnly } from './paths/hosted-only/rule.js';
import { rule as pathsPathInOutput } from './paths/path-in-output/rule.js';
import { rule as pathsSysPath } from './paths/sys-path/rule.js';
import { rule as pathsWorkingDirectory } from './paths/working-directory/rule.js';
import { rule as pythonPinIncompatible } from './python/pin-incompatible/rule.js';
import { rule as pythonPython2 } from './python/python2/rule.js';
import { rule as pythonRemovedApi } from './python/removed-api/rule.js';
import { rule as pythonSyntaxError } from './python/syntax-error/rule.js';
import { rule as pythonVersionConflict } from './python/version-conflict/rule.js';
import { rule as pythonVersionMissing } from './python/version-missing/rule.js';
import { rule as randomClockDependent } from './random/clock-dependent/rule.js';
import { rule as randomDataloaderWorkers } from './random/dataloader-workers/rule.js';
import { rule as randomGpuNondeterminism } from './random/gpu-nondeterminism/rule.js';
import { rule as randomHashOrder } from './random/hash-order/rule.js';
import { rule as randomMissingRandomState } from './random/missing-random-state/rule.js';
import { rule as randomSeedAfterUse } from './random/seed-after-use/rule.js';
import { rule as randomSeedNotUsed } from './random/seed-not-used/rule.js';
import { rule as randomUnseeded } from './random/unseeded/rule.js';
import { rule as randomUnseededGenerator } from './random/unseeded-generator/rule.js';
import { rule as randomUnsortedListing } from './random/unsorted-listing/rule.js';
import { rule as secretsEnvFile } from './secrets/env-file/rule.js';
import { rule as secretsKeyInCode } from './secrets/key-in-code/rule.js';

/** Every rule, sorted by id. */
export const rules: readonly AnyRule[] = [
  containerBaseFloating,
  containerMissing,
  dataCaseMismatch,
  dataDvcMissing,
  dataFloatingModel,
  dataFloatingUrl,
  dataLargeFile,
  dataLfsPointer,
  dataMissingFile,
  dataMissingFolder,
  dataOutsideProject,
  dataOverwrittenInput,
  dataPipelineCycle,
  dataUndocumentedSource,
  dataUnverifiedDownload,
  dataWrongFolder,
  depsCondaBuildStrings,
  depsCondaChannels,
  depsCondaPrefix,
  depsConflictingPins,
  depsDeadPackageName,
  depsEditableUrl,
  depsIncludeMissing,
  depsInstallInCell,
  depsJuliaManifestMissing,
  depsLocalImportMissing,
  depsLocalPath,
  depsLockfileConflict,
  depsLockfileStale,
  depsManifestMissing,
  depsNoLockfile,
  depsPlatformOnly,
  depsPrivateIndex,
  depsRManifestMissing,
  depsSystemInstall,
  depsUndeclaredImport,
  depsUnpinned,
  depsUnreadableManifest,
  depsUnusedDependency,
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
  notebookStaleResult,
  notebookUndefinedName,
  notebookUntitled,
  notebookUseBeforeDefinition,
  pathsAbsolute,
  pathsBackslash,
  pathsHostedOnly,
  pathsPathInOutput,
  pathsSysPath,
  pathsWorkingDirectory,
  pythonPinIncompatible,
  pythonPython2,
  pythonRemovedApi,
  pythonSyntaxError,
  pythonVersionConflict,
  pythonVersionMissing,
  randomClockDependent,
  randomDataloaderWorkers,
  randomGpuNondeterminism,
  randomHashOrder,
  randomMissingRandomState,
  randomSeedAfterUse,
  randomSeedNotUsed,
  randomUnseeded,
  randomUnseededGenerator,
  randomUnsortedListing,
  secretsEnvFile,
  secretsKeyInCode,
];
