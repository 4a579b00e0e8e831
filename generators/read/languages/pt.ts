import { type Language, list, words } from './language.ts';

export const pt: Language = {
  code: 'pt',
  labels: {
    question: list(`
      pergunta, pergunta de entrevista, questão, entrevistador, exercício, pergunta de acompanhamento
    `),
    answer: list(`
      resposta, a resposta, resposta modelo, resposta correta, correta, gabarito, resposta curta, resposta completa,
      resposta detalhada, resposta ideal, resposta esperada, resposta sugerida, exemplo de resposta, candidato
    `),
    intent: list('intenção, intenção do entrevistador, o que querem ouvir'),
    level: list('nível, dificuldade'),
    'key-phrase': list('frase-chave, frase chave'),
    tip: list('dica, nota, observação, lembre-se, boa prática'),
    'plain-words': list(`
      em palavras simples, em poucas palavras, conceito central, conceito, definição, a definição
    `),
    aliases: list('também chamado, também conhecido como'),
    analogy: list('analogia, metáfora'),
    procedure: list('procedimento, passos, passo a passo, fluxo de trabalho, algoritmo'),
    step: list('passo, etapa'),
    goal: list('objetivo'),
    result: list('resultado, saída esperada'),
    flow: list('fluxo, o fluxo, fluxo de dados'),
    comparison: list('comparação, tabela comparativa'),
    commands: list('comandos, comandos essenciais'),
    figures: list('números, dados'),
    example: list('exemplo, por exemplo'),
    bad: list('ruim, errado, antes'),
    good: list('bom, certo, depois'),
    trap: list('armadilha, a armadilha, pegadinha, erro comum'),
    challenge: list('desafio'),
    warning: list('aviso, perigo, cuidado, atenção, importante'),
    situation: list('situação, cenário, problema, o problema, sintoma, o erro, observado'),
    reason: list('razão, motivo, por quê, por que, o porquê, causa'),
    fix: list('solução, a solução, correção, alternativa'),
    practice: list('prática, regra'),
    do: list('faça, fazer'),
    dont: list('não faça, não fazer, evite, nunca'),
    checks: list('verificações'),
    'applies-to': list('aplica-se a'),
    prompt: list('instrução'),
    'next-step': list('próximo passo, próximos passos'),
    tool: list('ferramenta'),
    image: list('imagem, imagem base'),
    instruction: list('instrução'),
    concept: list('termo, glossário'),
  },
  followUps: list('pergunta de acompanhamento'),
  summaries: list('resumo para a entrevista, resumo para entrevista, resumo para entrevistas'),
  titles: {
    advice: list('dicas, erros'),
    marks: list('pontos'),
    parts: list('dia, parte, capítulo, módulo, semana, aula, unidade, lição'),
    openers: list('se, quando, você, agora, depois, aqui'),
    answers: list('resposta, solução'),
    contents: list('conteúdo, sumário, índice'),
    answerKeys: list('respostas, gabarito, soluções, respostas corretas, chave de respostas'),
    questions: list(`
      perguntas, questões, questionário, perguntas e respostas, perguntas frequentes, autoavaliação, teste seus conhecimentos
    `),
    answerColumns: list('resposta, descrição, explicação, notas, referência, fonte, nível, tópico, categoria'),
    numberColumns: list('número'),
  },
  pages: {
    page: list('página'),
    of: list('de'),
    top: list('voltar ao topo, ir para o topo, topo, voltar ao índice, voltar ao início, voltar, voltar para o topo'),
  },
  speakers: {
    user: list('você'),
    assistant: list(''),
    said: list('disse'),
    prompted: list(''),
  },
  chat: {
    talk: [
      'com base na transcrição',
      'com base no vídeo',
      'com base no texto',
      'com base nas suas',
      'estas notas foram',
      'espero que isso',
    ],
    opening: ['claro', 'com certeza', 'aqui está', 'aqui estão'],
    offer: ['gostaria que eu', 'você gostaria que eu', 'quer que eu', 'você quer que eu'],
    announce: ['vamos ', 'vou '],
  },
  unanswered: {
    begins: list('a completar, a definir, a preencher, em breve, por fazer'),
    alone: list(''),
  },
  requests: {
    tasks: list(`
      explique, descreva, defina, compare, cite, liste, enumere, explicar, descrever, descreve, definir, define,
      comparar, compara, diferencie, diferencia, justifique, justifica, analise, calcule, calcula, demonstre,
      discuta, apresente, indique, indica, identifique, mencione, classifique, fale sobre
    `),
    asks: list(`
      o que, qual, quais, como, quando, onde, quem, por que, quanto, quantos, quantas, para que, em que, de que
    `),
    ends: list(''),
  },
  small: {
    and: list('e'),
    unfinished: words('os as um uma do da e com em'),
    prose: words('o os e é'),
  },
  letterPairs: [['P', 'R']],
  cues: {
    chat: list(`
      seu, sua, isto, isso, este, esta, acima, anterior, novamente, a transcrição, o texto, o arquivo, as notas, o
      artigo, a imagem, o vídeo, a tabela
    `),
    followUps: list('e, mas, então, também, agora, sim, não, e se'),
    levels: {
      basic: list('básico, básica, básicos, básicas, fácil, iniciante, iniciantes'),
      intermediate: list('intermediário, intermediária, intermediários, médio'),
      advanced: list('avançado, avançada, avançados, avançadas, difícil, especialista'),
    },
    verdicts: {
      bad: list('ruim, errado, errada, incorreto, incorreta, antes'),
      good: list('bom, boa, certo, certa, correto, correta, depois, melhor'),
    },
    verdictNouns: list('prática, exemplo, forma, maneira, código, solução, versão, ideia'),
    articles: list('o, os, as, um, uma'),
    aspectHeaders: list('característica, aspecto, critério, propriedade, diferença'),
    fieldHeaders: list(`
      nome, número, termo, configuração, opção, valor, valor padrão, padrão, tipo, descrição, significado, explicação,
      propósito, uso, exemplo, saída, resultado, comando, arquivo, caminho, serviço, estado, duração, tamanho,
      preço, custo, quantidade, nota, fonte, resposta, dono,
      vantagens, desvantagens
    `),
    generic: list(`
      o, a, os, as, um, uma, e, de, do, da, em, problema, solução, introdução, resumo, visão, geral, ideia, conceito,
      conceitos, contexto, parte, capítulo, lição, aula, dia, semana, módulo, resposta, pergunta, perguntas, por, que,
      como, quando, definição, teoria, prática, notas, pontos, chave, sintaxe, exemplo, exemplos, importante,
      comandos, uso,
      fase, seção, unidade, etapa, passo, tema, entrevista, comuns
    `),
    dependent: list(`
      vantagem, vantagens, desvantagem, desvantagens, características, saída, definição, significado, sintaxe, passos,
      alternativas, problema, problemas, solução, razão, razões, objetivo, objetivos, uso, usos, caso, casos, exemplo,
      exemplos, importante, resultado, benefícios, funciona, funcionam, serve, servem, quê, usar
    `),
    pointing: list('isto, isso, este, esta, esse, essa, estes, estas, ele, ela'),
    commandQuestions: list('comando, comandos, linha de comando'),
    commandLeads: list('com, use, execute, rode, digite, via, comando'),
    procedures: list('passos, etapas, procedimento, passo a passo, algoritmo, fluxo de trabalho'),
    howTo: list('como se, como você, como posso, como fazer, como criar, como podemos'),
    enumerations: list('tipos de, componentes, partes de, tipos, terminologia, glossário'),
    differences: list('diferença, diferenças, diferem, difere, comparar'),
    definitionQuestions: list('o que é, o que são, o que significa, defina'),
    definitionEnds: list(''),
    definitionStops: list('diferença, entre, para, quando'),
    askKinds: {
      truth: list('verdadeiro ou falso'),
      difference: list('diferença, diferenças, diferem, difere, comparar'),
      enumeration: list(`
        tipos, componentes, partes de, níveis, fases, etapas, estados, categorias, princípios
      `),
      way: list('como, passos, formas de'),
      command: list('comando, comandos'),
      purpose: list('propósito, para que serve, para que servem, vantagens, papel de'),
      reason: list('por que, por quê, razão, razões, motivo'),
      time: list('quando, em que casos'),
    },
    negations: list('não, nunca, nenhum, nenhuma, sem'),
    comparators: {
      '~': list('aproximadamente, cerca de, quase, por volta de'),
      '<': list('menos de, abaixo de'),
      '>': list('mais de, acima de'),
      '<=': list('no máximo, até'),
      '>=': list('pelo menos, no mínimo'),
    },
    upTo: list('até'),
    from: list('desde'),
    verbs: list('é, são, leva, levam, ocupa, ocupam, pesa, pesam, precisa, precisam, dura'),
    properties: list('tamanho, tempo, duração, latência, uso, memória, custo, limite, resultado'),
    units: {
      s: list('segundo, segundos'),
      ms: list('milissegundo, milissegundos'),
      min: list('minuto, minutos'),
      h: list('hora, horas'),
      d: list('dia, dias'),
      week: list('semana, semanas'),
      month: list('mês, meses'),
      year: list('ano, anos'),
      '%': list('por cento'),
      x: list('vezes'),
    },
  },
  stopWords: words(`
    ao aos as com como da das de do dos e ela ele em entre é essa esse esta este eu há isso mais mas na não nas no
    nos o os ou para pela pelo por porque qual quais quando que quem se ser seu sua são também um uma explique
    descreva diferença
  `),
  tables: { differences: list('comparação') },
};
