import { glossary } from './glossary.ts';

/** Portuguese. */
export const pt = glossary(
  `
not: não
no: nenhum, nenhuma
no longer: já não, não mais
never: nunca, jamais
nobody: ninguém
nothing: nada
neither: tampouco
nor: nem
without: sem
only: só, somente, apenas, unicamente, exclusivamente
always: sempre
every: cada, todo, toda, qualquer
all: todos, todas
both: ambos, ambas
can: pode, podem, consegue, conseguem, é possível
could: poderia, poderiam
must: deve, devem, precisa ser, tem de, tem que, é preciso
should: deveria, deveriam, convém
by default: por padrão, por omissão, por predefinição
default: padrão, predefinido, predefinida
sometimes: às vezes, por vezes
usually: normalmente, geralmente, habitualmente, em geral, costuma, costumam
often: muitas vezes, frequentemente
mostly: na maioria
some: algum, alguma, alguns, algumas
many: muitos, muitas
few: poucos, poucas
perhaps: talvez, possivelmente
possible: possível
impossible: impossível
if: se
unless: a menos que, exceto se
when: quando
while: enquanto
until: até, até que
before: antes, antes de
after: depois, depois de, após
because: porque, pois
although: embora
whereas: ao passo que
but: mas, porém
or: ou
and: e, bem como
which: qual, quais
that: que
the: o, a, os, as
a: um, uma, uns, umas
is: é, está
are: são, estão
be: ser, estar
been: sido
was: foi, era, estava
were: foram, eram, estavam
had: havia, tinha
have: tem, têm, possui, possuem, dispõe
formerly: antigamente, anteriormente
ago: anos atrás
it: ele, ela, isso
they: eles, elas
this: este, esta, isto, esse, essa, estes, estas, esses, essas
its: seu, sua, seus, suas
own: próprio, própria, próprios, próprias
in: em, dentro, num, numa
in the: no, na, nos, nas
of: de
of the: do, da, dos, das
to: ao, aos, à, às
by: por, pelo, pela, pelos, pelas
with: com
for: para
from: desde
over: sobre
under: sob
between: entre
there: lá, ali
also: também, além disso
then: então
already: já
still: ainda
today: hoje
two: dois, duas
three: três
four: quatro
five: cinco
six: seis
seven: sete
eight: oito
nine: nove
ten: dez
single: único, única
several: vários, várias
multiple: múltiplos, múltiplas
at least: pelo menos, ao menos, no mínimo
at most: no máximo
different: diferente, diferentes
same: mesmo, mesma, mesmos, mesmas
new: novo, nova, novos, novas
old: velho, velha, antigo, antiga
whole: inteiro, inteira
empty: vazio, vazia, vazias, vazios
true: verdadeiro, verdade
false: falso
safe: seguro, segura, seguros, seguras
unsafe: inseguro, insegura
fast: rápido, rápida, rapidamente
start: inicia, iniciar, iniciam, arranca, começa, começam, começou, iniciado, início, inicialização
restart: reinicia, reiniciar, reiniciam, reiniciado
stop: para, parar, param, interrompe, interromper
kill: mata, matar, matam
remove: remove, remover, removem, retira
removed: removido, removida, removidos, retirado, desapareceu
delete: apaga, apagar, apagam, exclui, excluir, deleta
deleted: apagado, apagados, excluído
deprecated: obsoleto, obsoleta, obsoletos, descontinuado, descontinuada
replace: substitui, substituir, substituem
replaced: substituído, substituída
override: sobrescreve, sobrescrever, sobrescrita, sobrescrito, sobrepor
migrate: migramos, migrar, migrado
believe: acreditam, acredita, pensam
mistake: erro, mito, engano
contain: contém, contêm, conter, inclui, incluem
keep: mantém, mantêm, manter, guarda, guardam
store: armazena, armazenar, armazenam, armazenado, armazenados
lose: perde, perder, perdem
run: executa, executar, executam, executado, executada, roda, rodam
build: constrói, construir, compila
create: cria, criar, criam, criado
copy: copia, copiar, copiam
open: abre, abrir, abrem, aberto
publish: publica, publicar, publicam
wait: espera, esperar, esperam, aguarda
encrypt: criptografa, criptografar, cifra
encrypted: criptografado, criptografada, criptografados, criptografadas, cifrado, cifrados
unencrypted: sem criptografia
need: precisa, precisam, requer, requerem, necessita
use: usa, usar, usam, utiliza, utilizar, utilizam, use
support: suporta, suportam
share: compartilha, compartilhar, compartilham, partilha
send: envia, enviar, enviam, manda
receive: recebe, receber, recebem
read: lê, ler, leem
write: escreve, escrever, escrevem
change: muda, mudar, altera, alterar, mudam
set: define, definir
show: mostra, mostrar, ver
allow: permite, permitem, permitir
prevent: impede, impedem, evita, evitar
convert: converter, converte, convertem
produce: produz, produzem, produzido
undo: desfazer, reverter
mean: significa, significam, quer dizer
work: funciona, funcionam
exist: existe, existem, há
come with: vem com, traz
available: disponível, disponíveis
ready: pronto, pronta, prontos
listen: escuta, escutam, ouve
limited: limitado, limitada
guarantee: garante, garantem
load: carrega, carregar, carregam
unpack: descompacta, descompactar, extrai
lock: bloqueia, bloquear, bloqueiam
end: termina, terminam, acaba, terminou
reach: alcança, alcançar
belong: pertence, pertencem
mutable: mutável, mutáveis
immutable: imutável, imutáveis
stateful: com estado
stateless: sem estado
synchronous: síncrono, síncrona
asynchronous: assíncrono, assíncrona
required: obrigatório, obrigatória, necessário, necessária
optional: opcional, opcionais
image: imagem, imagens
container: contêiner, contêineres, contentor, contentores, containers
layer: camada, camadas
virtual machine: máquina virtual, máquinas virtuais
lightweight: leve, leves
kernel: núcleo
network: rede, redes
command: comando, comandos
instruction: instrução, instruções
file: arquivo, arquivos, ficheiro, ficheiros
folder: pasta, pastas, diretório, diretórios
argument: argumento, argumentos
variable: variável, variáveis
history: histórico
port: porta, portas
volume: volume, volumes
database: banco de dados, bancos de dados, base de dados
service: serviço, serviços
host: hospedeiro, anfitrião
memory: memória
exit code: código de saída
runtime: tempo de execução, em execução
data: dados
process: processo, processos
thread: thread, threads
table: tabela, tabelas
row: linha, linhas
column: coluna, colunas
key: chave, chaves
value: valor, valores
password: senha, senhas
out of memory: falta de memória, sem memória
what: o que
how: como
why: por que, porquê
how do you: como se pode, como posso, como você
purpose: propósito, finalidade, para que serve, para que servem, função, funções
difference: diferença, diferenças
differ: difere, diferem
advantage: vantagem, vantagens
disadvantage: desvantagem, desvantagens
kind: tipo, tipos
explain: explique, explica, descreva
name: cite, liste
happens: acontece, ocorre
you: você, vocês
i: eu
address: endereço, endereços
server: servidor, servidores
error: erros
user: usuário, usuários, utilizador
request: requisição, requisições, pedido
primary key: chave primária, chaves primárias
foreign key: chave estrangeira, chaves estrangeiras
`,
  { ending: /(?:[aeo]s?|s)$/u, concord: true, enclitic: /-(?:se|me|te|lhes?|nos|vos|[oa]s?|l[oa]s?)$/iu },
);
