/** What stands around a statement: bits, none at the top of a scope; above them the number of blocks. */
export const IN_LOOP = 1;
/** In an `except*` block, and in one that is nearer than the loop. */
export const IN_STAR = 2;
export const STAR_IN_LOOP = 4;
/** In what a comprehension loops over. */
export const IN_ITERABLE = 8;
export const IN_BLOCK = 16;
export const BLOCK = 32;
