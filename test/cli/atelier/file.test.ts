import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { SOUND } from '../cases/documents.ts';
import { fakeIo } from '../fake-io.ts';
import { closeAll, opened } from './served.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
afterEach(closeAll);

describe('the token of the address', () => {
  it('opens the page in one browser, also twice, and in no other', async () => {
    const { atelier, headers, get } = await opened(fakeIo({ files: { 'a.yaml': SOUND } }), 'a.yaml');
    expect((await fetch(atelier.url, { redirect: 'manual' })).status).toBe(403);
    expect((await fetch(atelier.url, { redirect: 'manual', headers })).status).toBe(303);
    const page = await get('/');
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(await page.text()).toContain('<meta name="csi-porte" content="serveur">');
  });
});

describe('the file', () => {
  it('is given with its byte order mark, its line ends and its fingerprint', async () => {
    const text = `\ufeff${SOUND.replaceAll('\n', '\r\n')}`;
    const { get } = await opened(fakeIo({ files: { 'd/é.yaml': text } }), 'd/é.yaml');
    expect(await (await get('/api/fichier')).json()).toEqual({
      nom: 'é.yaml',
      text,
      sha: sha(text),
      lectureSeule: false,
    });
  });

  it('is replaced by a text that was made from what stands there', async () => {
    const io = fakeIo({ files: { 'a.yaml': SOUND } });
    const { put, get } = await opened(io, 'a.yaml');
    const text = `\ufeff${SOUND}# œuvre 😀\n`;
    const saved = await put({ text, vu: sha(SOUND) });
    expect([saved.status, await saved.json()]).toEqual([200, { sha: sha(text) }]);
    expect(await (await get('/api/fichier')).json()).toMatchObject({ text });
  });

  it('is not replaced when someone changed it: both texts are then known', async () => {
    const io = fakeIo({ files: { 'a.yaml': SOUND } });
    const { put } = await opened(io, 'a.yaml');
    const other = `${SOUND}# ailleurs\n`;
    io.files.set('a.yaml', Buffer.from(other));
    const answer = await put({ text: `${SOUND}# ici\n`, vu: sha(SOUND) });
    expect([answer.status, await answer.json()]).toEqual([
      409,
      { nom: 'a.yaml', text: other, sha: sha(other) },
    ]);
    expect(Buffer.from(io.files.get('a.yaml') ?? []).toString()).toBe(other);
  });

  it.each([
    ['with --lecture-seule', { readOnly: true }, () => {}, 403, /--lecture-seule/],
    [
      'that is read-only',
      {},
      (io: ReturnType<typeof fakeIo>) => io.readOnlyFiles.add('a.yaml'),
      403,
      /en lecture seule/,
    ],
    ['that is gone', {}, (io: ReturnType<typeof fakeIo>) => io.files.delete('a.yaml'), 410, /n’est plus là/],
    [
      'that became something else',
      {},
      (io: ReturnType<typeof fakeIo>) => io.files.set('a.yaml', Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
      422,
      /ne s’ouvre pas/,
    ],
  ] as const)('%s is not written, and a sentence says why', async (_, options, before, status, why) => {
    const io = fakeIo({ files: { 'a.yaml': SOUND, 'b.yaml': '' } });
    const { put } = await opened(io, 'a.yaml', options);
    before(io);
    const there = io.files.get('a.yaml');
    const answer = await put({ text: 'a: 1\n', vu: sha(SOUND) });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { erreur: string }).erreur).toMatch(why);
    expect(io.files.get('a.yaml')).toBe(there);
  });
});

describe('the house', () => {
  it('is given with its theme, its severities and its templates as text', async () => {
    const io = fakeIo({
      files: {
        'csi.config.yaml':
          'theme: { accent: "#1b4f72" }\ngabarits: gabarits\nregles: { a-completer: erreur }\n',
        'gabarits/partials/axe.hbs': '### {{titre}}\n',
        'd/a.yaml': SOUND,
      },
    });
    const { get } = await opened(io, 'd/a.yaml');
    const answer = await (await get('/api/maison')).json();
    expect(answer).toMatchObject({
      reglages: {
        levels: { 'a-completer': 'erreur' },
        maison: { accent: '#1b4f72' },
        gabarits: { sources: { 'partials/axe': { text: '### {{titre}}\n' } } },
      },
      polices: {},
    });
    expect(io.stderr()).toBe('');
  });
});
