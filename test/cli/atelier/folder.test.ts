import { renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { watchFolder } from '../../../src/cli/atelier/watch.ts';
import { nodeIo } from '../../../src/cli/node-io.ts';
import { SOUND } from '../cases/documents.ts';
import { folderWith } from '../child.ts';
import { fakeIo } from '../fake-io.ts';
import { type Browser, closeAll, opened } from './served.ts';

const { out, err } = fakeIo();
const io = nodeIo(process, { out, err });
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
afterEach(closeAll);

/** The events that a page receives, one after another. */
async function* eventsOf({ get }: Browser): AsyncGenerator<{ event: string; data: Record<string, string> }> {
  const { body } = await get('/api/evenements');
  let text = '';
  for await (const piece of (body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
    text += piece;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
      if (event && data) yield { event, data: JSON.parse(data) };
    }
  }
}

describe('the folder of the file', () => {
  it('is watched: a save in place, by renaming, a file that goes and comes back, a picture', async () => {
    const folder = folderWith({ 'a.yaml': SOUND });
    const file = join(folder, 'a.yaml');
    const browser = await opened(io, file, { watch: watchFolder });
    const events = eventsOf(browser);
    const next = async () => (await events.next()).value;
    const first = next();
    // The page is listening once the server has answered it.
    await browser.get('/api/fichier');
    writeFileSync(file, `${SOUND}# 1\n`);
    expect(await first).toMatchObject({ event: 'fichier', data: { text: `${SOUND}# 1\n` } });
    writeFileSync(join(folder, '.a.yaml.swp'), `${SOUND}# 2\n`);
    renameSync(join(folder, '.a.yaml.swp'), file);
    expect(await next()).toMatchObject({ event: 'fichier', data: { text: `${SOUND}# 2\n` } });
    unlinkSync(file);
    expect(await next()).toMatchObject({
      event: 'absent',
      data: { erreur: expect.stringContaining('n’existe pas') },
    });
    writeFileSync(file, SOUND);
    expect(await next()).toMatchObject({ event: 'fichier', data: { text: SOUND } });
    writeFileSync(join(folder, 'b.svg'), SVG);
    expect(await next()).toMatchObject({ event: 'voisins' });
  }, 300_000);

  it('may be removed', async () => {
    const folder = folderWith({ 'd/a.yaml': SOUND });
    const browser = await opened(io, join(folder, 'd/a.yaml'), { watch: watchFolder });
    const events = eventsOf(browser);
    const first = events.next();
    await browser.get('/api/fichier');
    rmSync(join(folder, 'd'), { recursive: true });
    expect((await first).value).toMatchObject({ event: 'absent' });
    expect((await browser.get('/api/fichier')).status).toBe(422);
  }, 300_000);
});

describe('a file beside it', () => {
  it('is given if it is a picture or a file that the contract names, and no link leads out', async () => {
    const folder = folderWith({
      'secret.svg': SVG,
      'secret.yaml': 'secret: 1',
      'd/a.yaml': `document: { type: avenant }\navenant:\n  contrat:\n    fichier: base.yaml\n    avenants: [{ fichier: lien.yaml }]\n`,
      'd/a.suivi.yaml': 'version: 1\n',
      'd/base.yaml': SOUND,
      'd/autre.yaml': SOUND,
      'd/plans/é.svg': SVG,
    });
    symlinkSync('../secret.svg', join(folder, 'd/lien.svg'));
    symlinkSync('../secret.yaml', join(folder, 'd/lien.yaml'));
    symlinkSync('..', join(folder, 'd/haut'));
    symlinkSync('plans/é.svg', join(folder, 'd/proche.svg'));
    const { get } = await opened(io, join(folder, 'd/a.yaml'));
    const beside = async (chemin: string) => {
      const answer = await get(`/api/beside?chemin=${encodeURIComponent(chemin)}`);
      return [answer.status, await answer.text()];
    };
    expect(await beside('base.yaml')).toEqual([200, SOUND]);
    expect(await beside('a.suivi.yaml')).toEqual([200, 'version: 1\n']);
    expect(await beside('plans/é.svg')).toEqual([200, SVG]);
    expect(await beside('proche.svg')).toEqual([200, SVG]);
    for (const chemin of [
      'autre.yaml',
      'lien.yaml',
      'lien.svg',
      'haut/secret.svg',
      'absent.svg',
      'plans',
      '',
    ]) {
      const [status, body] = await beside(chemin);
      expect(status, chemin).toBe(404);
      expect(body).not.toMatch(/secret: 1|<svg/);
    }
  });
});

describe('the server', () => {
  it('ends when the last page has left, not when one is loaded again', async () => {
    const folder = folderWith({ 'a.yaml': SOUND });
    const browser = await opened(io, join(folder, 'a.yaml'), { patience: 300 });
    const leave = async () => {
      const aborter = new AbortController();
      await fetch(`${browser.origin}/api/evenements`, { headers: browser.headers, signal: aborter.signal });
      return () => aborter.abort();
    };
    const [first, second] = [await leave(), await leave()];
    first();
    const third = await leave();
    second();
    expect((await browser.get('/')).status).toBe(200);
    third();
    await browser.atelier.ended;
    await expect(browser.get('/')).rejects.toThrow();
  });

  it('keeps sixteen pages at most', async () => {
    const browser = await opened(io, join(folderWith({ 'a.yaml': SOUND }), 'a.yaml'));
    const statuses: number[] = [];
    for (let i = 0; i < 17; i++) statuses.push((await browser.get('/api/evenements')).status);
    expect(statuses).toEqual([...Array<number>(16).fill(200), 429]);
  });
});
