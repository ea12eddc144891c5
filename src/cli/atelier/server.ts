import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ConfigOptions } from '../config/index.ts';
import { Refused, UserError } from '../errors.ts';
import { fileReason } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { answerRefusal } from './answers.ts';
import { sendChanges } from './changes.ts';
import { openPages } from './events.ts';
import { guarded } from './guard.ts';
import { servedPage } from './page.ts';
import { Unserved } from './refusal.ts';
import { ROUTES, type Served } from './routes.ts';
import { newSession } from './session.ts';
import { type Watch, watchFolder } from './watch.ts';

/** A server that runs. */
export interface Atelier {
  /** The address to open, with its token. */
  url: string;
  /** Settles when no page is open any more, or when the server is closed; rejects when the server fails. */
  ended: Promise<void>;
  close(): void;
}

interface Serving {
  file: string;
  /** The page of the package. */
  html: string;
  readOnly: boolean;
  config: ConfigOptions;
  /** How long the server stays after the last page has left, in milliseconds. */
  patience?: number;
  watch?: Watch;
}

// In milliseconds: a browser on the same machine sends a whole request at once.
const LIMITS = {
  headersTimeout: 5000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
};
const MAX_HEADERS = 8192;
const MAX_CONNECTIONS = 64;
/** Only programs of this machine can reach it. */
const LOOPBACK = '127.0.0.1';

/** Starts the server of a file. Throws a UserError when no port can be opened. */
export async function startAtelier(io: Io, options: Serving): Promise<Atelier> {
  const { file, html, readOnly, config, patience = 5000, watch = watchFolder } = options;
  let [resolve, reject]: [() => void, (error: unknown) => void] = [() => {}, () => {}];
  const ended = new Promise<void>((onEnd, onBug) => {
    [resolve, reject] = [onEnd, onBug];
  });
  const pages = openPages(patience, () => close());
  const served: Served = {
    io,
    file,
    page: servedPage(html, readOnly),
    session: newSession(),
    pages,
    readOnly,
    config,
  };
  const server = createServer({ ...LIMITS, maxHeaderSize: MAX_HEADERS, insecureHTTPParser: false });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => failed(portError(error)));
    server.listen(0, LOOPBACK, listening);
  });
  const origin = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  server.on('request', (request, response) => {
    // A bug ends the command with its stack, as any other does.
    respond(request, response, origin, served).catch((error) => {
      close();
      reject(error);
    });
  });
  const stopWatching = sendChanges(io, file, pages, watch);
  function close(): void {
    stopWatching();
    pages.close();
    server.close();
    server.closeAllConnections();
    resolve();
  }
  return { url: `${origin}/?jeton=${served.session.token}`, ended, close };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  served: Served,
): Promise<void> {
  try {
    const { route, query } = guarded(request, origin, ROUTES, served.session);
    await route.serve({ request, response, query }, served);
  } catch (error) {
    // A page that leaves while it sends.
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') response.destroy();
    else
      answerRefusal(
        response,
        ...refusalOf(error),
        request.url === '/' || request.url?.startsWith('/?') === true,
      );
  }
}

// The status and the sentence of what stops a request; a bug is thrown again.
function refusalOf(error: unknown): [status: number, why: string] {
  if (error instanceof Unserved) return [error.status, error.message];
  if (error instanceof Refused) return [422, refusedSentence(error)];
  if (error instanceof UserError) return [422, error.message];
  throw error;
}

function refusedSentence({ reports }: Refused): string {
  const [first] = reports.flatMap(({ file, problems }) => problems.map((problem) => ({ ...problem, file })));
  return first ? `${first.file}, ligne ${first.range.start.line} : ${first.message}` : '';
}

function portError(error: NodeJS.ErrnoException): UserError {
  return new UserError(
    `L’atelier ne peut pas ouvrir de port sur cette machine : ${fileReason(error.code ?? '')}.`,
    'Un pare-feu ou l’administrateur de la machine peut l’interdire ; csi validate et csi render n’en ont pas besoin.',
  );
}
