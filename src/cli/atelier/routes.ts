import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConfigOptions } from '../config/index.ts';
import type { Io } from '../io.ts';
import { answer, answerJson, CLOSED } from './answers.ts';
import { besideFile } from './beside.ts';
import { savingIn } from './body.ts';
import type { OpenPages } from './events.ts';
import { enregistre, montre } from './fichier.ts';
import type { Route } from './guard.ts';
import { maisonOf } from './maison.ts';
import type { ServedPage } from './page.ts';
import { Unserved } from './refusal.ts';
import type { Session } from './session.ts';

// Three exports: what the server serves, what it needs for that, and the list.

/** What all routes share. */
export interface Served {
  io: Io;
  file: string;
  page: ServedPage;
  session: Session;
  pages: OpenPages;
  readOnly: boolean;
  config: ConfigOptions;
}

/** A route, and what answers its requests. */
export interface ServedRoute extends Route {
  serve(asked: Ask, served: Served): void | Promise<void>;
}

interface Ask {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
}

/** All that the server serves. */
export const ROUTES: readonly ServedRoute[] = [
  { path: '/', methods: ['GET'], page: true, serve: servePage },
  {
    path: '/api/fichier',
    methods: ['GET', 'PUT'],
    serve: (asked, served) => (asked.request.method === 'PUT' ? save(asked, served) : show(asked, served)),
  },
  { path: '/api/evenements', methods: ['GET'], serve: ({ response }, { pages }) => pages.add(response) },
  {
    path: '/api/beside',
    methods: ['GET'],
    serve: async ({ response, query }, { io, file }) =>
      answer(
        response,
        200,
        'application/octet-stream',
        await besideFile(io, file, query.get('chemin') ?? ''),
      ),
  },
  {
    path: '/api/maison',
    methods: ['GET'],
    serve: async ({ response }, { io, file, config }) =>
      answerJson(response, 200, await maisonOf(io, file, config, true)),
  },
];

// The token leaves the address at once; the session follows `#`, which no browser sends to a server.
function servePage({ response, query }: Ask, { page, session }: Served): void {
  if (query.has('jeton')) {
    response.writeHead(303, {
      ...CLOSED,
      Location: `/#${session.secret}`,
      'Set-Cookie': `${session.cookie}; Path=/; HttpOnly; SameSite=Strict`,
    });
    response.end();
    return;
  }
  response.writeHead(200, {
    ...CLOSED,
    'Content-Security-Policy': page.policy,
    'Content-Type': 'text/html; charset=utf-8',
  });
  response.end(page.html);
}

const show = ({ response }: Ask, { io, file, readOnly }: Served) =>
  answerJson(response, 200, { ...montre(io, file), lectureSeule: readOnly });

async function save({ request, response }: Ask, { io, file, readOnly }: Served): Promise<void> {
  if (readOnly) throw new Unserved(403, 'L’atelier est ouvert avec --lecture-seule : rien n’est enregistré.');
  const saved = enregistre(io, file, await savingIn(request));
  answerJson(response, 'text' in saved ? 409 : 200, saved);
}
