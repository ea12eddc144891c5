/** A path as CI services expect it: `/` between folders, no `./` in front, and relative to `root`, an absolute folder, if it lies below. */
export function placeOf(file: string, root?: string): string {
  const path = windows(file) ? file.replaceAll('\\', '/') : file;
  const base = root && `${(windows(root) ? root.replaceAll('\\', '/') : root).replace(/\/$/, '')}/`;
  // Windows ignores case.
  const folded = (text: string) => (base && windows(base) ? text.toLowerCase() : text);
  const below = base && folded(path).startsWith(folded(base));
  return (below ? path.slice(base.length) : path).replace(/^(?:\.\/+)+(?=.)/, '');
}

/** The path as a URI reference (RFC 3986): a relative path stays relative, an absolute one gets the scheme `file`. */
export function uriOf(path: string): string {
  const drive = windows(path) ? path.slice(0, 2) : '';
  const encoded = path
    .slice(drive.length)
    .replace(LONE, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (drive) return `file:///${drive}${encoded}`;
  // The server of a Windows share, `//server/share/…`, is the authority of its URI.
  if (/^\/\/[^/]/.test(path)) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

const windows = (path: string) => /^[A-Za-z]:[\\/]/.test(path);

// Lone surrogates, which a URI can't contain; a file name of Windows can.
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
