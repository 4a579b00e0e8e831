import { type Language, list, words } from './language.ts';

export const es: Language = {
  code: 'es',
  labels: {
    question: list(`
      pregunta, pregunta de entrevista, pregunta de ejemplo, entrevistador, ejercicio, repregunta, pregunta de seguimiento
    `),
    answer: list(`
      respuesta, la respuesta, respuesta modelo, respuesta correcta, correcta, solución correcta, respuesta corta,
      respuesta breve, respuesta larga, respuesta completa, respuesta ideal, respuesta esperada, respuesta sugerida,
      candidato, entrevistado
    `),
    intent: list('intención, intención del entrevistador, lo que quieren oír'),
    level: list('nivel, dificultad'),
    'key-phrase': list('frase clave, frases clave'),
    tip: list('consejo, truco, nota, recuerda, buena práctica'),
    'plain-words': list(`
      en pocas palabras, en palabras sencillas, concepto clave, concepto, definición, la definición
    `),
    aliases: list('también llamado, también conocido como'),
    analogy: list('analogía, metáfora'),
    procedure: list('procedimiento, pasos, flujo de trabajo, algoritmo, el algoritmo, cómo hacerlo'),
    step: list('paso'),
    goal: list('objetivo'),
    result: list('resultado, salida esperada'),
    flow: list('flujo, el flujo, flujo de datos'),
    comparison: list('comparación, comparativa, tabla comparativa'),
    commands: list('comandos, comandos esenciales, hoja de referencia'),
    figures: list('cifras, números, datos'),
    example: list('ejemplo, por ejemplo'),
    bad: list('mal, incorrecto, antes'),
    good: list('bien, correcto, después'),
    trap: list('trampa, la trampa, error común'),
    challenge: list('reto, desafío'),
    warning: list('advertencia, peligro, cuidado, importante'),
    situation: list('situación, escenario, problema, el problema, síntoma, el error, observación'),
    reason: list('razón, motivo, por qué, el porqué, causa'),
    fix: list('solución, la solución, arreglo, alternativa'),
    practice: list('práctica, regla'),
    do: list('haz, hacer'),
    dont: list('no hagas, no hacer, evita, nunca'),
    checks: list('comprobaciones'),
    'applies-to': list('se aplica a'),
    prompt: list('instrucción'),
    'next-step': list('siguiente paso, próximo paso, próximos pasos'),
    tool: list('herramienta'),
    image: list('imagen, imagen base'),
    instruction: list('instrucción'),
    concept: list('término, glosario'),
  },
  followUps: list('repregunta, pregunta de seguimiento'),
  summaries: list('resumen para la entrevista, resumen para entrevistas, respuesta para la entrevista'),
  titles: {
    advice: list('consejos, errores, trucos'),
    marks: list('puntos'),
    cards: list('tarjetas'),
    parts: list('día, parte, capítulo, módulo, semana, lección, tema, unidad'),
    openers: list('si, cuando, ahora, después, aquí'),
    answers: list('respuesta, solución'),
    contents: list('índice, contenido, tabla de contenidos'),
    answerKeys: list(
      'respuestas, respuestas correctas, soluciones, clave de respuestas, solucionario, solución, plantilla de respuestas',
    ),
    questions: list(`
      preguntas, preguntas y respuestas, preguntas frecuentes, cuestionario, autoevaluación, comprueba tus conocimientos, ponte a prueba
    `),
    answerColumns: list(
      'respuesta, descripción, explicación, notas, referencia, fuente, enlace, nivel, tema, categoría',
    ),
    numberColumns: list('nr, nr., número'),
  },
  pages: {
    page: list('página'),
    of: list('de'),
    top: list(
      'volver arriba, ir arriba, subir, volver al inicio, volver al índice, regresar arriba, arriba, ir al inicio, volver',
    ),
  },
  speakers: {
    user: list('tú, usted'),
    assistant: list(''),
    said: list('dijo'),
    prompted: list('preguntaste:'),
  },
  chat: {
    talk: [
      'basado en la transcripción',
      'según la transcripción',
      'estas notas están',
      'espero que esto',
      'espero que te',
    ],
    opening: ['claro', 'por supuesto', 'aquí tienes', 'aquí están', 'aquí está'],
    offer: ['¿quieres que', '¿te gustaría que', '¿deseas que'],
    announce: ['vamos a', 'veamos'],
  },
  unanswered: {
    begins: list('por completar, próximamente, por hacer, falta respuesta'),
    alone: list('pendiente'),
  },
  requests: {
    tasks: list(`
      explica, explique, describe, describa, define, defina, compara, compare, enumera, enumere, menciona, explicar,
      describir, definir, comparar, enumerar, mencione, señala, señale, nombra, nombre, justifica, justifique,
      analiza, analice, discuta, discute, elabora, elabore, argumenta, argumente, clasifica, clasifique, calcula, calcule, desarrolla, desarrolle,
      demuestra, demuestre, diferencia, diferencie, identifica, identifique, investiga, investigue, diseña, diseñe,
      escribe, escriba, implementa, implemente, dibuja, dibuje, resuelve, resuelva, enuncie, enuncia, conceptualice, modele,
      esquematice, grafique, detalle, ejemplifique, indique, indica, cita, cite, pon un ejemplo, ponga un ejemplo
    `),
    asks: list(`
      qué, cuál, cuáles, cómo, cuándo, dónde, quién, por qué, ¿qué, ¿cuál, ¿cuáles, ¿cómo, ¿cuándo, ¿dónde, ¿quién,
      ¿por qué, cuánto, cuántos, cuántas, para qué, ¿cuánto, ¿cuántos, ¿cuántas, ¿para qué, ¿en qué, ¿a qué, ¿con qué
    `),
    ends: list(''),
  },
  small: {
    and: list('y'),
    unfinished: words('el la los las un una de del y o con para por'),
    prose: words('el la los y es'),
  },
  letterPairs: [['P', 'R']],
  cues: {
    chat: list(`
      tu, tus, esto, este, esta, estos, estas, arriba, anterior, otra vez, la transcripción, el texto, el archivo, las
      notas, el artículo, la imagen, el vídeo, la tabla
    `),
    followUps: list('y, pero, entonces, también, ahora, sí, qué tal, y si'),
    levels: {
      basic: list('básico, básica, básicos, básicas, fácil, principiante, principiantes'),
      intermediate: list('intermedio, intermedia, intermedios, medio'),
      advanced: list('avanzado, avanzada, avanzados, avanzadas, difícil, experto'),
    },
    verdicts: {
      bad: list('mal, malo, mala, incorrecto, incorrecta, antes'),
      good: list('bien, bueno, buena, correcto, correcta, después, mejor'),
    },
    verdictNouns: list('práctica, ejemplo, forma, manera, código, solución, versión, idea'),
    articles: list('el, la, los, las, un, una'),
    aspectHeaders: list('característica, aspecto, criterio, propiedad, diferencia'),
    fieldHeaders: list(`
      nombre, número, término, ajuste, opción, valor, valor por defecto, predeterminado, tipo, descripción,
      significado, explicación, propósito, uso, ejemplo, salida, resultado, comando, archivo, ruta, servicio, estado,
      fecha, duración, tamaño, precio, costo, coste, cantidad, nota, fuente, respuesta, ubicación, dueño,
      ventajas, desventajas
    `),
    generic: list(`
      el, la, los, las, un, una, y, de, en, problema, solución, introducción, resumen, visión, general, idea,
      concepto, conceptos, parte, capítulo, lección, día, semana, módulo, respuesta, pregunta, preguntas, por, qué,
      cómo, cuándo, definición, teoría, práctica, notas, puntos, clave, sintaxis, ejemplo, ejemplos, importante,
      comandos, uso,
      fase, sección, unidad, paso, tema, entrevista, comunes
    `),
    dependent: list(`
      ventaja, ventajas, desventaja, desventajas, características, salida, definición, significado, sintaxis, pasos,
      alternativas, problema, problemas, solución, razón, razones, objetivo, objetivos, uso, usos, caso, casos,
      ejemplo, ejemplos, importante, resultado, beneficios, funciona, funcionan, sirve, sirven, son, usar
    `),
    pointing: list('esto, este, esta, estos, estas, eso, ello, lo'),
    commandQuestions: list('comando, comandos, línea de comandos, orden'),
    commandLeads: list('con, usa, use, ejecuta, ejecute, mediante, utiliza, escribe, comando'),
    procedures: list('pasos, procedimiento, paso a paso, algoritmo, flujo de trabajo'),
    howTo: list(`
      cómo se, cómo puedo, cómo harías, cómo crear, cómo se puede, ¿cómo se, ¿cómo puedo, ¿cómo harías, ¿cómo crear,
      ¿cómo puedes
    `),
    enumerations: list('tipos de, clases de, componentes, partes de, tipos, terminología, glosario'),
    differences: list('diferencia, diferencias, diferencian, diferente de, compara, comparar'),
    definitionQuestions: list('qué es, ¿qué es, qué son, ¿qué son, qué significa, ¿qué significa, define'),
    definitionEnds: list(''),
    definitionStops: list('diferencia, entre, para, cuando'),
    askKinds: {
      truth: list('verdadero o falso'),
      difference: list('diferencia, diferencias, diferencian, compara, comparar'),
      enumeration: list(`
        tipos, clases, componentes, partes de, niveles, fases, etapas, estados, categorías, principios
      `),
      way: list('cómo, pasos, formas de'),
      command: list('comando, comandos'),
      purpose: list('propósito, para qué, ventajas, papel de'),
      reason: list('por qué, razón, razones, motivo'),
      time: list('cuándo, en qué casos'),
    },
    negations: list('nunca, jamás, tampoco, ningún, ninguna'),
    comparators: {
      '~': list('aproximadamente, alrededor de, cerca de, casi, unos, unas'),
      '<': list('menos de, por debajo de'),
      '>': list('más de, por encima de'),
      '<=': list('como máximo, hasta'),
      '>=': list('al menos, como mínimo'),
    },
    upTo: list('hasta'),
    from: list('desde'),
    verbs: list(`
      es, tarda, tardan, ocupa, ocupan, pesa, pesan, necesita, necesitan, tiene, tienen, dura, baja, sube
    `),
    properties: list(`
      tamaño, tiempo, duración, latencia, uso, memoria, rendimiento, costo, coste, límite, resultado
    `),
    units: {
      s: list('segundo, segundos'),
      ms: list('milisegundo, milisegundos'),
      min: list('minuto, minutos'),
      h: list('hora, horas'),
      d: list('día, días'),
      week: list('semana, semanas'),
      month: list('mes, meses'),
      year: list('año, años'),
      '%': list('por ciento'),
      x: list('veces'),
    },
  },
  stopWords: words(`
    al algo como con cuál cuáles cuando de del desde donde el ella en entre es esta este esto hay la las lo los más
    muy no nos o para pero por porque qué que quién se ser si sin sobre su sus también un una uno y ya cómo explica
    describe diferencia
  `),
  tables: { differences: list('comparación') },
};
