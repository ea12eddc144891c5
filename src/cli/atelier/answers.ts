import type { ServerResponse } from 'node:http';
import { sentence } from '../../kernel/french/typography.ts';

// Four exports: what is said with every answer, and the kinds of answers.

/** For every answer: nothing is kept, guessed, framed or read by another site. */
export const CLOSED: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // What isn’t the page can do nothing, even when it is opened as one.
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value)));
}

/** Answers with bytes, or with a refusal: a French sentence. */
export function answer(response: ServerResponse, status: number, type: string, body: Uint8Array): void {
  response.writeHead(status, { ...CLOSED, 'Content-Type': type, 'Content-Length': body.length });
  response.end(body);
}

/** Answers that a request is not served, and why, as JSON or as text for the person who opened it. The connection ends: the rest of the request is not read. */
export function answerRefusal(response: ServerResponse, status: number, why: string, page: boolean): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader('Connection', 'close');
  if (page) answer(response, status, 'text/plain; charset=utf-8', Buffer.from(`${sentence(why)}\n`));
  else answerJson(response, status, { erreur: sentence(why) });
}
