import { DATA_FILES } from '../data-files.ts';
import { ROOT } from './root.ts';

/** Loads what site/view/data-script.ts has written to a path of the site. Throws where it cannot be loaded. */
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
