/** Equal to package.json's (a test compares them): a constant, since reading a file would cost the start. */
export const VERSION = '0.1.0';

declare const REPROLINT_BUILD: string | undefined;
/** Names the very code that this is: the build puts it in. Nothing where the sources run as they are. */
export const BUILD = typeof REPROLINT_BUILD === 'string' ? REPROLINT_BUILD : undefined;
