import { sha256 } from '../../kernel/digest.ts';
import type { Fichier, Porte } from '../porte.ts';
import { downloadBytes } from './telecharger.ts';

/** The largest file that is opened, in bytes. */
const MAX_BYTES = 20_000_000;

interface Handle {
  name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
}
type Picker = (options: object) => Promise<Handle[]>;

/** Files of the person: read where they are, and written there where the browser can, by downloading elsewhere. */
export function porteFichier(): Porte {
  let handle: Handle | undefined;
  let name = 'contrat.yaml';
  const read = async (file: File): Promise<Fichier> => {
    if (file.size > MAX_BYTES) throw new Error(`« ${file.name} » dépasse 20 Mo.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    name = file.name;
    return { nom: file.name, text: textOf(bytes, file.name), sha: sha256(bytes) };
  };
  return {
    async open() {
      const { showOpenFilePicker } = globalThis as { showOpenFilePicker?: Picker };
      if (showOpenFilePicker) {
        const types = [{ description: 'Contrat (YAML)', accept: { 'application/yaml': ['.yaml', '.yml'] } }];
        try {
          [handle] = await showOpenFilePicker({ types });
        } catch (error) {
          if ((error as Error).name === 'AbortError') return undefined;
          throw error;
        }
        return handle && read(await handle.getFile());
      }
      const file = await chosen('.yaml,.yml');
      return file && read(file);
    },
    async save(text, seen) {
      const bytes = new TextEncoder().encode(text);
      if (!handle) {
        downloadBytes(name, bytes);
        return { sha: sha256(bytes) };
      }
      const now = await read(await handle.getFile());
      if (now.sha !== seen) return { conflit: now };
      // The browser writes a copy and puts it in the place of the file when it is closed.
      const writable = await handle.createWritable();
      await writable.write(bytes);
      await writable.close();
      return { sha: sha256(bytes) };
    },
    watch: () => () => {},
    beside: async () => undefined,
    maison: async () => undefined,
  };
}

function textOf(bytes: Uint8Array, nom: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`« ${nom} » n’est pas en UTF-8 : enregistrez-le en UTF-8, puis ouvrez-le à nouveau.`);
  }
}

/** The first file that the person chooses in the list of the browser; undefined for none. */
async function chosen(accept: string): Promise<File | undefined> {
  return (await chosenFiles(accept, false))[0];
}

/** The files that the person chooses; none when they change their mind. */
export function chosenFiles(accept: string, multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
