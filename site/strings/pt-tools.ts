import type { Strings } from './strings.ts';

/** The strings of the pages that work on a visitor's own files, in Brazilian Portuguese. */
export const tools: Pick<Strings, 'project' | 'check' | 'make'> = {
  project: {
    title: 'Adaptar um modelo ao seu projeto',
    lead: 'Escolha ou solte a pasta de um projeto. Os nomes dos arquivos são listados e depois são lidos os arquivos que descrevem o projeto. Você recebe um Dockerfile e os arquivos que o acompanham. Nada sai desta página.',
    start:
      'A página está iniciando. Ela precisa de JavaScript e de um servidor: um navegador não inicia nada a partir do disco. Em um terminal, “npx cribsmith docker --detect FOLDER” faz o mesmo.',
    choose: 'Escolher uma pasta',
    reads: 'Arquivos que são lidos',
    read: 'Ler estes arquivos',
    which: 'Programa',
    file: 'O que foi encontrado',
    zip: 'Baixar zip',
    zipHint: 'Descompacte-o na pasta do projeto.',
    fitting: 'adaptado',
    usual: 'como está',
    says: {
      start: 'Como o programa pronto é iniciado',
      health: 'Verificação de saúde: uma rota, tcp ou none',
      documentRoot: 'A pasta que um servidor web entrega',
    },
    messages: {
      empty: 'Nenhum projeto ainda.',
      listed: '{names} nomes de arquivos listados. Nada foi lido ainda.',
      reading: 'Lendo…',
      done: '{title}: {files} arquivos adaptados ao projeto.',
      tooMany: 'Há mais de {most} arquivos: escolha a pasta de um só programa.',
      nothing: 'Nenhuma pasta foi solta.',
      hung: 'O projeto demorou demais e foi interrompido. Escolha uma pasta menor.',
      notLoaded: 'Não foi possível carregar o gerador de modelos. Verifique sua conexão.',
      found: 'encontrado',
      assumed: 'presumido',
      left: 'omitido',
      changes: 'mudanças',
      decide: 'a decidir',
    },
  },
  check: {
    title: 'Verificar um Dockerfile',
    lead: 'Cole ou solte um Dockerfile, um arquivo do Compose ou ambos com o .dockerignore. Nada sai desta página.',
    start:
      'O verificador está iniciando. Ele precisa de JavaScript e de um servidor: um navegador não inicia nada a partir do disco. Em um terminal, “npx cribsmith docker --lint Dockerfile” faz o mesmo.',
    choose: 'Escolher arquivos',
    add: 'Adicionar um arquivo',
    tryExample: 'Experimentar um exemplo',
    sarif: 'Salvar como SARIF',
    link: 'Copiar link com o texto',
    fix: 'Corrigir',
    name: 'Nome do arquivo',
    remove: 'Remover arquivo',
    text: 'Conteúdo do arquivo',
    placeholder: 'Cole ou solte um arquivo aqui',
    margin: 'Linhas com apontamentos',
    findings: 'Apontamentos',
    messages: {
      line: 'Linha {line}',
      severities: { error: 'Erro', warning: 'Aviso', info: 'Conselho' },
      severityPlurals: { error: 'Erros', warning: 'Avisos', info: 'Conselhos' },
      kinds: { dockerfile: 'Dockerfile', compose: 'Arquivo do Compose', ignore: 'Arquivo ignore' },
      none: 'Nenhum apontamento.',
      nothing: 'Nenhum Dockerfile, arquivo do Compose ou .dockerignore foi solto.',
      empty: 'Nada para verificar ainda.',
      hung: 'A verificação demorou demais e foi interrompida. Mude o texto para tentar de novo.',
      notLoaded: 'Não foi possível carregar o verificador. Verifique sua conexão.',
      notText: '{path} não é texto em UTF-8 ou é longo demais.',
      tooLong: 'O texto é longo demais: o máximo é {most} KB.',
      badLink: 'O link está danificado: não contém arquivos.',
      copied: 'Link copiado. O texto está na parte depois de #, que nenhum servidor vê.',
      notCopied: 'O link está na barra de endereços.',
      fixAll: 'Aplicar correções seguras ({count})',
      more: '… e mais {count}.',
    },
  },
  make: {
    title: 'Use suas próprias notas',
    lead: 'Cole suas notas ou um chat e receba a folha, as perguntas e o baralho. Tudo acontece nesta aba: nada é enviado.',
    start:
      'O editor está iniciando. Ele precisa de JavaScript e de um servidor: um navegador não inicia nada a partir do disco. Em um terminal, “npx cribsmith build notes” faz o mesmo.',
    choose: 'Escolher arquivos',
    chooseFolder: 'Escolher uma pasta',
    tryExample: 'Experimentar um exemplo',
    undo: 'Desfazer',
    redo: 'Refazer',
    delete: 'Apagar tudo',
    file: 'Arquivo',
    text: 'Suas notas',
    placeholder:
      'Cole aqui um chat ou notas, ou solte arquivos, pastas e zips: Markdown, texto, exportações de chats, cofres do Obsidian, texto do Anki.',
    clean: 'Corrigir à mão',
    cleanHint: 'Transforma o que foi lido em Markdown limpo. Mude um cartão e o texto muda, e vice-versa.',
    split: 'Novo bloco no cursor',
    newBlock: 'Novo bloco',
    result: 'O resultado',
    tabs: {
      sheet: 'Folha',
      practise: 'Praticar',
      question: 'Perguntas',
      command: 'Comandos',
      pitfall: 'Armadilhas',
      comparison: 'Comparar',
      lines: 'Linhas',
      problems: 'Problemas',
    },
    topic: 'Tópico',
    linesShown: 'Mostrar',
    lineStates: { '': 'Todas as linhas', typed: 'Entendidas', noise: 'Omitidas', unparsed: 'Não entendidas' },
    moreLines: 'Mais linhas',
    take: 'Leve com você',
    takeaways: {
      notes: 'Notas limpas',
      apkg: 'Baralho do Anki',
      anki: 'Texto do Anki',
      csv: 'CSV',
      quizlet: 'Quizlet',
      graph: 'Grafo em JSON',
    },
    print: 'Imprimir a folha',
    site: 'Site completo',
    pdfSheet: 'PDF da folha',
    pdfQuestions: 'PDF de todas as perguntas',
    paper: 'Papel',
    papers: { a4: 'A4', letter: 'Letter' },
    pdfHint: 'Para o primeiro PDF são baixados 12 MB, que o navegador guarda.',
    edit: 'Editar',
    editTitle: 'Editar este bloco',
    kind: 'Tipo',
    blockTitle: 'Título',
    same: 'como está',
    kinds: {
      question: 'Pergunta',
      pitfall: 'Armadilha',
      tip: 'Dica',
      analogy: 'Analogia',
      concept: 'Em palavras simples',
      practice: 'Boa prática',
      procedure: 'Passos',
      section: 'Texto',
    },
    apply: 'Aplicar',
    merge: 'Juntar ao anterior',
    drop: 'Apagar bloco',
    cancel: 'Cancelar',
    mend: 'Corrigir',
    example: `Você:
O que é um volume do Docker e quando preciso de um?

ChatGPT:
## Volumes

**Pergunta 1: O que é um volume?**
Uma pasta que o Docker gerencia. Ela sobrevive ao contêiner que escreve nela.

**Pergunta 2: Quando você precisa de um?**
Sempre que os dados precisam sobreviver ao contêiner, como os de um banco de dados.

| | Volume | Bind mount |
|---|---|---|
| Gerenciado por | Docker | você |
| Bom para | dados | código-fonte durante o trabalho |

**Armadilha:** \`docker compose down -v\` também apaga os volumes.

\`\`\`bash
docker volume create data
docker volume ls
\`\`\`

Quer que eu mostre como fazer backup de um?
`,
    messages: {
      empty: 'Nada foi lido ainda.',
      reading: 'Lendo…',
      summary: '{typed} de {lines} linhas entendidas, {noise} omitidas, {unparsed} não entendidas.',
      hung: 'A leitura demorou demais e foi interrompida. Mude ou encurte o texto para tentar de novo.',
      failed: 'Não foi possível ler: {problem}',
      notLoaded: 'Não foi possível carregar o editor. Verifique sua conexão.',
      notKept: 'Este navegador não guarda dados deste site: salve o que você fez antes de sair.',
      nothing: 'Não há nada deste tipo.',
      noProblems: 'Nenhum encontrado.',
      confirmDelete: 'Apagar tudo o que você fez aqui? Isso não pode ser desfeito.',
      notEdited: 'Este arquivo não pode ser editado aqui. Ele é lido mesmo assim.',
      dropped: 'Nenhum dos arquivos soltos contém notas.',
      printing: 'Compondo o PDF…',
      printed: 'O PDF está pronto.',
      making: 'O site está sendo criado.',
      made: 'O site está pronto. Descompacte-o e abra index.html, ou coloque-o em qualquer servidor.',
      notPrinted:
        'Não há nada para imprimir, ou as fontes disponíveis não têm alguns caracteres: “npx cribsmith print” pode usar outras.',
    },
  },
};
