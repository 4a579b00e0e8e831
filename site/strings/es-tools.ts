import type { Strings } from './strings.ts';

/** The strings of the pages that work on a visitor's own files, in Spanish. */
export const tools: Pick<Strings, 'project' | 'check' | 'make'> = {
  project: {
    title: 'Adaptar una plantilla a tu proyecto',
    lead: 'Elige o suelta la carpeta de un proyecto. Se listan los nombres de sus archivos y después se leen los que describen el proyecto. Obtienes un Dockerfile y los archivos que lo acompañan. Nada sale de esta página.',
    start:
      'La página se está iniciando. Necesita JavaScript y un servidor: un navegador no inicia nada desde el disco. En una terminal, «npx cribsmith docker --detect FOLDER» hace lo mismo.',
    choose: 'Elegir una carpeta',
    reads: 'Archivos que se leen',
    read: 'Leer estos archivos',
    which: 'Programa',
    file: 'Qué se encontró',
    zip: 'Descargar zip',
    zipHint: 'Descomprímelo en la carpeta del proyecto.',
    fitting: 'adaptado',
    usual: 'tal cual',
    says: {
      start: 'Cómo se inicia el programa terminado',
      health: 'Comprobación de salud: una ruta, tcp o none',
      documentRoot: 'La carpeta que sirve un servidor web',
    },
    messages: {
      empty: 'Todavía no hay proyecto.',
      listed: '{names} nombres de archivo listados. Todavía no se ha leído nada.',
      reading: 'Leyendo…',
      done: '{title}: {files} archivos adaptados al proyecto.',
      tooMany: 'Hay más de {most} archivos: elige la carpeta de un solo programa.',
      nothing: 'No se soltó ninguna carpeta.',
      hung: 'El proyecto tardó demasiado y se detuvo. Elige una carpeta más pequeña.',
      notLoaded: 'No se pudo cargar el generador de plantillas. Comprueba tu conexión.',
      found: 'encontrado',
      assumed: 'supuesto',
      left: 'omitido',
      changes: 'cambios',
      decide: 'por decidir',
    },
  },
  check: {
    title: 'Revisar un Dockerfile',
    lead: 'Pega o suelta un Dockerfile, un archivo de Compose o ambos con su .dockerignore. Nada sale de esta página.',
    start:
      'El revisor se está iniciando. Necesita JavaScript y un servidor: un navegador no inicia nada desde el disco. En una terminal, «npx cribsmith docker --lint Dockerfile» hace lo mismo.',
    choose: 'Elegir archivos',
    add: 'Añadir un archivo',
    tryExample: 'Probar un ejemplo',
    sarif: 'Guardar como SARIF',
    link: 'Copiar enlace con el texto',
    fix: 'Corregir',
    name: 'Nombre del archivo',
    remove: 'Quitar archivo',
    text: 'Contenido del archivo',
    placeholder: 'Pega o suelta un archivo aquí',
    margin: 'Líneas con hallazgos',
    findings: 'Hallazgos',
    messages: {
      line: 'Línea {line}',
      severities: { error: 'Error', warning: 'Advertencia', info: 'Consejo' },
      severityPlurals: { error: 'Errores', warning: 'Advertencias', info: 'Consejos' },
      kinds: { dockerfile: 'Dockerfile', compose: 'Archivo de Compose', ignore: 'Archivo ignore' },
      none: 'Sin hallazgos.',
      nothing: 'No se soltó ningún Dockerfile, archivo de Compose ni .dockerignore.',
      empty: 'Todavía no hay nada que revisar.',
      hung: 'La revisión tardó demasiado y se detuvo. Cambia el texto para volver a intentarlo.',
      notLoaded: 'No se pudo cargar el revisor. Comprueba tu conexión.',
      notText: '{path} no es texto en UTF-8 o es demasiado largo.',
      tooLong: 'El texto es demasiado largo: el máximo es {most} KB.',
      badLink: 'El enlace está dañado: no contiene archivos.',
      copied: 'Enlace copiado. El texto está en la parte que sigue a #, que ningún servidor ve.',
      notCopied: 'El enlace está en la barra de direcciones.',
      fixAll: 'Aplicar correcciones seguras ({count})',
      more: '… y {count} más.',
    },
  },
  make: {
    title: 'Usa tus propias notas',
    lead: 'Pega tus notas o un chat y obtén la chuleta, las preguntas y el mazo. Todo ocurre en esta pestaña: no se envía nada.',
    start:
      'El editor se está iniciando. Necesita JavaScript y un servidor: un navegador no inicia nada desde el disco. En una terminal, «npx cribsmith build notes» hace lo mismo.',
    choose: 'Elegir archivos',
    chooseFolder: 'Elegir una carpeta',
    tryExample: 'Probar un ejemplo',
    undo: 'Deshacer',
    redo: 'Rehacer',
    delete: 'Borrar todo',
    file: 'Archivo',
    text: 'Tus notas',
    placeholder:
      'Pega aquí un chat o notas, o suelta archivos, carpetas y zips: Markdown, texto, exportaciones de chats, bóvedas de Obsidian, texto de Anki.',
    clean: 'Corregir a mano',
    cleanHint: 'Convierte lo leído en Markdown limpio. Si cambias una tarjeta, cambia su texto, y al revés.',
    split: 'Nuevo bloque en el cursor',
    newBlock: 'Nuevo bloque',
    result: 'El resultado',
    tabs: {
      sheet: 'Chuleta',
      practise: 'Práctica',
      question: 'Preguntas',
      command: 'Comandos',
      pitfall: 'Trampas',
      comparison: 'Comparar',
      lines: 'Líneas',
      problems: 'Problemas',
    },
    topic: 'Tema',
    linesShown: 'Mostrar',
    lineStates: { '': 'Todas las líneas', typed: 'Entendidas', noise: 'Omitidas', unparsed: 'No entendidas' },
    moreLines: 'Más líneas',
    take: 'Llévatelo',
    takeaways: {
      notes: 'Notas limpias',
      apkg: 'Mazo de Anki',
      anki: 'Texto de Anki',
      csv: 'CSV',
      quizlet: 'Quizlet',
      graph: 'Grafo en JSON',
    },
    print: 'Imprimir la chuleta',
    site: 'Sitio completo',
    pdfSheet: 'PDF de la chuleta',
    pdfQuestions: 'PDF de todas las preguntas',
    paper: 'Papel',
    papers: { a4: 'A4', letter: 'Letter' },
    pdfHint: 'Para el primer PDF se descargan 12 MB, que el navegador conserva.',
    edit: 'Editar',
    editTitle: 'Editar este bloque',
    kind: 'Tipo',
    blockTitle: 'Título',
    same: 'como está',
    kinds: {
      question: 'Pregunta',
      pitfall: 'Trampa',
      tip: 'Consejo',
      analogy: 'Analogía',
      concept: 'En pocas palabras',
      practice: 'Buena práctica',
      procedure: 'Pasos',
      section: 'Texto',
    },
    apply: 'Aplicar',
    merge: 'Unir al anterior',
    drop: 'Borrar bloque',
    cancel: 'Cancelar',
    mend: 'Corregir',
    example: `Tú:
¿Qué es un volumen de Docker y cuándo necesito uno?

ChatGPT:
## Volúmenes

**Pregunta 1: ¿Qué es un volumen?**
Una carpeta que administra Docker. Sobrevive al contenedor que escribe en ella.

**Pregunta 2: ¿Cuándo necesitas uno?**
Siempre que los datos deban sobrevivir al contenedor, como los de una base de datos.

| | Volumen | Bind mount |
|---|---|---|
| Lo administra | Docker | tú |
| Bueno para | datos | código fuente mientras trabajas |

**Trampa:** \`docker compose down -v\` también borra los volúmenes.

\`\`\`bash
docker volume create data
docker volume ls
\`\`\`

¿Quieres que te muestre cómo hacer una copia de seguridad de uno?
`,
    messages: {
      empty: 'Todavía no se ha leído nada.',
      reading: 'Leyendo…',
      summary: '{typed} de {lines} líneas entendidas, {noise} omitidas, {unparsed} no entendidas.',
      hung: 'La lectura tardó demasiado y se detuvo. Cambia o acorta el texto para volver a intentarlo.',
      failed: 'No se pudo leer: {problem}',
      notLoaded: 'No se pudo cargar el editor. Comprueba tu conexión.',
      notKept: 'Este navegador no guarda datos de este sitio: guarda lo que hiciste antes de salir.',
      nothing: 'No hay nada de este tipo.',
      noProblems: 'No se encontró ninguno.',
      confirmDelete: '¿Borrar todo lo que hiciste aquí? No se puede deshacer.',
      notEdited: 'Este archivo no se puede editar aquí. Se lee de todos modos.',
      dropped: 'Ninguno de los archivos soltados contiene notas.',
      printing: 'Componiendo el PDF…',
      printed: 'El PDF está listo.',
      making: 'Se está creando el sitio.',
      made: 'El sitio está listo. Descomprímelo y abre index.html, o ponlo en cualquier servidor.',
      notPrinted:
        'No hay nada que imprimir, o las fuentes disponibles no tienen algunos caracteres: «npx cribsmith print» puede usar otras.',
    },
  },
};
