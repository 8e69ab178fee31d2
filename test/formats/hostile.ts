import type { Finding, Presentation, RelatedFinding } from '../../src/api/index.js';
import { makeFinding, makePresentation } from './make-presentation.js';

/** Put together here, so that no scanner takes this file for a leak. */
export const SECRET = 'ghp_' + 'EvilSecretDoNotEcho' + '0123456789abcdefg';
const COMMAND = '::error file=README.md::EVIL-INJECTED';
const NASTY = `\x1b[31mRED\x1b]0;EVIL\x07\r\x1b[2K\x9b31m\u202e\u2066\u200b\ufeff\ud800 </details><script>alert(1)</script> ](javascript:x) | a | \`b\` @octocat www.example.org`;

/** What each format must survive: terminal controls, runner commands, markup and a credential in every text there is. */
export function makeHostile(): Presentation {
  const texts = [NASTY, COMMAND, `  ${COMMAND}`, '##[error]EVIL-INJECTED', `a\n${COMMAND}\n##[warning]EVIL`, SECRET];
  const lines = new Map<Finding | RelatedFinding, string>();
  const findings = texts.map((text, i) => {
    const note = `from ${text}`;
    const place = { path: `dir/${text}`, cell: { index: i, id: text }, line: 1, column: 2, note };
    const finding = makeFinding({
      ruleId: 'notebook/use-before-definition',
      level: i === 0 ? 'error' : 'info',
      message: text,
      help: `${text} is what to type`,
      path: `${text}.ipynb`,
      cell: { index: i, id: text, executionCount: 1 },
      line: 1,
      column: 3,
      endLine: 1,
      endColumn: 9,
      rawLine: 7,
      data: { [text]: [text, { text }] },
      related: [place],
      fingerprint: `hostile${i}`,
    });
    lines.set(finding, `${text} = 1  ##[error]EVIL`);
    lines.set(place, text);
    for (const related of finding.related ?? []) lines.set(related, text);
    return finding;
  });
  return makePresentation({
    findings,
    lines,
    unreadable: [{ path: `${COMMAND}\x1b.py`, reason: `${NASTY} ${SECRET}` }],
    notes: [NASTY, COMMAND, SECRET],
    exitCode: 1,
  });
}
