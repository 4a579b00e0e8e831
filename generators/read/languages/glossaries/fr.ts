import { glossary } from './glossary.ts';

/** French. */
export const fr = glossary(
  `
-: ne, n
not: pas
no: aucun, aucune
no longer: plus
no longer: ne sont plus, n'est plus
never: jamais
nobody: personne
nothing: rien
neither: non plus
nor: ni
without: sans
only: seulement, uniquement, seul, seule, exclusivement
always: toujours
every: chaque, tout, toute
all: tous, toutes
both: les deux
can: peut, peuvent, on peut
could: pourrait, pourraient
must: doit, doivent, il faut, faut
should: devrait, devraient
by default: par défaut
default: défaut
sometimes: parfois, quelquefois
usually: généralement, habituellement, normalement, en général
often: souvent, fréquemment
mostly: principalement, surtout
some: certains, certaines, quelques
many: beaucoup, nombreux
few: peu
perhaps: peut-être, éventuellement
possible: possible
impossible: impossible
if: si
unless: à moins que, sauf si
when: lorsque, quand, lors
while: pendant que, pendant
until: jusque, jusqu'à ce que
before: avant, avant que
after: après
because: parce que, car
although: bien que, quoique
whereas: tandis que, alors que
but: mais
or: ou
and: et, ainsi que
which: qui, quel, quelle, quels, quelles
that: que, qu
the: le, la, les, l, des
of the: du
a: un, une
is: est, se, s
are: sont
be: être
been: été
was: était, fut, a été
were: étaient, furent, ont été
had: avait, avaient
have: a, ont, offre, offrent, possède, possèdent, dispose, disposent
formerly: autrefois, anciennement, auparavant
ago: il y a des années
it: il, elle, ce, c
they: ils, elles
this: cet, cette, ces, ceci
its: son, sa, ses, leur, leurs
own: propre, propres
in: dans, en
of: de, d
to: à, au, aux, vers
by: par
with: avec
for: pour
from: depuis
on: sur
under: sous
between: entre
there: là, y
also: aussi, également
then: ensuite, alors, puis
already: déjà
still: encore
today: aujourd'hui
two: deux
three: trois
four: quatre
five: cinq
six: six
seven: sept
eight: huit
nine: neuf
ten: dix
single: un seul, une seule, unique
several: plusieurs
multiple: multiples
at least: au moins, au minimum
at most: au plus, au maximum
different: différent, différente, différents, différentes
same: même, mêmes
new: nouveau, nouvelle, nouvel, nouveaux, nouvelles
old: ancien, ancienne, vieux, vieille
whole: entier, entière
empty: vide, vides
true: vrai
false: faux
safe: sûr, sûre, sécurisé
fast: rapide, rapidement
start: démarre, démarrer, démarrent, démarré, lance, lancer, démarrage, commence, commencent, commença, commencé
restart: redémarre, redémarrer, redémarrent, relance
stop: arrête, arrêter, arrêtent, arrêté
kill: tue, tuer, tuent
remove: retire, retirer, enlève, enlever
removed: retiré, retirée, retirés, disparu, disparue
delete: supprime, supprimer, suppriment, efface, effacer
deleted: supprimé, supprimée, supprimés
deprecated: obsolète, obsolètes, déprécié, dépréciée, abandonné, abandonnée
replace: remplace, remplacer, remplacent
replaced: remplacé, remplacée, remplacés
override: écrase, écraser, surcharger, surcharge, redéfinir
migrate: migré, migrer, passés
believe: croient, croit, croire, pensent
mistake: erreur, mythe
contain: contient, contiennent, contenir, comprend, comprennent, inclut, incluent
keep: garde, garder, gardent, conserve, conserver, conservent
store: stocke, stocker, stockent, stocké, stockés, enregistre
lose: perd, perdre, perdent
run: exécute, exécuter, exécutent, exécuté, exécutée, tourne, tournent
build: construit, construire, construisent
create: crée, créer, créent, créé
copy: copie, copier, copient
open: ouvre, ouvrir, ouvrent, ouvert
publish: publie, publier, publient
wait: attend, attendre, attendent
encrypt: chiffre, chiffrer, chiffrent
encrypted: chiffré, chiffrée, chiffrés, chiffrées
unencrypted: non chiffré
need: besoin, a besoin, ont besoin, nécessite, nécessitent
use: utilise, utiliser, utilisent, utilisé, emploie, utilisez
support: supporte, supportent, prend en charge, prennent en charge
share: partage, partager, partagent
send: envoie, envoyer, envoient
receive: reçoit, recevoir, reçoivent
read: lit, lire, lisent
write: écrit, écrire, écrivent
change: change, changer, modifie, modifier, changent
set: fixe, définit, définir
show: montre, montrer, affiche, afficher, voir
allow: permet, permettent, permettre, autorise
prevent: empêche, empêchent, évite, éviter
convert: convertir, convertit, convertissent
produce: produit, produisent
undo: annuler, annulé
mean: signifie, signifient, veut dire
work: fonctionne, fonctionnent
exist: existe, existent, il y a
come with: fournit, livré avec
available: disponible, disponibles
ready: prêt, prête, prêts
listen: écoute, écoutent
limited: limité, limitée
guarantee: garantit, garantissent
load: charge, charger, chargent
unpack: décompresse, décompresser, extrait, extraire
lock: verrouille, verrouiller
end: termine, terminent, finit, terminé
reach: atteint, atteindre, joindre
belong: appartient, appartiennent
mutable: modifiable, modifiables
immutable: immuable, immuables
stateful: avec état
stateless: sans état
synchronous: synchrone, synchrones
asynchronous: asynchrone, asynchrones
required: obligatoire, obligatoires, nécessaire, nécessaires
optional: facultatif, facultative, optionnel, optionnelle
image: image, images
container: conteneur, conteneurs
layer: couche, couches
virtual machine: machine virtuelle, machines virtuelles
lightweight: légère, léger, légères, légers
kernel: noyau
network: réseau, réseaux
command: commande, commandes
instruction: instruction, instructions
file: fichier, fichiers
folder: dossier, dossiers, répertoire, répertoires
argument: argument, arguments
variable: variable, variables
history: historique
port: port, ports
volume: volume, volumes
database: base de données, bases de données
service: service, services
host: hôte, hôtes
memory: mémoire
exit code: code de sortie, code de retour
runtime: exécution
data: données
process: processus
thread: fil, fils
table: table, tables
row: ligne, lignes
column: colonne, colonnes
key: clé, clés
value: valeur, valeurs
password: mot de passe, mots de passe
out of memory: manque de mémoire, mémoire insuffisante
what: quoi, qu'est-ce que, qu'est-ce qu
how: comment
why: pourquoi, pour quelle raison
how do you: comment peut-on, comment puis-je
purpose: but, rôle, utilité, à quoi sert, à quoi servent, quoi sert
difference: différence, différences
differ: diffère, diffèrent
advantage: avantage, avantages
disadvantage: inconvénient, inconvénients
kind: type, types, sorte, sortes
explain: expliquez, définissez, définir, explique, décrivez, expliquer
name: citez, nommez
occur: a lieu, ont lieu
happens: se passe, arrive
you: on, vous, tu
i: je, j
address: adresse, adresses
server: serveur, serveurs
user: utilisateur, utilisateurs
request: requête, requêtes
primary key: clé primaire, clés primaires
foreign key: clé étrangère, clés étrangères
`,
  {
    ending: /(?:es?|s|x)$/u,
    concord: true,
    enclitic: /-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce|le|la|les|y|en)$/iu,
  },
);
