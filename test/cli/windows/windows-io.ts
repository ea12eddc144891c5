import { type FakeIo, fakeIo } from '../fake-io.ts';

/** The current folder on the disk that `windowsIo` imitates. */
const HERE = 'C:/Travail';

/**
 * The fake `Io` as on Windows: `\` and `/` separate names, case is ignored, the current folder is on a drive, and the share
 * `\\srv\cabinet` is the folder `partage` of it.
 */
export function windowsIo(world: Parameters<typeof fakeIo>[0]): FakeIo {
  const io = fakeIo(world);
  const at = (path: string) => {
    const slashed = path.replaceAll('\\', '/').replace(/^\/\/srv\/cabinet/i, 'partage');
    const from = `${HERE}/`.toLowerCase();
    const inside = `${slashed}/`.toLowerCase().startsWith(from) ? slashed.slice(from.length) || '.' : slashed;
    const known = [...io.files.keys()].flatMap((file) =>
      file.split('/').map((_, i, all) => all.slice(0, i + 1).join('/')),
    );
    return known.find((one) => one.toLowerCase() === inside.replace(/\/$/, '').toLowerCase()) ?? inside;
  };
  const real = (path: string) => {
    const place = io
      .realPath(at(path))
      .slice(1)
      .replace(/^partage/, '//srv/cabinet');
    return place.startsWith('//') ? place : `${HERE}/${place}`.replace(/\/$/, '');
  };
  return {
    ...io,
    readFile: (path, limit) => io.readFile(at(path), limit),
    size: (path) => io.size(at(path)),
    writeFile: (path, bytes) => io.writeFile(at(path), bytes),
    makeFolder: (path) => io.makeFolder(at(path)),
    writePieces: (path, pieces) => io.writePieces(at(path), pieces),
    readOnly: (path) => io.readOnly(at(path)),
    kind: (path) => (path === 'C:/' || path === 'C:' ? 'folder' : io.kind(at(path))),
    list: (folder) => io.list(at(folder)),
    realPath: real,
  };
}
