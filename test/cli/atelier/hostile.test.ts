import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOUND } from '../cases/documents.ts';
import { type FakeIo, fakeIo } from '../fake-io.ts';
import { type Browser, closeAll, opened, raw } from './served.ts';

interface Request {
  method?: string;
  path?: string;
  /** Replaces the headers of the page by name; undefined leaves one out. */
  headers?: Readonly<Record<string, string | undefined>>;
  body?: string;
  /** Comes after the other headers as it is. */
  extra?: string;
}

const secret = 'titre: un secret';
let io: FakeIo;
let browser: Browser;

beforeAll(async () => {
  io = fakeIo({
    files: {
      'dossier/a.yaml': SOUND,
      'secret.yaml': secret,
      'dossier/autre.yaml': secret,
      'dossier/.git/a.svg': secret,
    },
  });
  browser = await opened(io, 'dossier/a.yaml');
});
afterAll(closeAll);

const statusOf = async ({
  method = 'GET',
  path = '/api/fichier',
  headers = {},
  body = '',
  extra = '',
}: Request) => {
  const { origin } = browser;
  const all = {
    Host: new URL(origin).host,
    ...browser.headers,
    ...(method === 'GET'
      ? {}
      : {
          Origin: origin,
          'Content-Type': 'application/json',
          'Content-Length': String(Buffer.byteLength(body)),
        }),
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  );
  const answer = await raw(origin, `${method} ${path} HTTP/1.1\r\n${lines.join('')}${extra}\r\n${body}`);
  return { status: Number(answer.slice(9, 12)), answer };
};

const json = (value: unknown) => JSON.stringify(value);
const own = 'http://127.0.0.1';

