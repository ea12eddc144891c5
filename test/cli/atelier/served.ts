import { connect } from 'node:net';
import { type Atelier, startAtelier } from '../../../src/cli/atelier/server.ts';
import { WAITING_PAGE } from '../../../src/cli/atelier/waiting-page.ts';
import type { Io } from '../../../src/cli/io.ts';

/** A server under test, and a browser that holds its cookie and its session. */
export interface Browser {
  atelier: Atelier;
  origin: string;
  /** What the page sends with each request. */
  headers: Record<string, string>;
  get(path: string): Promise<Response>;
  put(body: unknown): Promise<Response>;
}

const open: Atelier[] = [];

/** Closes the servers that the tests of a file started. */
export const closeAll = (): void => open.splice(0).forEach((one) => void one.close());

/** Starts a server and exchanges its token, as a browser does. */
export async function opened(
  io: Io,
  file: string,
  options: Partial<Parameters<typeof startAtelier>[1]> = {},
): Promise<Browser> {
  const atelier = await startAtelier(io, {
    file,
    html: WAITING_PAGE,
    readOnly: false,
    config: {},
    watch: () => () => {},
    ...options,
  });
  open.push(atelier);
  const { origin } = new URL(atelier.url);
  const { headers: given } = await fetch(atelier.url, { redirect: 'manual' });
  const headers = {
    Cookie: given.get('set-cookie')?.split(';')[0] ?? '',
    'X-Csi-Seance': given.get('location')?.slice(2) ?? '',
  };
  return {
    atelier,
    origin,
    headers,
    get: (path) => fetch(`${origin}${path}`, { headers }),
    put: (body) =>
      fetch(`${origin}/api/fichier`, {
        method: 'PUT',
        headers: { ...headers, Origin: origin, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

/** Sends bytes as they are and returns all that the server answers before it, or the test after `patience` milliseconds, closes the connection. */
export function raw(origin: string, text: string, patience = 20_000): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    const timer = setTimeout(() => socket.destroy(), patience);
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
