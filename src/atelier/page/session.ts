const KEY = 'csi-seance';

/**
 * The session that the server gave with the address, after `#`: it is taken out of the address at once, and kept for this tab alone, so that the page
 * can be loaded again. Undefined for a page that was opened otherwise.
 */
export function sessionOf({ location, history, sessionStorage }: Window): string | undefined {
  const given = location.hash.slice(1);
  if (/^[\w-]{43}$/.test(given)) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEY) ?? undefined;
}