/** What a page elsewhere, another program of the machine or a broken one may send, and the statuses that it may get; 0 is a closed connection. */
const HOSTILE: readonly (readonly [string, Request, readonly number[]])[] = [
  ['another host, as after DNS rebinding', { headers: { Host: 'evil.example' } }, [403]],
  ['another host with the right port', { headers: { Host: 'evil.example:80' } }, [403]],
  ['the name localhost, which others may answer to', { headers: { Host: 'localhost' } }, [403]],
  ['no host', { headers: { Host: undefined } }, [400]],
  ['two hosts', { extra: 'Host: evil.example\r\n' }, [400, 403]],
  ['another origin', { headers: { Origin: 'https://evil.example' } }, [403]],
  ['the origin null of a sandboxed frame', { headers: { Origin: 'null' } }, [403]],
  ['the origin of another port', { headers: { Origin: `${own}:1` } }, [403]],
  ['a request from another site', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, [403]],
  ['a request from another port', { headers: { 'Sec-Fetch-Site': 'same-site' } }, [403]],
  ['no cookie', { headers: { Cookie: undefined } }, [403]],
  ['another cookie', { headers: { Cookie: 'csi-00000000=x' } }, [403]],
  ['no session', { headers: { 'X-Csi-Seance': undefined } }, [403]],
  ['another session', { headers: { 'X-Csi-Seance': 'x'.repeat(43) } }, [403]],
  ['the page without a cookie', { path: '/', headers: { Cookie: undefined } }, [403]],
  ['a guessed token', { path: '/?jeton=x' }, [403]],
  ['a path traversal', { path: '/../secret.yaml' }, [404]],
  ['an encoded traversal', { path: '/%2e%2e/secret.yaml' }, [404]],
  ['an encoded slash', { path: '/api%2ffichier' }, [404]],
  ['a traversal that ends on a route', { path: '/x/../api/fichier' }, [404]],
  ['two slashes', { path: '//api/fichier' }, [404]],
  ['a backslash', { path: '/api\\fichier' }, [404]],
  ['an address in the place of the path', { path: 'http://evil.example/api/fichier' }, [400]],
  ['a very long address', { path: `/api/fichier?${'a'.repeat(5000)}` }, [400]],
  ['an endless header', { headers: { 'X-A': 'a'.repeat(20_000) } }, [0, 431]],
  ['a file outside of the folder', { path: '/api/beside?chemin=../secret.yaml' }, [404]],
  ['the same, encoded', { path: '/api/beside?chemin=%2e%2e%2fsecret.yaml' }, [404]],
  ['the same, encoded twice', { path: '/api/beside?chemin=%252e%252e%252fsecret.yaml' }, [404]],
  ['a path from the root', { path: '/api/beside?chemin=/secret.yaml' }, [404]],
  ['a path of Windows', { path: '/api/beside?chemin=C:%5Csecret.yaml' }, [404]],
  ['a file that the contract does not name', { path: '/api/beside?chemin=autre.yaml' }, [404]],
  ['a hidden folder', { path: '/api/beside?chemin=.git/a.svg' }, [404]],
  ['the end of a text in a path', { path: '/api/beside?chemin=a.yaml%00.png' }, [404]],
  ['DELETE', { method: 'DELETE' }, [405]],
  ['OPTIONS, before a request from elsewhere', { method: 'OPTIONS' }, [405]],
  ['TRACE', { method: 'TRACE' }, [405]],
  ['CONNECT', { method: 'CONNECT', path: 'evil.example:443' }, [0]],
  ['an unknown method', { method: 'VOLER' }, [0, 400]],
  ['a read that sends a body', { headers: { 'Content-Length': '2' }, body: '{}' }, [400]],
  ['a websocket', { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } }, [400]],
  ['a header within a header', { path: '/?jeton=x%0d%0aSet-Cookie:%20a=b' }, [403]],
  ['a line feed alone in a header', { extra: 'X-A: a\nHost: evil.example\r\n' }, [0, 400, 403]],
  [
    'a length and chunks at once',
    { method: 'PUT', extra: 'Transfer-Encoding: chunked\r\n', body: '0\r\n\r\n' },
    [0, 400],
  ],
  [
    'a save without an origin',
    { method: 'PUT', headers: { Origin: undefined }, body: json({ text: 'a', vu: 'b' }) },
    [403],
  ],
  [
    'a save of a form',
    { method: 'PUT', headers: { 'Content-Type': 'text/plain' }, body: json({ text: 'a', vu: 'b' }) },
    [415],
  ],
  ['a save that says it is huge', { method: 'PUT', headers: { 'Content-Length': '99999999999' } }, [413]],
  ['a save of no JSON', { method: 'PUT', body: '{' }, [400]],
  ['a save of null', { method: 'PUT', body: 'null' }, [400]],
  ['a save of a number', { method: 'PUT', body: json({ text: 1, vu: '' }) }, [400]],
  ['a save of half a pair', { method: 'PUT', body: '{"text":"\\ud800","vu":""}' }, [400]],
  ['a save that saw another text', { method: 'PUT', body: json({ text: 'a', vu: 'x' }) }, [409]],
];

describe('a hostile request is refused', () => {
  it.each(HOSTILE)('%s', async (_, request, statuses) => {
    const { status, answer } = await statusOf(request);
    expect(statuses, answer).toContain(status);
    expect(answer).not.toContain(secret);
    expect(answer).not.toMatch(/set-cookie|access-control/i);
    expect(Buffer.from(io.files.get('dossier/a.yaml') ?? []).toString()).toBe(SOUND);
  });

  it('and the page’s own is not', async () => {
    expect((await statusOf({})).status).toBe(200);
    expect(
      (await statusOf({ headers: { Origin: browser.origin, 'Sec-Fetch-Site': 'same-origin' } })).status,
    ).toBe(200);
  });

  it('a body without an end is read no further than the limit', async () => {
    const { host } = new URL(browser.origin);
    const headers = Object.entries({ ...browser.headers, Host: host, Origin: browser.origin }).map(
      ([a, b]) => `${a}: ${b}\r\n`,
    );
    const chunk = `${(2 ** 20).toString(16)}\r\n${'a'.repeat(2 ** 20)}\r\n`.repeat(30);
    const answer = await raw(
      browser.origin,
      `PUT /api/fichier HTTP/1.1\r\n${headers.join('')}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`,
    );
    expect(answer === '' || answer.startsWith('HTTP/1.1 413')).toBe(true);
  });

  it('headers that never end are waited for a few seconds', async () => {
    const answer = await raw(browser.origin, 'GET / HTTP/1.1\r\nHost:', 60_000);
    expect(answer).not.toContain('200');
  });
});
