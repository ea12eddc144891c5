/** Drafts: what was typed and not saved, kept in the browser by the name of its file, and offered back after a crash. */

interface Draft {
  nom: string;
  /** The digest of the file that it began with. */
  sha: string;
  text: string;
}

const STORE = 'brouillons';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('csi-atelier', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'nom' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>) {
  const base = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = ask(base.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    base.close();
  }
}

/** Keeps a draft. A browser that keeps nothing, as in private windows, is no reason to stop. */
export const keepDraft = (draft: Draft): Promise<unknown> =>
  within('readwrite', (store) => store.put(draft)).catch(() => undefined);

/** Forgets the draft of a file. */
export const dropDraft = (nom: string): Promise<unknown> =>
  within('readwrite', (store) => store.delete(nom)).catch(() => undefined);

/** The draft of a file, if there is one. */
export const draftOf = (nom: string): Promise<Draft | undefined> =>
  within<Draft | undefined>('readonly', (store) => store.get(nom)).catch(() => undefined);
