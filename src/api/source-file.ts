/** The kinds of file that are read. */
export type FileKind =
  | 'notebook'
  | 'python'
  | 'requirements'
  | 'pyproject'
  | 'setup-cfg'
  | 'setup-py'
  | 'pipfile'
  | 'conda-env'
  | 'lock'
  | 'dockerfile'
  | 'compose'
  | 'devcontainer'
  | 'readme'
  | 'workflow'
  | 'python-version'
  | 'tox';

/** A file that will be read. */
export interface SourceFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly size: number;
  /** Findings in it are reported: it is not excluded, and the person asked for it (or for the whole). */
  readonly linted: boolean;
}
