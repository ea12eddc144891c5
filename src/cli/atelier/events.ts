import type { ServerResponse } from 'node:http';
import { CLOSED } from './answers.ts';
import { Unserved } from './refusal.ts';

/** The pages that are open: each keeps one answer that never ends (server-sent events). */
export interface OpenPages {
  /** Keeps the answer to a page. Throws Unserved when too many are kept. */
  add(response: ServerResponse): void;
  /** Sends an event to all pages. */
  send(event: string, data: unknown): void;
  /** Says to all pages that the server ends, and ends their answers. */
  close(): void;
}

const MOST = 16;
const HEARTBEAT = 10_000;

/** Calls `left` once when no page is open any more, `patience` milliseconds after the last one left: a page that is loaded again leaves for a moment. */
export function openPages(patience: number, left: () => void): OpenPages {
  const pages = new Set<ServerResponse>();
  let leaving: NodeJS.Timeout | undefined;
  // A page whose machine sleeps or whose program died shows when it is written to.
  const beating = setInterval(() => {
    for (const page of pages) page.write(':\n\n');
  }, HEARTBEAT);
  return {
    add(response) {
      if (pages.size >= MOST) throw new Unserved(429, `Ce fichier est déjà ouvert dans ${MOST} onglets.`);
      clearTimeout(leaving);
      pages.add(response);
      response.writeHead(200, { ...CLOSED, 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write(':\n\n');
      response.on('close', () => {
        pages.delete(response);
        if (pages.size === 0) leaving = setTimeout(left, patience);
      });
    },
    send(event, data) {
      for (const page of pages) page.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close() {
      clearInterval(beating);
      this.send('fin', {});
      for (const page of pages) {
        page.removeAllListeners('close');
        page.end();
      }
      clearTimeout(leaving);
    },
  };
}
