/** Why the tool itself cannot go on: wrong use or wrong settings (exit code 2). Text of the repository stands in it as it is. */
export interface Failure {
  /** The offending text in quotes, and what is wrong with it. */
  readonly what: string;
  /** `file:line:column`, or the option. */
  readonly where?: string;
  /** What to type. */
  readonly help: string;
}
