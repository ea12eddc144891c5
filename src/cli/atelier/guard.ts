import type { IncomingMessage } from 'node:http';
import { Unserved } from './refusal.ts';
import type { Session } from './session.ts';

/** What the guard knows of a request: the part of Node’s that it looks at. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** A path of the server, the methods that it takes, and whether it is the page itself, which a browser opens without the session’s header. */
export interface Route {
  path: string;
  methods: readonly string[];
  page?: true;
}

const MAX_URL = 4096;
const FORBIDDEN = 'Cette adresse n’est ouverte qu’à l’atelier de csi.';

/**
 * The route and the query of a request that may be served; throws Unserved for any other. A page elsewhere can make a browser send requests here, and
 * a name that it owns can be pointed at this machine: so the name of the host and the origin are compared with the server’s own, letter by letter.
 */
export function guarded<T extends Route>(
  asked: Asked,
  origin: string,
  routes: readonly T[],
  session: Session,
): { route: T; query: URLSearchParams } {
  const { method = '', url = '', headers } = asked;
  if (`http://${headers.host}` !== origin || repeated(asked, 'host')) throw new Unserved(403, FORBIDDEN);
  if (headers.origin !== undefined && headers.origin !== origin) throw new Unserved(403, FORBIDDEN);
  if (headers.upgrade !== undefined || !url.startsWith('/') || url.length > MAX_URL)
    throw new Unserved(400, 'Cette requête n’est pas de celles que l’atelier envoie.');
  // No path is decoded or made shorter: what isn’t written exactly as a route is none.
  const at = url.indexOf('?');
  const path = at === -1 ? url : url.slice(0, at);
  const route = routes.find((one) => one.path === path);
  const query = new URLSearchParams(at === -1 ? '' : url.slice(at + 1));
  if (!route) throw new Unserved(404, 'Il n’y a rien à cette adresse.');
  if (!route.methods.includes(method))
    throw new Unserved(405, 'Cette adresse ne prend pas ce genre de requête.');
  refuseOtherSites(asked, route, origin);
  if (!isAllowed(route, query, headers, session))
    throw new Unserved(
      403,
      'Cette page n’a pas la clé de cette séance : ouvrez l’adresse que csi atelier a écrite dans le terminal.',
    );
  return { route, query };
}

// Browsers say from where a request comes; what changes a file must come from the page itself.
function refuseOtherSites({ method, headers }: Asked, { page }: Route, origin: string): void {
  const site = headers['sec-fetch-site'];
  const known = site === undefined || site === 'same-origin' || (page && site === 'none');
  if (!known || (method !== 'GET' && headers.origin !== origin)) throw new Unserved(403, FORBIDDEN);
  const sized = headers['content-length'] !== undefined && headers['content-length'] !== '0';
  if (method === 'GET' && (sized || headers['transfer-encoding'] !== undefined))
    throw new Unserved(400, 'Une lecture n’envoie rien.');
}

function isAllowed({ page }: Route, query: URLSearchParams, headers: Asked['headers'], session: Session) {
  const token = query.get('jeton');
  if (page && token !== null) return session.exchange(token, headers.cookie);
  const secret = headers['x-csi-seance'];
  return (
    session.hasCookie(headers.cookie) && (page || (typeof secret === 'string' && session.hasSecret(secret)))
  );
}

const repeated = ({ rawHeaders }: Asked, name: string): boolean =>
  rawHeaders.filter((one, i) => i % 2 === 0 && one.toLowerCase() === name).length !== 1;
