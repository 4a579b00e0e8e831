/** A value in the browser's storage. */
export interface KeptObject<T> {
  read(): Promise<T | undefined>;
  write(value: T): Promise<void>;
  /** Updates the stored value, which another page may have changed meanwhile. Returns the new value. */
  change(edit: (value: T | undefined) => T): Promise<T>;
  delete(): Promise<void>;
}

const KEY = 'kept';

/** Opens an IndexedDB database. Throws if storage is unavailable. */
export async function openObject<T>(database: string, store: string): Promise<KeptObject<T>> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const ask = <Result>(
    mode: IDBTransactionMode,
    act: (objects: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> =>
    new Promise((resolve, reject) => {
      const transaction = opened.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  return {
    read: () => ask<T | undefined>('readonly', (objects) => objects.get(KEY)),
    write: async (value) => {
      await ask('readwrite', (objects) => objects.put(value, KEY));
    },
    change: (edit) =>
      new Promise((resolve, reject) => {
        const transaction = opened.transaction(store, 'readwrite');
        const objects = transaction.objectStore(store);
        const request: IDBRequest<T | undefined> = objects.get(KEY);
        let next: T;
        request.onsuccess = () => {
          next = edit(request.result);
          objects.put(next, KEY);
        };
        transaction.oncomplete = () => resolve(next);
        transaction.onabort = () => reject(transaction.error);
      }),
    delete: async () => {
      await ask('readwrite', (objects) => objects.delete(KEY));
    },
  };
}
