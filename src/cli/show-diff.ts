import { createTwoFilesPatch } from 'diff';
import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import type { Pipeline } from '../pipeline.js';
import type { LintInput } from './lint-command.js';
import type { ExitCode } from './terminal.js';

const CONTEXT_LINES = 3;

/** `--diff`: what `--fix` would write, as a unified diff; 1 if something would change. Nothing is written. */
export async function showDiff(pipeline: Pipeline, { typed, terminal, disk, config }: LintInput): Promise<ExitCode> {
  const overlay = pipeline.overlay();
  const { report } = await pipeline.fix(overlay, typed.unsafeFixes);
  for (const [path, bytes] of overlay.written) {
    const before = disk.read(path, Number.MAX_SAFE_INTEGER);
    const old = 'bytes' in before ? new TextDecoder().decode(before.bytes) : '';
    const patch = createTwoFilesPatch(
      `a/${path}`,
      `b/${path}`,
      old,
      new TextDecoder().decode(bytes),
      undefined,
      undefined,
      { context: CONTEXT_LINES },
    );
    await terminal.writeOut(
      patch
        .split('\n')
        .map((line) => escapeText(maskSecrets(line)))
        .join('\n'),
    );
  }
  const others = typed.unsafeFixes ? [] : report.findings.filter(({ fix }) => fix?.safety === 'unsafe');
  if (others.length > 0) await terminal.writeErr(`reprolint: ${others.length} more fixable with --unsafe-fixes\n`);
  if (report.findings.some(({ ruleId }) => ruleId === 'engine/internal-error')) return 2;
  return overlay.written.size > 0 && config.failOn.value !== 'none' ? 1 : 0;
}
