/** Equal to package.json's (a test compares them): a constant, since reading a file would cost the start. */
export const VERSION = '0.1.0';
