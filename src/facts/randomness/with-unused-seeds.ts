import type { DrawFact, SeedFact } from '../../api/index.js';

/**
 * Draws that nothing seeds, in a file that has a seed which is never applied: that is their cause, told once. `unused`:
 * constants and options; `dead`: calls in functions that nothing calls, which seed some generators only.
 */
export function withUnusedSeeds(
  draws: readonly DrawFact[],
  unused: readonly SeedFact[],
  dead: readonly SeedFact[],
): DrawFact[] {
  const [first] = unused;
  return draws.map((draw) => {
    if (draw.cause !== 'unseeded' && draw.cause !== 'missing-random-state') return draw;
    // It is seeded, but by the clock.
    if (draw.seed !== undefined || draw.generator === 'system') return draw;
    const seed = dead.find(({ generators }) => generators.includes(draw.generator)) ?? first;
    return seed === undefined ? draw : { ...draw, cause: 'seed-not-used', seed };
  });
}
