import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may speak to the server. The printed address holds a token, good for one browser: it is exchanged for a cookie that scripts can't read, and
 * for a session that the page keeps and sends in a header. A request needs both: cookies are also sent to the servers of other ports.
 */
export interface Session {
  /** For the address that is printed. */
  readonly token: string;
  /** What the page sends in `X-Csi-Seance`. */
  readonly secret: string;
  /** The name and value of the cookie. */
  readonly cookie: string;
  /** Whether the token may be exchanged now: it never was, or by the browser that asks. */
  exchange(token: string, cookies: string | undefined): boolean;
  hasCookie(cookies: string | undefined): boolean;
  hasSecret(header: string | undefined): boolean;
}

/** A session with secrets of 256 bits of chance. */
export function newSession(): Session {
  const [token, key, secret] = [secretText(), secretText(), secretText()];
  // Each run has a cookie of its own: those of an earlier one mean nothing.
  const name = `csi-${secretText().slice(0, 8)}`;
  let used = false;
  const hasCookie = (cookies = '') => {
    const found = cookies
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one.startsWith(`${name}=`));
    return found.length === 1 && same(found[0]?.slice(name.length + 1), key);
  };
  return {
    token,
    secret,
    cookie: `${name}=${key}`,
    exchange(given, cookies) {
      if (!same(given, token) || (used && !hasCookie(cookies))) return false;
      used = true;
      return true;
    },
    hasCookie,
    hasSecret: (header) => same(header, secret),
  };
}

const secretText = () => randomBytes(32).toString('base64url');

// Takes the same time wherever two secrets differ.
function same(given: string | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
