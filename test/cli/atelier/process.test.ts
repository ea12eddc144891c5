import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOUND } from '../cases/documents.ts';
import { folderWith } from '../child.ts';
import { ended, start } from '../started.ts';

/** Starts `csi atelier` in a folder and waits for the address that it prints. */
async function started(folder: string, ...options: string[]) {
  const child = start(folder, ['atelier', 'a.yaml', ...options]);
  const end = ended(child);
  const [line] = (await new Promise<Buffer>((resolve) => child.stdout?.once('data', resolve)))
    .toString()
    .split('\n');
  return { child, end, url: line ?? '' };
}

describe('csi atelier', () => {
  it('prints its address alone on the standard output, saves, and ends with the page', async () => {
    const folder = folderWith({ 'a.yaml': SOUND });
    const { end, url } = await started(folder);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?jeton=[\w-]{43}$/);
    const { origin } = new URL(url);
    const given = (await fetch(url, { redirect: 'manual' })).headers;
    const headers = {
      Cookie: given.get('set-cookie')?.split(';')[0] ?? '',
      'X-Csi-Seance': given.get('location')?.slice(2) ?? '',
      Origin: origin,
      'Content-Type': 'application/json',
    };
    const aborter = new AbortController();
    await fetch(`${origin}/api/evenements`, { headers, signal: aborter.signal });
    const { sha } = (await (await fetch(`${origin}/api/fichier`, { headers })).json()) as { sha: string };
    const body = JSON.stringify({ text: `${SOUND}# écrit\n`, vu: sha });
    expect((await fetch(`${origin}/api/fichier`, { method: 'PUT', headers, body })).status).toBe(200);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(`${SOUND}# écrit\n`);
    aborter.abort();
    expect(await end).toMatchObject({
      code: 0,
      signal: null,
      stderr: expect.stringMatching(/^L’atelier de .*Ctrl-C\.\n$/),
    });
  }, 300_000);

  it('dies of Ctrl-C', async () => {
    const { child, end } = await started(folderWith({ 'a.yaml': SOUND }), '--lecture-seule');
    child.kill('SIGINT');
    expect(await end).toMatchObject({ code: null, signal: 'SIGINT' });
  }, 300_000);
});
