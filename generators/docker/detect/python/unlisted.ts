import { shownPath } from '../folder.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { isAside, isComment, MOST_FILES } from '../sources.ts';
import { STANDARD } from './standard.ts';

/** A package that sources need and that no manifest lists. */
export interface Implied {
  /** As in the pin table. */
  name: string;
  /** What needs it. */
  by: string;
  /** Whether a manifest lists it for development only. */
  aside?: boolean;
}

/** Names of a library that work only with another package, which the library does not install itself. */
const IMPLIED: readonly { name: string; library: RegExp; used: RegExp; brought: RegExp }[] = [
  {
    name: 'email-validator',
    library: /^[ \t]*(?:from|import)[ \t]+pydantic\b/m,
    used: /\b(?:EmailStr|NameEmail)\b/g,
    brought: /\bemail[-_]validator\b|\bfastapi\[[^\]]*(?:standard|all)|\bpydantic\[[^\]]*email/i,
  },
  {
    name: 'python-multipart',
    library: /^[ \t]*(?:from|import)[ \t]+fastapi\b/m,
    used: /\b(?:UploadFile|OAuth2PasswordRequestForm(?:Strict)?)\b|(?<![\w.])Form\(/g,
    brought: /\bpython[-_]multipart\b|\bfastapi\[[^\]]*(?:standard|all)|\bstarlette\[[^\]]*full/i,
  },
];

/** Modules of packages that have quite another name. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  PIL: ['pillow', 'pillow-simd'],
  MySQLdb: ['mysqlclient'],
  bs4: ['beautifulsoup4'],
  bson: ['pymongo', 'motor', 'mongoengine', 'beanie'],
  cv2: ['opencv-python', 'opencv-python-headless', 'opencv-contrib-python'],
  fitz: ['pymupdf'],
  flask_uploads: ['flask-reuploaded'],
  google: ['protobuf', 'googleapis-common-protos'],
  googleapiclient: ['google-api-python-client'],
  grpc_health: ['grpcio-health-checking'],
  grpc_reflection: ['grpcio-reflection'],
  grpc_status: ['grpcio-status'],
  ldap: ['python-ldap'],
  skimage: ['scikit-image'],
  sklearn: ['scikit-learn'],
};
/** Modules that mostly come with another package, so that a list without all versions rarely has them. */
const BROUGHT = new Set(
  'annotated_types anyio asgiref attr billiard blinker botocore certifi chardet charset_normalizer click cryptography dateutil django ecdsa flask google greenlet h11 httpcore httpx idna itsdangerous jinja2 jwt kombu markupsafe marshmallow numpy pkg_resources pyasn1 pydantic pydantic_core pymongo pytz redis rsa s3transfer setuptools six sniffio sqlalchemy sqlparse starlette typing_extensions urllib3 uvicorn uvloop vine werkzeug wtforms yaml'.split(
    ' ',
  ),
);
const NOT_RUN =
  /(?:^|\/)(?:setup|conftest|noxfile|fabfile)\.py$|(?:^|\/)(?:experiments?|notebooks?|playground|tools|alembic)\//;
/** An import at the beginning of a line: one that is indented may be an attempt. */
const IMPORT =
  /^(?:from[ \t]+([A-Za-z_]\w*)(?:\.\w+)*[ \t]+import[ \t]+[\w(*]|import[ \t]+([A-Za-z_]\w*)(?:\.\w+)*(?:[ \t]+as[ \t]+\w+)?[ \t]*(?:$|[,#]))/gm;

/**
 * Finds the packages without which a library that sources use fails at its import.
 *
 * @param folder - The project.
 * @param manifests - The texts of its manifests and lock files.
 */
export function impliedPackages(folder: Folder, manifests: readonly string[]): Implied[] {
  const listed = manifests.join('\n');
  const sources = sourcesOf(folder);
  return IMPLIED.flatMap(({ name, library, used, brought }) => {
    if (brought.test(listed)) return [];
    for (const file of sources) {
      const text = folder.text(file) ?? '';
      const match = library.test(text)
        ? [...text.matchAll(used)].find(({ index }) => !isComment(text, index))
        : undefined;
      if (match)
        return [{ name, by: `${match[0].replace('(', '')} (${shownPath(folder, file)}:${lineAt(text, match.index)})` }];
    }
    return [];
  });
}

/**
 * Finds modules that sources import although no manifest lists a package of such a name.
 *
 * @param folder - The project.
 * @param manifests - The texts of its manifests and lock files.
 * @param isComplete - Whether these list all packages, so that no other one installs the module.
 */
export function unlistedImports(folder: Folder, manifests: readonly string[], isComplete: boolean): string[] {
  const names = new Set(
    manifests.flatMap((text) => [...text.matchAll(/[A-Za-z][\w.-]*/g)].map(([name]) => plainly(name))),
  );
  if (names.size === 0) return [];
  const own = new Set(folder.files.flatMap((file) => file.replace(/\.\w+$/, '').split('/')));
  const found = new Map<string, string>();
  for (const file of sourcesOf(folder)) {
    const text = folder.text(file) ?? '';
    for (const { 1: from, 2: plain, index } of text.matchAll(IMPORT)) {
      const module = from ?? plain ?? '';
      if (found.has(module) || STANDARD.has(module) || own.has(module) || (!isComplete && BROUGHT.has(module)))
        continue;
      if (!isListed(module, names)) found.set(module, `${shownPath(folder, file)}:${lineAt(text, index)}`);
    }
  }
  return [...found].map(
    ([module, place]) =>
      `${place}: it imports ${module}, which no manifest lists: add its package${isComplete ? '' : ', unless another one installs it'}`,
  );
}

/** Whether a package is named like a module: `jwt` is in PyJWT, `rest_framework` in djangorestframework. */
function isListed(module: string, names: ReadonlySet<string>): boolean {
  const plain = plainly(module).replace(/s$/, '');
  return (
    [...names].some((name) => name.includes(plain)) || (CALLED[module] ?? []).some((name) => names.has(plainly(name)))
  );
}

const plainly = (name: string): string => name.toLowerCase().replaceAll(/[-_.]/g, '');

function sourcesOf(folder: Folder): string[] {
  return folder.files
    .filter((file) => file.endsWith('.py') && !isAside(file) && !NOT_RUN.test(file))
    .slice(0, MOST_FILES);
}
