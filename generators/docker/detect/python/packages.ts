/**
 * Debian packages for compiling and running a Python package without a wheel. Compilers and common headers are in the
 * build image.
 */
export interface Native {
  name: RegExp;
  build: readonly string[];
  run: readonly string[];
}

const NATIVE: readonly Native[] = [
  { name: /^psycopg2$/, build: [], run: ['libpq5'] },
  { name: /^psycopg\[c\]|^psycopg-c$/, build: [], run: ['libpq5'] },
  { name: /^mysqlclient$/, build: [], run: ['libmariadb3'] },
  { name: /^python-ldap$/, build: ['libldap2-dev', 'libsasl2-dev'], run: ['libldap2', 'libsasl2-2'] },
  { name: /^(?:gdal|django-leaflet)$/i, build: ['libgdal-dev'], run: ['libgdal36'] },
  { name: /^python-magic$/, build: [], run: ['libmagic1t64'] },
  { name: /^weasyprint$/i, build: [], run: ['libpango-1.0-0', 'libpangoft2-1.0-0'] },
  { name: /^opencv-(?:contrib-)?python$/, build: [], run: ['libgl1', 'libglib2.0-0t64'] },
  { name: /^pdf2image$/, build: [], run: ['poppler-utils'] },
  { name: /^pytesseract$/, build: [], run: ['tesseract-ocr'] },
  { name: /^pyodbc$/, build: ['unixodbc-dev'], run: ['unixodbc'] },
];

/**
 * The Debian packages that a project's dependencies need.
 *
 * @param texts - The manifests of the project.
 */
export function nativePackages(texts: readonly string[]): { build: string[]; run: string[] } {
  const names = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^[ \t]*["']?([A-Za-z][\w.-]*(?:\[c\])?)["']?\s*(?:[=<>~!;@,[\]{]|$)/gm)].map(
        ([, name = '']) => name,
      ),
    ),
  );
  const quoted = texts.flatMap((text) =>
    [...text.matchAll(/["']([A-Za-z][\w.-]*)(?:\[[\w,-]+\])?\s*(?:[=<>~!;@ ][^"']*)?["']/g)].map(
      ([, name = '']) => name,
    ),
  );
  const all = [...names, ...quoted];
  const needed = NATIVE.filter(({ name }) => all.some((each) => name.test(each)));
  return {
    build: [...new Set(needed.flatMap(({ build }) => build))],
    run: [...new Set(needed.flatMap(({ run }) => run))],
  };
}
