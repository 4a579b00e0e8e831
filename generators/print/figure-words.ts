/** Words by which a sentence with a number in it is told to be worth knowing by heart, and by which it is not. */
interface FigureWords {
  /** What a number is that holds wherever its subject is used. */
  measures: readonly string[];
  /** Verbs by which something has a number. Without any, a measure is enough. */
  states: readonly string[];
  /** What only points at something that stands nearby, or begins with a condition. */
  openers: readonly string[];
  /** What says nothing of which thing it is, beside measures. */
  generic: readonly string[];
  /** Words of examples, and of authors who do something with their readers. */
  told: readonly string[];
  /** Whether words stand without spaces between them. */
  unspaced?: true;
}

const english: FigureWords = {
  measures: list(
    'default, defaults, minimum, maximum, min, max, limit, limits, limited to, up to, at most, at least, no more than, port, timeout, time-out, lifetime, retention, ttl, sla, latency, capacity, quota, throughput, interval, threshold, size, grace period, durability, availability, exit code, status code',
  ),
  states: list(
    'is, are, has, have, can, may, must, takes, take, lasts, uses, use, needs, need, requires, require, supports, support, allows, allow, enables, enable, limits, provides, provide, offers, offer, holds, hold, listens, listen, runs on, run on, expires, expire, defaults, adds, add, costs, weighs, measures, equals, ranges, varies, contains, contain, consists, accepts, accept, handles, handle, keeps, keep, stores, store, guarantees, starts, averages, reaches, exceeds, covers, ships, comes with',
  ),
  openers: list(
    'no, i, he, she, we, you, it, they, this, that, these, those, there, here, its, their, his, her, our, your, my, if, when, while, where, since, because, as, so, but, and, or, although, though, even, even though, unless, until, once, after, before, then, thus, hence, now, in, on, at, for, from, with, without, within, by, to, of, into, during, upon, what, which, who, how, why, let, also, not, only, just, means, meaning, suppose, say, assume, imagine, consider, note, remaining, the remaining, the rest, the above, the below, the following, the first, the second, the third, the next, the other, the previous, the initial, the current, the answer, the output, the result, the goal, the task',
  ),
  generic: list(
    'the, a, an, of, as, today, now, current, currently, usual, usually, typical, value, values, time, period, total, sum, amount, number, count, length, duration, average, target, rate, frequency, same, recommended, it, in, on, and, per, to, by, with, for, only, about, around, approximately, roughly, resource, resources, usage, requirement, requirements, prerequisites, limitation, limitations, specifications, overview, summary, low, high, original, final, resulting, disk, disk space, disc, ram, memory, storage, cpu, cpus, vcpu, vcpus, core, cores, bandwidth, hardware',
  ),
  told: list(
    "i, i'm, i've, we, we'll, we've, we're, us, our, ours, my, let's, let us, example, examples, e.g, eg, suppose, imagine, assume, assuming, output, outputs, estimate, estimates, will, would, was, were, did",
  ),
};

const german: FigureWords = {
  measures: list(
    'standardmäßig, voreingestellt, standardwert, vorgabe, standard, höchstens, maximal, maximum, mindestens, minimum, minimal, grenze, grenzwert, limit, obergrenze, bis zu, port, lebensdauer, aufbewahrung, verfügbarkeit, größe, latenz, kapazität, frist, schwelle',
  ),
  states: list(
    'ist, sind, hat, haben, kann, können, darf, dürfen, muss, müssen, beträgt, betragen, dauert, dauern, läuft, braucht, benötigt, verwendet, nutzt, unterstützt, erlaubt, fasst, umfasst, wiegt, enthält, gilt, liegt, reicht',
  ),
  openers: list(
    'ich, er, sie, es, wir, du, man, dies, diese, dieser, dieses, das, da, hier, dort, wenn, falls, weil, obwohl, nachdem, bevor, sobald, dann, also, aber, und, oder, in, im, auf, an, am, bei, mit, ohne, nach, vor, von, für, zu, was, welche, wie, warum, der erste, die erste, der zweite, die zweite',
  ),
  generic: list(
    'der, die, das, ein, eine, wert, zeit, dauer, summe, gesamt, anzahl, zahl, länge, intervall, ergebnis, und, pro, arbeitsspeicher, speicher, speicherplatz, festplatte, prozessor, kerne',
  ),
  told: list(
    'ich, wir, uns, unser, unsere, beispiel, beispielsweise, z.b, angenommen, nehmen wir, wird, werden, wurde, war',
  ),
};

const french: FigureWords = {
  measures: list(
    'par défaut, minimum, maximum, maximal, maximale, minimal, minimale, limite, limité, limitée, au plus, au moins, jusqu’à, port, délai, durée de vie, rétention, disponibilité, taille, latence, capacité, seuil',
  ),
  states: list(
    'est, sont, peut, peuvent, doit, doivent, dure, durent, utilise, utilisent, faut, permet, permettent, contient, compte, pèse, mesure, vaut, expire, varie',
  ),
  openers: list(
    'je, il, elle, on, nous, vous, ils, elles, ce, cet, cette, ces, cela, ça, si, quand, lorsque, comme, puis, alors, donc, mais, et, ou, dans, en, sur, à, avec, sans, après, avant, pour, par, de, que, quel, quelle, le premier, la première, le deuxième, la deuxième',
  ),
  generic: list(
    'le, la, les, un, une, de, du, valeur, temps, durée, somme, total, totale, nombre, longueur, intervalle, et, par, disque, mémoire, stockage, processeur',
  ),
  told: list('je, nous, notre, nos, exemple, supposons, imaginons, prenons, sera, seront, était'),
};

