/** The strings of the pages that work on a visitor's own files, in English. */
export const tools = {
  project: {
    title: 'Fit a template to your project',
    lead: 'Choose or drop a project folder. The page lists its file names, then reads the files that describe the project. You get a Dockerfile and the files that go with it. Nothing leaves this page.',
    start:
      'The page is starting. It needs JavaScript and a web server: it cannot run from disk. In a terminal, “npx cribsmith docker --detect FOLDER” does the same.',
    choose: 'Choose a folder',
    reads: 'Files that are read',
    read: 'Read these files',
    which: 'Program',
    file: 'Results',
    zip: 'Download zip',
    zipHint: 'Unpack it in the project folder.',
    fitting: 'detected',
    usual: 'as detected',
    says: {
      start: 'Start command of the built program',
      health: 'Health check: a route, tcp or none',
      documentRoot: 'Folder that the web server serves',
    },
    messages: {
      empty: 'No project yet.',
      listed: '{names} file names listed. Nothing has been read yet.',
      reading: 'Reading…',
      done: '{title}: {files} files fit the project.',
      tooMany: 'There are more than {most} files: choose the folder of one program.',
      nothing: 'No folder was dropped.',
      hung: 'The project took too long and was stopped. Choose a smaller folder.',
      notLoaded: 'The template generator could not be loaded. Check your connection.',
      found: 'found',
      assumed: 'assumed',
      left: 'left out',
      changes: 'changes',
      decide: 'decide',
    },
  },
  check: {
    title: 'Check a Dockerfile',
    lead: 'Paste or drop a Dockerfile, a compose file, or both with their .dockerignore. Nothing leaves this page.',
    start:
      'The checker is starting. It needs JavaScript and a web server: it cannot run from disk. In a terminal, “npx cribsmith docker --lint Dockerfile” does the same.',
    choose: 'Choose files',
    add: 'Add a file',
    tryExample: 'Try an example',
    sarif: 'Save as SARIF',
    link: 'Copy link with the text',
    fix: 'Fix',
    name: 'File name',
    remove: 'Remove file',
    text: 'Content of the file',
    placeholder: 'Paste or drop a file here',
    margin: 'Lines with findings',
    findings: 'Findings',
    messages: {
      line: 'Line {line}',
      severities: { error: 'Error', warning: 'Warning', info: 'Advice' },
      severityPlurals: { error: 'Errors', warning: 'Warnings', info: 'Pieces of advice' },
      kinds: { dockerfile: 'Dockerfile', compose: 'Compose file', ignore: 'Ignore file' },
      none: 'No findings.',
      nothing: 'No Dockerfile, compose file or .dockerignore was dropped.',
      empty: 'Nothing to check yet.',
      hung: 'Checking took too long and was stopped. Change the text to try again.',
      notLoaded: 'The checker could not be loaded. Check your connection.',
      notText: '{path} is not UTF-8 text, or is too long.',
      tooLong: 'The text is too long: the limit is {most} KB.',
      badLink: 'The link is damaged: it contains no files.',
      copied: 'Link copied. The text is in the part after #, which no server sees.',
      notCopied: 'The link is in the address bar.',
      fixAll: 'Apply safe fixes ({count})',
      more: '… and {count} more.',
    },
  },
  make: {
    title: 'Make your own',
    lead: 'Paste your notes or a chat, and get the sheet, the questions and the deck. It all happens in this tab: nothing is sent anywhere.',
    start:
      'The editor is starting. It needs JavaScript and a web server: it cannot run from disk. In a terminal, “npx cribsmith build notes” does the same.',
    choose: 'Choose files',
    chooseFolder: 'Choose a folder',
    tryExample: 'Try an example',
    undo: 'Undo',
    redo: 'Redo',
    delete: 'Delete all',
    file: 'File',
    text: 'Your notes',
    placeholder:
      'Paste a chat or notes here, or drop files, folders and zips: Markdown, text, chat exports, Obsidian vaults, Anki text.',
    clean: 'Correct by hand',
    cleanHint: 'Converts your notes to clean Markdown. When you edit a card, its text changes too, and vice versa.',
    split: 'New block at the cursor',
    newBlock: 'New block',
    result: 'Result',
    tabs: {
      sheet: 'Sheet',
      practise: 'Practise',
      question: 'Questions',
      command: 'Commands',
      pitfall: 'Traps',
      comparison: 'Compare',
      lines: 'Lines',
      problems: 'Problems',
    },
    topic: 'Topic',
    linesShown: 'Show',
    lineStates: { '': 'All lines', typed: 'Understood', noise: 'Left out', unparsed: 'Not understood' },
    moreLines: 'More lines',
    take: 'Downloads',
    takeaways: {
      notes: 'Clean notes',
      apkg: 'Anki deck',
      anki: 'Anki text',
      csv: 'CSV',
      quizlet: 'Quizlet',
      graph: 'Graph as JSON',
    },
    print: 'Print the sheet',
    site: 'Whole site',
    pdfSheet: 'PDF of the sheet',
    pdfQuestions: 'PDF of all questions',
    paper: 'Paper',
    papers: { a4: 'A4', letter: 'Letter' },
    pdfHint: 'The first PDF downloads 12 MB, which the browser stores.',
    edit: 'Change',
    editTitle: 'Change this block',
    kind: 'Kind',
    blockTitle: 'Title',
    same: 'unchanged',
    kinds: {
      question: 'Question',
      pitfall: 'Trap',
      tip: 'Tip',
      analogy: 'Analogy',
      concept: 'In plain words',
      practice: 'Practice',
      procedure: 'Steps',
      section: 'Text',
    },
    apply: 'Apply',
    merge: 'Merge with the block above',
    drop: 'Delete block',
    cancel: 'Cancel',
    mend: 'Fix',
    example: `You said:
what is a docker volume and when do i need one?

ChatGPT said:
## Volumes

**Q1: What is a volume?**
A folder that Docker manages. It outlives the container that writes to it.

**Q2: When do you need one?**
Whenever data has to survive the container, such as that of a database.

| | Volume | Bind mount |
|---|---|---|
| Managed by | Docker | you |
| Good for | data | source code while you work |

**Trap:** \`docker compose down -v\` deletes the volumes as well.

\`\`\`bash
docker volume create data
docker volume ls
\`\`\`

Would you like me to show how to back one up?
`,
    messages: {
      empty: 'Nothing has been read yet.',
      reading: 'Reading…',
      summary: '{typed} of {lines} lines understood, {noise} left out, {unparsed} not understood.',
      hung: 'Reading took too long and was stopped. Change or shorten the text to try again.',
      failed: 'This could not be read: {problem}',
      notLoaded: 'The editor could not be loaded. Check your connection.',
      notKept: 'This browser does not store data for this site: download what you made before you leave.',
      nothing: 'Nothing of this kind was found.',
      noProblems: 'None found.',
      confirmDelete: 'Delete everything on this page? This cannot be undone.',
      notEdited: 'This file cannot be edited here. It is read all the same.',
      dropped: 'None of the dropped files are notes.',
      printing: 'Making the PDF…',
      printed: 'The PDF is ready.',
      making: 'Making the site…',
      made: 'The site is ready. Unpack it and open index.html, or upload it to any web server.',
      notPrinted:
        'There is nothing to print, or the fonts on this site lack some characters: “npx cribsmith print” can use other fonts.',
    },
  },
};
