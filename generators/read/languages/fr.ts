import { type Language, list, words } from './language.ts';

export const fr: Language = {
  code: 'fr',
  labels: {
    question: list("question d'entretien, exemple de question, recruteur, exercice, question de relance, relance"),
    answer: list(`
      réponse, la réponse, rép, réponse type, bonne réponse, réponse correcte, réponse attendue, réponse courte,
      réponse brève, réponse détaillée, réponse complète, réponse idéale, réponse possible, exemple de réponse, candidat
    `),
    intent: list("intention, intention du recruteur, ce que l'on veut entendre"),
    level: list('niveau, difficulté'),
    'key-phrase': list('phrase clé, phrases clés'),
    tip: list('astuce, conseil, remarque, à retenir, bonne pratique'),
    'plain-words': list('en clair, en termes simples, en bref, concept clé, définition, la définition'),
    aliases: list('aussi appelé, également appelé, alias'),
    analogy: list('analogie, métaphore'),
    procedure: list('procédure, étapes, démarche, marche à suivre, algorithme'),
    step: list('étape'),
    goal: list('objectif'),
    result: list('résultat, sortie attendue'),
    flow: list('flux, le flux, flux de données'),
    comparison: list('comparaison, comparatif, tableau comparatif'),
    commands: list('commandes, commandes essentielles, aide-mémoire'),
    figures: list('chiffres, mesures'),
    example: list('exemple, par exemple'),
    bad: list('mauvais, incorrect, avant'),
    good: list('bon, correct, après'),
    trap: list('piège, le piège, erreur fréquente'),
    challenge: list('défi'),
    warning: list('avertissement, attention, danger, important'),
    situation: list("scénario, contexte, problème, le problème, symptôme, l'erreur, constat"),
    reason: list('raison, pourquoi, le pourquoi, cause'),
    fix: list('correction, la solution, correctif, remède, contournement'),
    practice: list('pratique, règle'),
    do: list('faire, à faire'),
    dont: list('ne pas faire, à éviter, éviter, jamais'),
    checks: list('vérifications'),
    'applies-to': list("s'applique à"),
    prompt: list('consigne'),
    'next-step': list('prochaine étape, étape suivante, prochaines étapes'),
    tool: list('outil'),
    image: list('image de base'),
    instruction: list(''),
    concept: list('terme, glossaire'),
  },
  followUps: list('question de relance, relance'),
  summaries: list("résumé pour l'entretien, résumé pour un entretien, à dire en entretien"),
  titles: {
    advice: list('conseils, astuces, erreurs'),
    parts: list('jour, partie, chapitre, semaine, leçon, unité'),
    openers: list('si, quand, lorsque, vous, maintenant, ensuite'),
    answers: list('réponse'),
    contents: list('sommaire, table des matières'),
    answerKeys: list('réponses, corrigé, solutions du quiz, corrections, solutions, solution'),
    questions: list(`
      questions et réponses, foire aux questions, auto-évaluation, autoévaluation, testez vos connaissances,
      teste tes connaissances, vérifiez vos connaissances
    `),
    answerColumns: list(
      'réponse, description, explication, remarques, référence, source, lien, niveau, thème, catégorie',
    ),
    numberColumns: list('numéro'),
  },
  pages: {
    page: list('page'),
    of: list('sur'),
    top: list('retour en haut, haut de page, retour haut de page, haut, remonter, retour au sommaire, retour'),
  },
  speakers: {
    user: list('vous, toi'),
    assistant: list(''),
    said: list('a dit'),
    prompted: list('vous avez demandé :'),
  },
  chat: {
    talk: [
      "d'après la transcription",
      'sur la base de la transcription',
      'sur la base de vos',
      'sur la base de tes',
      'ces notes sont',
      "j'espère que",
    ],
    opening: ['bien sûr', 'certainement', 'voici'],
    offer: ['voulez-vous que je', 'souhaitez-vous que je', 'veux-tu que je', 'souhaites-tu que je'],
    announce: ['allons', 'je vais'],
  },
  unanswered: {
    begins: list('à compléter, à venir, à faire, à rédiger, bientôt disponible'),
    alone: list(''),
  },
  requests: {
    tasks: list(`
      explique, expliquez, décris, décrivez, définis, définissez, comparez, citez, nommez, expliquer, décrire,
      définir, comparer, citer, énumère, énumérez, énumérer, justifie, justifiez, justifier, calcule, calculez,
      calculer, démontre, démontrez, démontrer, détaille, détaillez, discute, discutez, précise, précisez, présente,
      présentez, donne, donnez, donner, analyse, analysez, illustre, illustrez, distingue, distinguez, écris, écrivez,
      écrire, rédigez, montrez, prouvez, proposez, indiquez, déterminez, trouvez, réalisez, implémentez, résolvez, rappelez
    `),
    asks: list(`
      quel, quelle, quels, quelles, comment fonctionne, comment faire, comment peut-on, quand, pourquoi,
      qu'est-ce que, qu'est-ce qu'un, qu'est-ce qu'une, à quoi sert, qui, comment, combien, où
    `),
    ends: list(''),
  },
  small: {
    and: list('et'),
    unfinished: words('le les des du et ou avec pour dans'),
    prose: words('le les et est'),
  },
  letterPairs: [],
  cues: {
    chat: list(`
      ton, ta, tes, moi, ces, ceci, ci-dessus, précédent, précédente, encore, la transcription, le texte, le fichier,
      les notes, cet article, cette image, la vidéo, le tableau
    `),
    followUps: list('et, mais, alors, aussi, maintenant, oui, non, et si'),
    levels: {
      basic: list('débutant, débutants, facile, faciles, fondamentaux'),
      intermediate: list('intermédiaire, intermédiaires, moyen'),
      advanced: list('avancé, avancée, avancés, avancées, difficile, difficiles'),
    },
    verdicts: {
      bad: list('mauvais, mauvaise, faux, incorrect, incorrecte, avant'),
      good: list('bon, bonne, correct, correcte, après, mieux, meilleur, meilleure'),
    },
    verdictNouns: list('pratique, exemple, façon, manière, code, solution, version, idée'),
    articles: list("le, la, les, un, une, l', d'un, d'une"),
    aspectHeaders: list('caractéristique, critère, critères, propriété, différence'),
    fieldHeaders: list(`
      nom, numéro, terme, paramètre, valeur, valeur par défaut, défaut, signification, explication, utilisation,
      exemple, sortie, résultat, commande, fichier, chemin, état, durée, taille, prix, coût, quantité, remarque,
      réponse, lieu, propriétaire,
      avantages, inconvénients
    `),
    generic: list(`
      le, la, les, un, une, et, de, du, des, problème, solution, introduction, aperçu, vue, ensemble, idée, concept,
      concepts, contexte, résumé, partie, chapitre, leçon, jour, semaine, module, réponse, question, questions,
      pourquoi, comment, quand, définition, théorie, pratique, notes, points, clés, syntaxe, exemple, exemples,
      important, commandes, utilisation,
      phase, section, unité, étape, thème, entretien, courantes
    `),
    dependent: list(`
      avantage, avantages, inconvénient, inconvénients, caractéristiques, sortie, définition, signification, syntaxe,
      étapes, alternatives, problème, problèmes, solution, raison, raisons, but, objectif, objectifs, usage, usages,
      cas, exemple, exemples, important, résultat, limites, fonctionne, fonctionnent, sert, servent, marche, ça, à,
      quoi, utilise, utiliser
    `),
    pointing: list('ceci, cela, ça, ce, cet, cette, ces, il, elle'),
    commandQuestions: list('commande, commandes, ligne de commande'),
    commandLeads: list('avec, utilisez, utilise, lancez, exécutez, tapez, via, commande'),
    procedures: list('étapes, procédure, étape par étape, algorithme, marche à suivre'),
    howTo: list(`
      comment peut-on, comment faire, comment créer, comment pouvez-vous, comment feriez-vous, comment puis-je
    `),
    enumerations: list('types de, sortes de, composants, parties de, terminologie, glossaire'),
    differences: list('différence, différences, diffèrent, diffère, comparez, comparer'),
    definitionQuestions: list("qu'est-ce que, qu'est-ce qu', c'est quoi, que signifie, définissez"),
    definitionEnds: list(''),
    definitionStops: list('différence, entre, pour, quand'),
    askKinds: {
      truth: list('vrai ou faux'),
      difference: list('différence, différences, diffèrent, diffère, comparez'),
      enumeration: list('types de, composants, parties de, niveaux, étapes, états, catégories, principes'),
      way: list('de quelle manière, de quelle façon, étapes'),
      command: list('commande, commandes'),
      purpose: list('à quoi sert, à quoi servent, intérêt, avantages, rôle de'),
      reason: list('pourquoi, raison, raisons'),
      time: list('quand, dans quels cas'),
    },
    negations: list('ne, pas, jamais, aucun, aucune, sans'),
    comparators: {
      '~': list('environ, à peu près, près de, presque'),
      '<': list('moins de, inférieur à'),
      '>': list('plus de, supérieur à'),
      '<=': list("au plus, jusqu'à, au maximum"),
      '>=': list('au moins, au minimum'),
    },
    upTo: list("jusqu'à"),
    from: list(''),
    verbs: list('est, sont, prend, prennent, dure, durent, pèse, pèsent, occupe'),
    properties: list('taille, durée, latence, utilisation, mémoire, débit, coût, limite, délai, résultat'),
    units: {
      s: list('seconde, secondes'),
      ms: list('milliseconde, millisecondes'),
      h: list('heure, heures'),
      d: list('jour, jours'),
      week: list('semaine, semaines'),
      month: list('mois'),
      year: list('année, années'),
      B: list('octet, octets'),
      '%': list('pour cent'),
      x: list('fois'),
    },
  },
  stopWords: words(`
    au aux avec ce ces cette comment dans de des du elle en entre est et être il ils je la le les leur mais ne nous
    on ou où par pas plus pour pourquoi qu quand que quel quelle quels quelles qui sa se ses si sont sur une un vous
    expliquez décrivez différence
  `),
  tables: { differences: list('comparaison') },
};
