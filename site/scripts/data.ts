import { DATA_FILES } from '../data-files.ts';
import { ROOT } from './root.ts';

/**
 * Loads data written by site/view/data-script.ts. Throws if it cannot be loaded.
 *
 * @param path - The path relative to the start page, without extension.
 */
export async function loadData<T>(path: string): Promise<T> {
  const script = document.createElement('script');
  script.src = `${ROOT}${path}.js`;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${path} could not be loaded.`)));
    document.head.append(script);
  });
  script.remove();
  const data: T | undefined = Reflect.get(globalThis, DATA_FILES)?.[path];
  if (data === undefined) throw new Error(`${path} holds no data.`);
  return data;
}
