import { expect, test } from '@jest/globals';
import { escapeText } from '../../src/messages/escape-text.js';
import { maskSecrets } from '../../src/messages/mask-secrets.js';

// Put together here, so that no scanner takes this file for a leak.
const body = 'Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3';
const hex = '0123456789abcdef'.repeat(2);
const secrets: readonly [name: string, text: string, secret: string][] = [
  ['user and password in a URL', 'pip install --index-url https://bob:hunter2@pypi.example.org/simple', 'hunter2'],
  ['a password with @ in it', 'postgres://bob:hun@ter2@db.example.org/x', 'hun@ter2'],
  ['a token as user', `git+https://${body}@github.com/a/b`, body],
  ['a query string', 'https://x.example.org/d.csv?version=1&access_token=abc123&x=1', 'abc123'],
  ['a signed S3 address', 'https://b.s3.example.org/d?X-Amz-Signature=0a1b2c3d4e', '0a1b2c3d4e'],
  ['GitHub', `x = "ghp_${body}"`, body],
  ['GitHub OAuth', `gho_${body}`, body],
  ['GitHub, fine grained', `github_pat_${body}_${body}`, body],
  ['GitLab', `glpat-${body.slice(0, 20)}`, body.slice(0, 20)],
  ['an AWS key id', `key = AKIAABCDEFGH12345678`, 'ABCDEFGH12345678'],
  ['an AWS secret', `aws_secret_access_key = ${body}/+`, body],
  ['Slack', `xoxb-1234567890-${body}`, body],
  ['OpenAI', `openai.api_key = 'sk-proj-${body}'`, body],
  ['Hugging Face', `login("hf_${body}")`, body],
  ['Google', `AIza${body}`, body],
  ['Stripe', `sk_live_${body.slice(0, 24)}`, body.slice(0, 24)],
  ['PyPI', `pypi-${body}${body}`, body],
  ['npm', `//registry/:_authToken=npm_${body.slice(0, 36)}`, body.slice(0, 36)],
  ['a JSON web token', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${body}`, body],
  ['a JSON web token in a header', `{"Authorization": "Bearer ${body}"}`, body],
  ['a private key', `k = "-----BEGIN RSA PRIVATE KEY-----\\n${body}\\n-----END RSA PRIVATE KEY-----"`, body],
  ['a private key that is cut off', `-----BEGIN OPENSSH PRIVATE KEY----- ${body}`, body],
  ['a password by its name', `connect(user="bob", password='hunter2')`, 'hunter2'],
  ['a password in a dictionary', `conf["password"] = "hunter2"`, 'hunter2'],
  ['an API key by its name', `API_KEY: "${hex}"`, hex],
  ['a Kaggle key', `{"username":"bob","key":"${hex}"}`, hex],
  ['an environment variable', `ENV DB_PASSWORD=hunter2secret`, 'hunter2secret'],
];
test.each(secrets)('masks %s', (_, text, secret) => {
  const masked = maskSecrets(text);
  expect(masked).not.toContain(secret);
  expect(masked).toContain('***');
  expect(maskSecrets(masked)).toBe(masked);
});

test('keeps what stands around a secret', () => {
  expect(maskSecrets(`a = "ghp_${body}"; b = 1`)).toBe('a = "ghp_***"; b = 1');
  expect(maskSecrets('https://bob:pw@h.example.org/x?token=abcdef&n=1')).toBe(
    'https://***@h.example.org/x?token=***&n=1',
  );
});

test.each([
  'git+ssh://git@github.com/a/b.git',
  'git+https://git@github.com/a/b.git',
  'https://medium.example.org/@bob/story',
  'http://127.0.0.1:8080/x',
  'tokenizer(pad_token="[PAD]", eos_token="</s>")',
  'TOKEN=os.environ["TOKEN"]',
  'ENV TOKEN=${TOKEN}',
  'pip install scikit-learn sk-video-with-a-long-name',
  'password = getpass()',
  'f"type=query&token={TOKEN}&query={query}"',
  'df = pd.read_csv("data/key=1/token.csv")',
  'from sklearn.linear_model import LinearRegression',
])('leaves %s alone', (text) => {
  expect(maskSecrets(text)).toBe(text);
});

test.each([
  'https://',
  '://a:',
  '?token=',
  '&a-_',
  'ghp_',
  'github_pat_',
  'eyJ',
  'eyJaaaaaaa.eyJ',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN ',
  'password="',
  "password='x",
  'aws_secret_',
  'sk-',
  'xoxb-',
  'Bearer ',
  'PASSWORD=a',
  ':',
  '@',
  'a',
  ' ',
  '\u{1f600}',
])('is linear on 400,000 characters of %j', (piece) => {
  const text = piece.repeat(Math.ceil(400_000 / piece.length));
  const start = performance.now();
  maskSecrets(text);
  // Quadratic work on this length takes minutes.
  expect(performance.now() - start).toBeLessThan(4000);
});

test.each([
  ['\x1b[31mred\x07', '\\x1b[31mred\\x07'],
  ['a\nb\tc\rd', 'a\\nb\\tc\\rd'],
  ['\x9b31m\x7f', '\\x9b31m\\x7f'],
  ['admin\u202e\u2066', 'admin\\u202e\\u2066'],
  ['nu\u200bm\ufeffpy', 'nu\\u200bm\\ufeffpy'],
  ['\u2028', '\\u2028'],
  ['tag\u{e0041}', 'tag\\u{e0041}'],
  ['lone \ud800 and \udfff', 'lone \\ud800 and \\udfff'],
  ['::error file=x::y', '\\x3a:error file=x::y'],
  ['  ::add-mask::y', '  \\x3a:add-mask::y'],
  ['see ##[error]x', 'see #\\x23[error]x'],
  ['x\n::error::y', 'x\\n::error::y'],
  ['C:\\x41 \u{1f600} número 数据', 'C:\\x41 \u{1f600} número 数据'],
  ['a[::2]', 'a[::2]'],
])('shows %j escaped', (text, shown) => {
  expect(escapeText(text)).toBe(shown);
  expect(escapeText(shown)).toBe(shown);
});
