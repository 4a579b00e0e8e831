import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** The name of a trained model or of prepared data, which repositories often leave out because of their size. */
const MODEL =
  /["'](?:[\w./-]{0,200}\/)?([\w-][\w.-]{0,100}\.(?:pkl|pickle|joblib|h5|hdf5|keras|onnx|pth?|safetensors|npy|npz|parquet|tflite|gguf))["']/g;
/** Code that makes such a file rather than needing it. */
const MAKES =
  /\b(?:dump|savez|to_pickle|to_parquet|to_hdf|save_model|save_pretrained|\w*download\w*|urlretrieve)\(|\b(?:np|numpy|torch|model)\.save\(|["']wb["']/;
/** Whether the program goes on without it. */
const ASKS = /\bpath\.exists\(|\b(?:is_file|isfile)\(|\bFileNotFoundError\b/;
const NOT_RUN =
  /(?:^|\/)(?:tools?|utilities|notebooks?|experiments?|training|management)\/|(?:^|\/)(?:train|build|make|prepare)\w*\.py$/;

/**
 * Models and data that sources read and that the project does not have: a clone has none, and so has its image.
 *
 * @returns One sentence for each, with the line that names it.
 */
export function missingModels(folder: Folder): string[] {
  const there = new Set(folder.files.map((file) => file.slice(file.lastIndexOf('/') + 1)));
  const found = new Map<string, string>();
  const sources = folder.files.filter((file) => file.endsWith('.py') && !isAside(file) && !NOT_RUN.test(file));
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    if (MAKES.test(text) || ASKS.test(text)) continue;
    for (const { 1: name = '', index } of text.matchAll(MODEL))
      if (!there.has(name) && !found.has(name) && !isComment(text, index))
        found.set(
          name,
          `${shownPath(folder, file)}:${lineAt(text, index)}: it reads ${name}, which the project does not have: put it there before the image is built`,
        );
  }
  return [...found.values()];
}