const spanish: FigureWords = {
  measures: list(
    'por defecto, predeterminado, predeterminada, mínimo, mínima, máximo, máxima, límite, limitado, como máximo, al menos, hasta, puerto, tiempo de espera, vida útil, retención, disponibilidad, tamaño, latencia, capacidad, umbral, plazo',
  ),
  states: list(
    'es, son, tiene, tienen, puede, pueden, debe, deben, dura, duran, usa, usan, utiliza, necesita, requiere, permite, permiten, contiene, pesa, mide, vale, será, caduca, varía',
  ),
  openers: list(
    'yo, él, ella, nosotros, usted, ellos, esto, este, esta, estos, estas, eso, ese, esa, si, cuando, como, luego, entonces, pero, y, o, en, con, sin, después, antes, para, por, de, que, qué, el primero, la primera, el segundo, la segunda',
  ),
  generic: list(
    'el, la, los, las, un, una, de, del, valor, tiempo, duración, suma, total, número, longitud, intervalo, y, por, disco, memoria, almacenamiento, procesador',
  ),
  told: list('nosotros, nuestro, nuestra, pasamos, ejemplo, supongamos, imaginemos, digamos, era'),
};

const portuguese: FigureWords = {
  measures: list(
    'por padrão, padrão, mínimo, mínima, máximo, máxima, limite, limitado, no máximo, pelo menos, até, porta, tempo limite, vida útil, retenção, disponibilidade, tamanho, latência, capacidade, limiar, prazo',
  ),
  states: list(
    'é, são, tem, têm, pode, podem, deve, devem, dura, duram, usa, usam, utiliza, precisa, requer, permite, permitem, contém, pesa, mede, vale, expira, varia',
  ),
  openers: list(
    'eu, ele, ela, nós, você, eles, elas, isto, isso, este, esta, esse, essa, se, quando, como, depois, então, mas, e, ou, em, no, na, com, sem, após, antes, para, por, de, que, o primeiro, a primeira, o segundo, a segunda',
  ),
  generic: list(
    'o, a, os, as, um, uma, de, do, da, valor, tempo, duração, soma, total, número, comprimento, intervalo, e, por, disco, memória, armazenamento, processador',
  ),
  told: list('nós, nosso, nossa, passamos, exemplo, suponha, imagine, digamos, será, era'),
};

const ukrainian: FigureWords = {
  measures: list(
    'за замовчуванням, типово, мінімум, максимум, мінімальний, максимальний, мінімальна, максимальна, не більше, не менше, щонайбільше, щонайменше, ліміт, обмеження, обмежено, порт, розмір, затримка, місткість, поріг, строк, термін',
  ),
  states: [],
  openers: list(
    'я, ми, ви, він, вона, воно, вони, це, цей, ця, ці, якщо, коли, тому, але, і, та, або, у, в, на, з, без, після, перед, для, що, як',
  ),
  generic: list(
    'значення, час, тривалість, сума, разом, усього, кількість, довжина, інтервал, і, та, на, диск, пам’ять, сховище, процесор',
  ),
  told: list('я, ми, наш, наша, наприклад, приклад, припустімо, уявімо, буде, був, була'),
};

const russian: FigureWords = {
  measures: list(
    'по умолчанию, минимум, максимум, минимальный, максимальный, минимальная, максимальная, не более, не менее, лимит, ограничение, ограничен, порт, размер, задержка, порог, срок',
  ),
  states: [],
  openers: list(
    'я, мы, вы, он, она, оно, они, это, этот, эта, эти, если, когда, поэтому, но, и, или, в, на, с, без, после, перед, для, что, как',
  ),
  generic: list(
    'значение, время, длительность, сумма, итого, всего, количество, длина, интервал, и, на, диск, память, хранилище, процессор',
  ),
  told: list('я, мы, наш, наша, например, пример, предположим, представим, будет, был, была'),
};

const chinese: FigureWords = {
  measures: list('默认, 預設, 最大, 最小, 最多, 最少, 至少, 上限, 下限, 端口, 超时, 超時, 有效期, 限制'),
  states: [],
  openers: list('如果, 当, 當, 我, 你, 他, 它, 这, 這, 那, 在, 因为, 因為, 所以, 但, 然后'),
  generic: list(
    '总计, 總計, 合计, 合計, 值, 时间, 時間, 数量, 數量, 的, 是, 为, 為, 内存, 記憶體, 磁盘, 磁碟, 存储, 儲存',
  ),
  told: list('我们, 我們, 例如, 比如, 例子, 假设, 假設, 假如, 如果, 将会, 將會'),
  unspaced: true,
};

const japanese: FigureWords = {
  measures: list('デフォルト, 既定, 最大, 最小, 最長, 上限, 下限, 以上, 以下, 以内, ポート, タイムアウト, 有効期限'),
  states: [],
  openers: list('もし, この, その, あの, これ, それ, ここ, 私, そして, しかし'),
  generic: list('合計, 総計, 値, 時間, 数, の, は, が, メモリ, ディスク, ストレージ'),
  told: list('例えば, たとえば, 例, 私たち, 仮に, もし'),
  unspaced: true,
};

export const FIGURE_WORDS: readonly FigureWords[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  ukrainian,
  russian,
  chinese,
  japanese,
];

function list(words: string): string[] {
  return words.split(',').map((word) => word.trim());
}
