import pc from 'picocolors';
import type { Finding, Presentation, RelatedFinding, ReportedLevel } from '../api/index.js';
import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { count } from './count.js';
import { countFiles, filesOf } from './equal-files.js';
import { displayWidth } from './display-width.js';
import { renderExcerpt } from './excerpt.js';
import { foldFindings } from './fold-findings.js';
import type { Fold } from './fold-findings.js';
import type { FormatOptions } from './format.js';
import { isWhole, placeName, shownPath, spotName } from './place-name.js';
import { statsText } from './stats-text.js';
import { summaryText } from './summary-text.js';
import { wrapText } from './wrap-text.js';

const WIDTH_OF_CODE = 120;
const PLACES_OF_A_FOLD = 6;
const RELATED_SHOWN = 4;

type Colors = ReturnType<typeof pc.createColors>;

/** The report for people: a block a finding (where, what, the code line, why, what to type), then a summary. */
export function formatText(presentation: Presentation, options: FormatOptions): string {
  return new TextReport(presentation, options).toString();
}

class TextReport {
  readonly #presentation: Presentation;
  readonly #options: FormatOptions;
  readonly #colors: Colors;
  readonly #why: ReadonlyMap<string, string>;
  /** Rules whose reason was told: once a report is enough. */
  readonly #told = new Set<string>();
  #lines: string[] = [];

  constructor(presentation: Presentation, options: FormatOptions) {
    this.#presentation = presentation;
    this.#options = options;
    this.#colors = pc.createColors(options.color);
    this.#why = new Map(presentation.rules.map((rule) => [rule.id, rule.why]));
  }

  toString(): string {
    const { report } = this.#presentation;
    const { quiet, stats } = this.#options;
    const shown = quiet ? report.findings.filter((finding) => finding.level === 'error') : report.findings;
    let path: string | undefined;
    for (const fold of foldFindings(shown, true)) {
      this.#block(fold, fold.first.path !== path);
      path = fold.first.path;
    }
    if (!quiet || shown.length > 0) this.#lines.push(...summaryText(report, this.#colors));
    if (stats !== undefined) this.#lines.push('', ...statsText(stats));
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #block({ first, more }: Fold, newFile: boolean): void {
    const { bold, dim } = this.#colors;
    const path = shownPath(first.path);
    const spot = placeName(first).slice(path.length);
    const where = newFile ? bold(this.#colors.underline(path)) : bold(path);
    this.#lines.push(`${where}${spot === '' ? '' : bold(spot)} ${this.#level(first.level)} ${dim(first.ruleId)}`);
    this.#paragraph('', first.message);
    this.#code(first);
    if (more.length > 0) this.#paragraph('', andMore({ path: first.path, ruleId: first.ruleId, more }));
    this.#related(first);
    const why = this.#why.get(first.ruleId);
    if (why !== undefined && !this.#told.has(first.ruleId)) this.#paragraph(dim('why:  '), why, dim);
    this.#told.add(first.ruleId);
    this.#paragraph(this.#colors.cyan('help: '), first.help);
    this.#lines.push('');
  }

  #level(level: ReportedLevel): string {
    const { bold, red, yellow, blue } = this.#colors;
    return bold({ error: red, warning: yellow, info: blue }[level](level));
  }

  #paragraph(label: string, text: string, paint: (line: string) => string = (line) => line): void {
    if (text === '') return;
    const shown = escapeText(maskSecrets(text));
    const indent = label === '' ? 2 : 8;
    const { width } = this.#options;
    const lines = width === undefined ? [shown] : wrapText(shown, Math.max(40, width) - indent);
    this.#lines.push(...lines.map((line, i) => `  ${i === 0 ? label : ' '.repeat(indent - 2)}${paint(line)}`));
  }

  #code(finding: Finding): void {
    const line = isWhole(finding) ? undefined : this.#presentation.excerpt(finding);
    if (line === undefined || line.trim() === '') return;
    const { dim } = this.#colors;
    const number = String(finding.line).padStart(5);
    const onOneLine = (finding.endLine ?? finding.line) === finding.line;
    // What runs over several lines is marked to the end of its first.
    const end = onOneLine ? finding.endColumn : Number.MAX_SAFE_INTEGER;
    const room = (this.#options.width ?? WIDTH_OF_CODE + 8) - 8;
    const { code, caret } = renderExcerpt(line, finding.column, end, Math.max(20, room));
    const paint = { error: this.#colors.red, warning: this.#colors.yellow, info: this.#colors.blue }[finding.level];
    this.#lines.push(`${dim(`${number} |`)} ${code}`, `${dim('      |')} ${paint(caret)}`);
  }

  #related(finding: Finding): void {
    const { path, related = [] } = finding;
    const { dim } = this.#colors;
    const shown = related.length > RELATED_SHOWN + 1 ? related.slice(0, RELATED_SHOWN) : related;
    for (const place of shown) {
      const note = escapeText(maskSecrets(withoutCount(place)));
      const where = place.path === path && spotName(place) !== '' ? spotName(place) : placeName(place);
      // Of another file of equal standing the note says what is to be seen there.
      const isOfItsOwn = place.equal === true && place.path !== path && note !== '';
      const head = `${where}${isOfItsOwn ? ':' : ''}${note === '' ? '' : ` ${note}`}`;
      const line = isWhole(place) ? undefined : this.#presentation.excerpt(place);
      const room = (this.#options.width ?? WIDTH_OF_CODE) - displayWidth(head) - 11;
      const code =
        line === undefined || line.trim() === '' || room < 20
          ? ''
          : dim(` | ${renderExcerpt(line, place.column, undefined, room).code.trimStart()}`);
      this.#lines.push(`  ${dim('see:  ')}${head}${code}`);
    }
    if (shown.length < related.length) this.#lines.push(`        and ${moreOf(finding, shown.length)}`);
  }
}

const UNREADABLE = 'engine/unreadable';

/** `and 37 more at 4:1, 5:1, ...`: the same words in the same file; `and 37 more files: a.ipynb, ...`: of other files. */
function andMore({ path, ruleId, more }: { path: string; ruleId: string; more: readonly Finding[] }): string {
  const files = more.filter((one) => one.path !== path).map((one) => shownPath(one.path));
  // Whoever has to repair files wants each name.
  const names = ruleId === UNREADABLE ? files.join(', ') : listed(files);
  if (files.length > 0) return `and ${count(files.length, 'more file')}: ${names}`;
  const spots = more.map(spotName).filter((spot) => spot !== '');
  return spots.length === 0 ? `and ${more.length} more` : `and ${more.length} more at ${listed(spots)}`;
}

/** `12 more places`; where they lie in files that were not shown, `31 more notebooks` or `60 more places in 31 more notebooks`. */
function moreOf({ path, related = [] }: Finding, shown: number): string {
  const known = new Set([path, ...related.slice(0, shown).map((place) => place.path)]);
  const left = related.slice(shown);
  const equal = left.filter((place) => place.equal === true);
  const files = filesOf(equal.filter((place) => !known.has(place.path)));
  if (files.length === 0) return `${left.length} more places`;
  const inFiles = countFiles(files, 'more');
  return equal.length === files.length ? inFiles : `${equal.length} more places in ${inFiles}`;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, PLACES_OF_A_FOLD).join(', ')}${names.length > PLACES_OF_A_FOLD ? ', ...' : ''}`;
}

/** The note of a related place without the count that stands before it in the text. */
function withoutCount({ note, cell }: RelatedFinding): string {
  const head = `"In [${cell?.executionCount ?? ''}]"`;
  return note.startsWith(head) ? note.slice(head.length).replace(/^,? /, '') : note;
}
