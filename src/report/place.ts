/** A path as the services of CI want it: `/` between folders, no `./` in front, from `root` when it lies below (an absolute folder). */
export function placeOf(file: string, root?: string): string {
  const path = windows(file) ? file.replaceAll('\\', '/') : file;
  const base = root && `${(windows(root) ? root.replaceAll('\\', '/') : root).replace(/\/$/, '')}/`;
  // Windows does not tell capitals apart.
  const like = (text: string) => (base && windows(base) ? text.toLowerCase() : text);
  const below = base && like(path).startsWith(like(base));
  return (below ? path.slice(base.length) : path).replace(/^(?:\.\/+)+(?=.)/, '');
}

/** The path as a URI reference (RFC 3986): relative as it is, absolute with the scheme `file`. */
export function uriOf(path: string): string {
  const drive = windows(path) ? path.slice(0, 2) : '';
  const encoded = path
    .slice(drive.length)
    .replace(LONE, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (drive) return `file:///${drive}${encoded}`;
  // A share of Windows, `//server/share/…`, has the server as the authority of its URI.
  if (/^\/\/[^/]/.test(path)) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

const windows = (path: string) => /^[A-Za-z]:[\\/]/.test(path);

// Half characters, which no URI can hold: Windows lets a file be named so.
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
