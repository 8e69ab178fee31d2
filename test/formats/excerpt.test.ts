import { expect, test } from '@jest/globals';
import { displayWidth } from '../../src/formats/display-width.js';
import { renderExcerpt } from '../../src/formats/excerpt.js';

/** What stands above the carets, by columns of a terminal. */
function marked({ code, caret }: { code: string; caret: string }): string {
  const start = caret.indexOf('^');
  let column = 0;
  let text = '';
  for (const character of code) {
    if (column >= start && column < caret.length) text += character;
    column += displayWidth(character);
  }
  return text;
}

const secret = 'ghp_' + 'Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2';
test.each([
  ['plain', 'x = foo(bar)', 5, 8, 'foo'],
  ['no end: one character', 'x = foo(bar)', 5, undefined, 'f'],
  ['tabs', '\tif x:\ty = foo', 12, 15, 'foo'],
  ['wide characters', 'größe = "数据文件" + foo', 18, 21, 'foo'],
  ['wide characters marked', 'x = "数据文件"', 6, 10, '数据文件'],
  ['a combining mark', 'e\u0301 = foo', 6, 9, 'foo'],
  ['outside the BMP', 'x = "\u{1f600}\u{1d4d0}" + foo', 12, 15, 'foo'],
  ['escapes', 'a\x1b[31m\u202e = foo', 11, 14, 'foo'],
  ['a credential', `t = "${secret}"; x = foo`, 13 + secret.length, 16 + secret.length, 'foo'],
  ['a credential marked', `t = "${secret}"; x = foo`, 6, 6 + secret.length, 'ghp_***'],
  ['a runner command', '##[error] foo', 11, 14, 'foo'],
  ['a lone surrogate', '\ud83d foo', 3, 6, 'foo'],
])('points at the right text: %s', (_, line, column, end, text) => {
  expect(marked(renderExcerpt(line, column, end, 120))).toBe(text);
});

test('a caret behind the end of the line', () => {
  expect(renderExcerpt('foo(', 5, 6, 120)).toEqual({ code: 'foo(', caret: '    ^' });
  expect(renderExcerpt('foo(', 99, undefined, 120)).toEqual({ code: 'foo(', caret: '    ^' });
  expect(renderExcerpt('', 1, undefined, 120)).toEqual({ code: '', caret: '^' });
});

test('an end far away marks the line to its end', () => {
  expect(renderExcerpt('a = """x', 5, Number.MAX_SAFE_INTEGER, 120).caret).toBe('    ^^^^');
});

const long = `${'a, '.repeat(70_000)}needle, ${'b, '.repeat(70_000)}`;
test.each([[1], [40], [100_000], [210_000], [280_000], [420_008], [500_000]])(
  'cuts a line of 420,000 characters round column %d',
  (column) => {
    const { code, caret } = renderExcerpt(long, column, column + 6, 80);
    expect(displayWidth(code)).toBeLessThanOrEqual(80);
    expect(caret.length).toBeLessThanOrEqual(81);
    expect(code).toMatch(/\.\.\./);
  },
);
test('shows what is pointed at in a long line', () => {
  expect(marked(renderExcerpt(long, 210_001, 210_007, 80))).toBe('needle');
  const wide = '数'.repeat(300);
  const { code } = renderExcerpt(wide, 150, 152, 80);
  expect(displayWidth(code)).toBeLessThanOrEqual(80);
});
test('a thousand findings in one long line take a moment, not a minute', () => {
  const start = performance.now();
  for (let column = 1; column < 400_000; column += 400) renderExcerpt(long, column, column + 3, 120);
  expect(performance.now() - start).toBeLessThan(8000);
});
