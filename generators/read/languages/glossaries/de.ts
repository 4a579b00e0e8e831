import { glossary } from './glossary.ts';

/** German. */
export const de = glossary(
  `
not: nicht
no: kein, keine, keinen, keinem, keiner, keines, keinerlei
no longer: nicht mehr, nicht länger
no longer: keine mehr, kein mehr
never: nie, niemals
none: keins
nobody: niemand
nothing: nichts
neither: weder
nor: noch nicht
without: ohne
hardly: kaum
only: nur, lediglich, bloß, ausschließlich
always: immer, stets
every: jeder, jede, jedes, jeden, jedem
each: jeweils
all: alle, allen, aller, sämtliche, sämtlichen
both: beide, beiden
can: kann, können, darf, dürfen, lässt sich, lassen sich
could: könnte, könnten
must: muss, müssen
should: soll, sollte, sollten, sollen
by default: standardmäßig, per voreinstellung, in der voreinstellung
default: standard, standardwert, voreinstellung, vorgabe, voreingestellte, voreingestellt, vorgegeben
sometimes: manchmal, gelegentlich, teils, teilweise
usually: meist, meistens, gewöhnlich, üblicherweise, normalerweise, in der regel
often: oft, häufig
mostly: größtenteils, überwiegend
some: einige, manche
many: viele, vielen
few: wenige
perhaps: vielleicht, möglicherweise
possible: möglich
impossible: unmöglich
if: wenn, falls, sofern
unless: es sei denn, außer wenn
when: sobald, als
while: während
until: bis
before: bevor, vor
after: nach, nachdem
because: weil, da
although: obwohl
whereas: wohingegen
but: aber, sondern, doch
or: oder
and: und, sowie
which: welche, welcher, welches
that: dass
the: der, die, das, den, dem, des
a: ein, eine, einen, einem, einer, eines
is: ist
are: sind
be: sein, werden, wird
been: worden, gewesen
was: war, wurde
were: waren, wurden
had: hatte, hatten
have: haben, hat, besitzt, besitzen, verfügt, verfügen
formerly: früher, einst, ehemals
ago: vor jahren
it: es, er
they: sie
this: dieser, diese, dieses, diesen, diesem, dies
its: ihr, ihre, ihren, ihrem, ihrer, seine, seinen, seinem, seiner
own: eigene, eigenen, eigener, eigenes, eigenem
in: in, im, ins, innerhalb
of: von, vom
on: auf, am, an
to: zu, zum, zur
by: durch
with: mit
for: für
from: aus
over: über
under: unter
between: zwischen
there: dort
also: auch, zudem, außerdem
then: dann
already: schon, bereits
still: immer noch, weiterhin, nach wie vor
today: heute
two: zwei
three: drei
four: vier
five: fünf
six: sechs
seven: sieben
eight: acht
nine: neun
ten: zehn
single: einzigen, einziger, einzige, einziges, einzelnen
several: mehrere, mehreren, mehrerer
at least: mindestens, wenigstens
at most: höchstens, maximal
different: anders, verschieden, unterschiedlich
same: gleich, gleiche, gleichen, selbe, selben, dieselbe, dieselben, denselben, derselben
new: neu, neue, neuen, neuer, neues
old: alt, alte, alten, alter, altes
whole: ganze, ganzen, gesamte, gesamten
empty: leer, leere
true: wahr, richtig
false: falsch
safe: sicher, sichere
unsafe: unsicher
fast: schnell, schneller
start: starten, startet, gestartet, start, beginnt, beginnen, begann, begannen, hochfährt
restart: neustarten, neu gestartet, startet neu, starten neu, neustart
stop: stoppt, stoppen, gestoppt, anhält, anhalten, hält an, beendet, beenden
kill: tötet, töten, getötet, abgeschossen
remove: entfernt, entfernen, beseitigt
delete: löscht, löschen, gelöscht
deprecated: veraltet, veraltete, veralteten, überholt
obsolete: abgekündigt, ausgemustert, eingestellt
replaced: ersetzt, abgelöst
replace: ersetzen, ersetze
override: überschreibt, überschreiben, überschrieben
migrate: umgestiegen, umsteigen, wechseln, gewechselt, migrieren, migriert
believe: glauben, glaubt, meinen, behaupten
mistake: irrtum, irrglaube, missverständnis, irrtümlich
contain: enthält, enthalten, beinhaltet
keep: behält, behalten, bewahrt, aufbewahrt
store: speichert, speichern, gespeichert, ablegt, abgelegt
lose: verliert, verlieren, verloren
run: läuft, laufen, ausgeführt, ausführen, führt aus
execute: führt, führen
build: baut, bauen, gebaut, erstellt, bau
do: macht, machen, mache
convert: umwandeln, umgewandelt, konvertiert, konvertieren
produce: produziert, produzieren, gebildet, hergestellt
create: erzeugt, erzeugen, anlegt, anlegen, legt an
copy: kopiert, kopieren
open: öffnet, öffnen, geöffnet, offen
publish: veröffentlicht, veröffentlichen, freigibt, freigegeben
wait: wartet, warten
encrypt: verschlüsselt, verschlüsseln
encrypted: verschlüsselte, verschlüsselten
unencrypted: unverschlüsselt
need: braucht, brauchen, benötigt, benötigen
use: benutzt, benutzen, verwendet, verwenden, nutzt, nutzen, benutze, verwende, nutze
support: unterstützt, unterstützen
share: teilt, teilen, geteilt
send: sendet, senden, schickt, schicken, gesendet
receive: bekommt, bekommen, kriegt, empfängt, empfangen, erhält, erhalten
read: liest, lesen, gelesen
write: schreibt, schreiben, geschrieben
change: ändert, ändern, geändert
set: setzt, setzen, gesetzt
show: zeigt, zeigen, gezeigt
allow: erlaubt, erlauben
prevent: verhindert, verhindern
mean: bedeutet, bedeuten, heißt, versteht man unter
work: funktioniert, funktionieren, arbeitet
exist: existiert, existieren, gibt
come with: bringt mit
available: verfügbar, vorhanden
ready: bereit
listen: lauscht, lauschen, hört
limited: begrenzt, beschränkt
guarantee: garantiert, garantieren
load: lädt, laden, geladen
unpack: entpackt, entpacken
lock: sperrt, sperren, gesperrt
end: endet, enden, endete, endeten
reach: erreicht, erreichen, erreichbar
belong: gehört, gehören
mutable: veränderlich, veränderbar
immutable: unveränderlich, unveränderbar
stateful: zustandsbehaftet
stateless: zustandslos
synchronous: synchron
asynchronous: asynchron
required: erforderlich, notwendig, nötig, pflicht
optional: freiwillig
image: abbild, abbilder, abbilds, images
container: containers, containern, container
layer: schicht, schichten, ebene
virtual machine: virtuelle maschine, virtuellen maschinen, virtuelle maschinen
lightweight: leichtgewichtig, leichtgewichtige, leichte
kernel: kern, kernel, kernels
network: netzwerk, netzwerke, netz, netzwerken
command: befehl, befehle, kommando
instruction: anweisung, anweisungen
file: datei, dateien
folder: ordner, verzeichnis, verzeichnisse
argument: argument, argumente, argumenten
variable: variable, variablen
history: historie, verlauf
database: datenbank, datenbanken
service: dienst, dienste
host: wirt, gastgeber
memory: speicher, arbeitsspeicher
exit code: exitcode, rückgabewert
runtime: laufzeit
data: daten
process: prozess, prozesse, prozesses
thread: thread, threads
table: tabelle, tabellen
row: zeile, zeilen
column: spalte, spalten
key: schlüssel
value: wert, werte
password: passwort, passwörter, kennwort
what: was, worin, wodurch
how: wie
why: warum, wieso, weshalb, aus welchem grund
how do you: wie kann man, wie kann ich, wie würden sie, wie würdest du
when do: wann, in welchem jahr
purpose: zweck, wozu, wozu dient, wozu dienen
undo: rückgängig
difference: unterschied, unterschiede
differ: unterscheidet, unterscheiden
advantage: vorteil, vorteile, vorteilen
disadvantage: nachteil, nachteile, nachteilen
kind: art, arten, typ, typen
explain: erkläre, erklären, beschreibe, beschreiben
name: nenne, nennen
happens: passiert, geschieht
you: man, du, ihr, dir
i: ich
-: sich
port: port, ports
address: adresse, adressen
server: server, servers
computer: rechner, rechners
error: fehler, fehlers
user: benutzer, nutzer, anwender
request: anfrage, anfragen
answer: antwort, antworten
parent: eltern, elternteil
child: kind, kinder
primary key: primärschlüssel, primärschlüssels
foreign key: fremdschlüssel, fremdschlüssels
secret: geheimnis, geheimnisse
`,
  { ending: /(?:en|er|es|em|e|n|s)$/u },
);
