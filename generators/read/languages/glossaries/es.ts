import { glossary } from './glossary.ts';

/** Spanish. */
export const es = glossary(
  `
not: no
no: ningún, ninguna, ninguno, ningunos
no longer: ya no
never: nunca, jamás
nobody: nadie
nothing: nada
neither: tampoco
nor: ni
without: sin
only: solo, sólo, solamente, únicamente, exclusivamente
always: siempre
every: cada, todo, toda, cualquier
all: todos, todas
both: ambos, ambas
can: puede, pueden, se puede, se pueden
could: podría, podrían
must: debe, deben, hay que, tiene que, tienen que
should: debería, deberían, conviene
by default: por defecto, de forma predeterminada, por omisión
default: predeterminado, predeterminada, predeterminados, predeterminadas
sometimes: a veces, en ocasiones
usually: normalmente, generalmente, habitualmente, por lo general, suele, suelen
often: a menudo, con frecuencia, frecuentemente
mostly: mayormente, en su mayoría
some: algún, alguna, algunos, algunas
many: muchos, muchas
few: pocos, pocas
perhaps: quizá, quizás, tal vez, posiblemente
possible: posible
impossible: imposible
if: si
unless: a menos que, salvo que
when: cuando
while: mientras
until: hasta, hasta que
before: antes, antes de, antes de que
after: después, después de, tras
because: porque, ya que
although: aunque
whereas: mientras que
but: pero, sino
or: o, u
and: y, e, así como
which: cual, cuales, cuál, cuáles
that: que
the: el, la, los, las, lo
a: un, una, unos, unas
is: es, está, se
are: son, están
be: ser, estar
been: sido
was: fue, era, estaba
were: fueron, eran, estaban
had: había, tenía
have: tiene, tienen, dispone, posee, ha, han
formerly: antiguamente, anteriormente
ago: hace años
it: ello, él, lo
they: ellos, ellas
this: este, esta, esto, estos, estas, ese, esa
its: su, sus
own: propio, propia, propios, propias
in: en, dentro
of: de, del
to: a, al
by: por
with: con
for: para
from: desde
over: sobre
under: bajo
between: entre
there: allí
also: también, además
then: luego, entonces
already: ya
still: todavía, aún, sigue, siguen
today: hoy
two: dos
three: tres
four: cuatro
five: cinco
six: seis
seven: siete
eight: ocho
nine: nueve
ten: diez
single: único, única
several: varios, varias
multiple: múltiples
at least: al menos, como mínimo, por lo menos
at most: como máximo, a lo sumo
different: diferente, diferentes, distinto, distintos, distintas
same: mismo, misma, mismos, mismas
new: nuevo, nueva, nuevos, nuevas
old: viejo, vieja, antiguo, antigua
whole: entero, entera
empty: vacío, vacía, vacías, vacíos
true: verdadero, verdad, cierto
false: falso
safe: seguro, segura, seguros, seguras
unsafe: inseguro, insegura
fast: rápido, rápida, rápidamente
start: inicia, iniciar, inician, arranca, arrancar, arrancan, iniciado, comienza, empieza, comenzó, empezó, arranque, inicio
restart: reinicia, reiniciar, reinician, reiniciado
stop: detiene, detener, detienen, para, parar, detenido
kill: mata, matar, matan
remove: quita, quitar, elimina, eliminar, eliminan, retirar
removed: eliminado, eliminada, eliminados, retirado, retirada, desaparecido
delete: borra, borrar, borran, borrado, borrados
deprecated: obsoleto, obsoleta, obsoletos, desaconsejado, descontinuado, descontinuada
replace: reemplazar, sustituir, sustituye, reemplaza, reemplazan
replaced: reemplazado, reemplazada, sustituido, sustituida
override: sobrescribe, sobrescribir, sobrescriben, sobreescribir, anular, anula
migrate: migramos, migrar, migrado, pasamos
believe: creen, cree, piensan, creer
mistake: error, mito, equivocación
contain: contiene, contienen, incluye, incluyen, contener
keep: conserva, conservar, conservan, mantiene, mantienen, guarda, guardan
store: almacena, almacenar, almacenan, almacenado, almacenados
lose: pierde, perder, pierden
run: ejecuta, ejecutar, ejecutan, corre, corren
build: construye, construir, construyen, compila
create: crea, crear, crean, creado
copy: copia, copiar, copian
open: abre, abrir, abren, abierto
publish: publica, publicar, publican
wait: espera, esperar, esperan
encrypt: cifra, cifrar, cifran
encrypted: cifrado, cifrada, cifrados, cifradas
unencrypted: sin cifrar
need: necesita, necesitan, requiere, requieren
use: usa, usar, usan, utiliza, utilizar, utilizan, usado
support: soporta, soportan, admite, admiten
share: comparte, compartir, comparten
send: envía, enviar, envían, manda
receive: recibe, recibir, reciben
read: lee, leer, leen
write: escribe, escribir, escriben
change: cambia, cambiar, cambian
set: fija, establece, establecer
show: muestra, mostrar, ver
allow: permite, permiten, permitir
prevent: impide, impiden, evita, evitar
convert: convertir, convierte, convierten
produce: produce, producen, producido
undo: deshacer, deshace, revertir
mean: se entiende por, significa, significan, quiere decir
work: funciona, funcionan
exist: existe, existen, hay
come with: viene con, trae
available: disponible, disponibles
ready: listo, lista, listos
listen: escucha, escuchan
limited: limitado, limitada
guarantee: garantiza, garantizan
load: carga, cargar, cargan
unpack: descomprime, descomprimir, desempaqueta, extrae
lock: bloquea, bloquear, bloquean
end: termina, terminan, acaba, terminó
reach: alcanza, alcanzar
belong: pertenece, pertenecen
mutable: mutable, mutables
immutable: inmutable, inmutables
stateful: con estado
stateless: sin estado
synchronous: síncrono, síncrona
asynchronous: asíncrono, asíncrona
required: obligatorio, obligatoria, necesario, necesaria
optional: opcional, opcionales
image: imagen, imágenes
container: contenedor, contenedores
layer: capa, capas
virtual machine: máquina virtual, máquinas virtuales
lightweight: ligera, ligero, ligeras, ligeros, liviana
kernel: núcleo
network: red, redes
command: comando, orden
instruction: instrucción, instrucciones
file: archivo, archivos, fichero, ficheros
folder: carpeta, carpetas, directorio, directorios
argument: argumento, argumentos
variable: variable, variables
history: historial, historia
port: puerto, puertos
volume: volumen, volúmenes
database: base de datos, bases de datos
service: servicio, servicios
host: anfitrión
memory: memoria
exit code: código de salida
runtime: tiempo de ejecución, en ejecución
data: datos
process: proceso, procesos
thread: hilo, hilos
table: tabla, tablas
row: fila, filas
column: columna, columnas
key: clave, claves
value: valor, valores
password: contraseña, contraseñas
out of memory: falta de memoria, sin memoria
what: qué
how: cómo
why: por qué
how do you: cómo se puede, cómo puedo, cómo se
purpose: propósito, finalidad, para qué, para qué sirve, para qué sirven, función, funciones
difference: diferencia, diferencias
differ: difiere, difieren, se diferencia, se diferencian
advantage: ventaja, ventajas
disadvantage: desventaja, desventajas, inconvenientes
kind: tipo, tipos
explain: explica, explique, describe, describa
name: nombra, enumera
happens: pasa, ocurre, sucede
i: yo
address: dirección, direcciones
server: servidor, servidores
error: errores
user: usuario, usuarios
request: petición, peticiones, solicitud
primary key: clave primaria, claves primarias
foreign key: clave foránea, claves foráneas
`,
  { ending: /(?:[aeo]s?|s)$/u, concord: true },
);
