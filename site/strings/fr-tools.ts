import type { Strings } from './strings.ts';

/** The strings of the pages that work on a visitor's own files, in French. */
export const tools: Pick<Strings, 'project' | 'check' | 'make'> = {
  project: {
    title: 'Adapter un modèle à votre projet',
    lead: 'Choisissez ou déposez un dossier de projet. Les noms de ses fichiers sont listés, puis les fichiers qui décrivent le projet sont lus. Vous obtenez un Dockerfile et les fichiers qui vont avec. Rien ne quitte cette page.',
    start:
      'La page démarre. Elle a besoin de JavaScript et d’un serveur : un navigateur ne démarre rien depuis un disque. Dans un terminal, « npx cribsmith docker --detect FOLDER » fait la même chose.',
    choose: 'Choisir un dossier',
    reads: 'Fichiers qui sont lus',
    read: 'Lire ces fichiers',
    which: 'Programme',
    file: 'Ce qui a été trouvé',
    zip: 'Télécharger le zip',
    zipHint: 'Décompressez-le dans le dossier du projet.',
    fitting: 'adapté',
    usual: 'tel quel',
    says: {
      start: 'Comment le programme terminé est démarré',
      health: 'Contrôle de santé : une route, tcp ou none',
      documentRoot: 'Le dossier que sert un serveur web',
    },
    messages: {
      empty: 'Pas encore de projet.',
      listed: '{names} noms de fichiers listés. Rien n’a encore été lu.',
      reading: 'Lecture…',
      done: '{title} : {files} fichiers adaptés au projet.',
      tooMany: 'Il y a plus de {most} fichiers : choisissez le dossier d’un seul programme.',
      nothing: 'Aucun dossier n’a été déposé.',
      hung: 'Le projet a pris trop de temps et a été arrêté. Choisissez un dossier plus petit.',
      notLoaded: 'Le générateur de modèles n’a pas pu être chargé. Vérifiez votre connexion.',
      found: 'trouvé',
      assumed: 'supposé',
      left: 'écarté',
      changes: 'modifications',
      decide: 'à décider',
    },
  },
  check: {
    title: 'Vérifier un Dockerfile',
    lead: 'Collez ou déposez un Dockerfile, un fichier Compose, ou les deux avec leur .dockerignore. Rien ne quitte cette page.',
    start:
      'Le vérificateur démarre. Il a besoin de JavaScript et d’un serveur : un navigateur ne démarre rien depuis un disque. Dans un terminal, « npx cribsmith docker --lint Dockerfile » fait la même chose.',
    choose: 'Choisir des fichiers',
    add: 'Ajouter un fichier',
    tryExample: 'Essayer un exemple',
    sarif: 'Enregistrer en SARIF',
    link: 'Copier le lien avec le texte',
    fix: 'Corriger',
    name: 'Nom du fichier',
    remove: 'Retirer le fichier',
    text: 'Contenu du fichier',
    placeholder: 'Collez ou déposez un fichier ici',
    margin: 'Lignes avec remarques',
    findings: 'Remarques',
    messages: {
      line: 'Ligne {line}',
      severities: { error: 'Erreur', warning: 'Avertissement', info: 'Conseil' },
      severityPlurals: { error: 'Erreurs', warning: 'Avertissements', info: 'Conseils' },
      kinds: { dockerfile: 'Dockerfile', compose: 'Fichier Compose', ignore: 'Fichier ignore' },
      none: 'Aucune remarque.',
      nothing: 'Aucun Dockerfile, fichier Compose ni .dockerignore n’a été déposé.',
      empty: 'Rien à vérifier pour l’instant.',
      hung: 'La vérification a pris trop de temps et a été arrêtée. Modifiez le texte pour réessayer.',
      notLoaded: 'Le vérificateur n’a pas pu être chargé. Vérifiez votre connexion.',
      notText: '{path} n’est pas du texte en UTF-8, ou est trop long.',
      tooLong: 'Le texte est trop long : {most} Ko au maximum.',
      badLink: 'Le lien est endommagé : il ne contient aucun fichier.',
      copied: 'Lien copié. Le texte se trouve dans la partie après #, qu’aucun serveur ne voit.',
      notCopied: 'Le lien est dans la barre d’adresse.',
      fixAll: 'Appliquer les corrections sûres ({count})',
      more: '… et {count} de plus.',
    },
  },
  make: {
    title: 'Utiliser vos propres notes',
    lead: 'Collez vos notes ou une conversation, et obtenez l’aide-mémoire, les questions et le paquet de cartes. Tout se passe dans cet onglet : rien n’est envoyé.',
    start:
      'L’éditeur démarre. Il a besoin de JavaScript et d’un serveur : un navigateur ne démarre rien depuis un disque. Dans un terminal, « npx cribsmith build notes » fait la même chose.',
    choose: 'Choisir des fichiers',
    chooseFolder: 'Choisir un dossier',
    tryExample: 'Essayer un exemple',
    undo: 'Annuler',
    redo: 'Rétablir',
    delete: 'Tout supprimer',
    file: 'Fichier',
    text: 'Vos notes',
    placeholder:
      'Collez ici une conversation ou des notes, ou déposez des fichiers, des dossiers et des zips : Markdown, texte, exports de conversations, coffres Obsidian, texte Anki.',
    clean: 'Corriger à la main',
    cleanHint: 'Transforme ce qui a été lu en Markdown propre. Modifiez une carte et son texte change, et inversement.',
    split: 'Nouveau bloc au curseur',
    newBlock: 'Nouveau bloc',
    result: 'Le résultat',
    tabs: {
      sheet: 'Aide-mémoire',
      practise: 'Entraînement',
      question: 'Questions',
      command: 'Commandes',
      pitfall: 'Pièges',
      comparison: 'Comparer',
      lines: 'Lignes',
      problems: 'Problèmes',
    },
    topic: 'Sujet',
    linesShown: 'Afficher',
    lineStates: { '': 'Toutes les lignes', typed: 'Comprises', noise: 'Écartées', unparsed: 'Non comprises' },
    moreLines: 'Plus de lignes',
    take: 'Emportez-le',
    takeaways: {
      notes: 'Notes nettoyées',
      apkg: 'Paquet Anki',
      anki: 'Texte Anki',
      csv: 'CSV',
      quizlet: 'Quizlet',
      graph: 'Graphe en JSON',
    },
    print: 'Imprimer l’aide-mémoire',
    site: 'Site complet',
    pdfSheet: 'PDF de l’aide-mémoire',
    pdfQuestions: 'PDF de toutes les questions',
    paper: 'Papier',
    papers: { a4: 'A4', letter: 'Letter' },
    pdfHint: 'Le premier PDF demande un téléchargement de 12 Mo, que le navigateur conserve.',
    edit: 'Modifier',
    editTitle: 'Modifier ce bloc',
    kind: 'Type',
    blockTitle: 'Titre',
    same: 'inchangé',
    kinds: {
      question: 'Question',
      pitfall: 'Piège',
      tip: 'Astuce',
      analogy: 'Analogie',
      concept: 'En termes simples',
      practice: 'Bonne pratique',
      procedure: 'Étapes',
      section: 'Texte',
    },
    apply: 'Appliquer',
    merge: 'Joindre au précédent',
    drop: 'Supprimer le bloc',
    cancel: 'Annuler',
    mend: 'Corriger',
    example: `Vous :
Qu'est-ce qu'un volume Docker et quand en ai-je besoin ?

ChatGPT :
## Volumes

**Question 1 : Qu'est-ce qu'un volume ?**
Un dossier géré par Docker. Il survit au conteneur qui y écrit.

**Question 2 : Quand en avez-vous besoin ?**
Chaque fois que des données doivent survivre au conteneur, comme celles d'une base de données.

| | Volume | Bind mount |
|---|---|---|
| Géré par | Docker | vous |
| Utile pour | les données | le code source pendant le travail |

**Piège :** \`docker compose down -v\` supprime aussi les volumes.

\`\`\`bash
docker volume create data
docker volume ls
\`\`\`

Voulez-vous que je vous montre comment en sauvegarder un ?
`,
    messages: {
      empty: 'Rien n’a encore été lu.',
      reading: 'Lecture…',
      summary: '{typed} lignes sur {lines} comprises, {noise} écartées, {unparsed} non comprises.',
      hung: 'La lecture a pris trop de temps et a été arrêtée. Modifiez ou raccourcissez le texte pour réessayer.',
      failed: 'Lecture impossible : {problem}',
      notLoaded: 'L’éditeur n’a pas pu être chargé. Vérifiez votre connexion.',
      notKept: 'Ce navigateur ne conserve pas de données pour ce site : enregistrez votre travail avant de partir.',
      nothing: 'Il n’y a rien de ce type.',
      noProblems: 'Aucun.',
      confirmDelete: 'Supprimer tout ce que vous avez créé ici ? Cette action est irréversible.',
      notEdited: 'Ce fichier ne peut pas être modifié ici. Il est lu tout de même.',
      dropped: 'Aucun des fichiers déposés ne contient de notes.',
      printing: 'Composition du PDF…',
      printed: 'Le PDF est prêt.',
      making: 'Le site est en cours de création.',
      made: 'Le site est prêt. Décompressez-le et ouvrez index.html, ou mettez-le sur n’importe quel serveur.',
      notPrinted:
        'Il n’y a rien à imprimer, ou les polices disponibles n’ont pas certains caractères : « npx cribsmith print » peut en utiliser d’autres.',
    },
  },
};
