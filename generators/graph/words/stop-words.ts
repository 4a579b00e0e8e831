/**
 * Words of the languages that notes are read in which say nothing of what a question is about. One row a language;
 * a word is only in it if no other language has a subject of that name.
 */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `a about above after again all also always am an and any are as at be because been before being below between both
    but by can cannot could did do does doing done down during each etc ever every few for from further get give given
    go going had has have having he her here hers him his how i if in into is it its itself just let like make makes
    many may me might more most much must my need needs no nor not now of off often on once one only or other our out
    over own per please same she should so some such take tell than that the their them then there these they this
    those through to too under until up upon us use used uses using very via want was way we were what whats when
    where whether which while who whom whose why will with within without would you your yourself
    important importance significance purpose main various several
    explain describe discuss different difference differences differ differentiate compare example examples question answer practice go
    kind kinds type types work works happen happens`,
  de: `aber als am auch auf aus bei bis das dass dem den der des dir doch du durch ein eine einem einen einer eines er
    es für hat hatte ich ihr im ist ja kann kein keine mit nach nicht noch nur oder ohne sein sich sie sind so über um
    und uns unter vom von vor warum was welche welcher welches wenn wer werden wie wird wo zu zum zur zwischen
    erkläre beschreibe unterschied`,
  es: `al algo como con cuál cuáles cuando de del desde donde el ella en entre es esta este esto hay la las lo los más
    muy no nos o para pero por porque qué que quién se ser si sin sobre su sus también un una uno y ya cómo explica
    describe diferencia`,
  fr: `au aux avec ce ces cette comment dans de des du elle en entre est et être il ils je la le les leur mais ne nous
    on ou où par pas plus pour pourquoi qu quand que quel quelle quels quelles qui sa se ses si sont sur une un vous
    expliquez décrivez différence`,
  pt: `ao aos as com como da das de do dos e ela ele em entre é essa esse esta este eu há isso mais mas na não nas no nos
    o os ou para pela pelo por porque qual quais quando que quem se ser seu sua são também um uma explique descreva
    diferença`,
  uk: `або але без був бути в від він вона вони все для до з за і із його її як яка яке який які коли ми на не про та
    так те ти то у це цей чи чому що поясніть опишіть різниця`,
  hi: `का की के में है हैं और से को पर यह वह क्या क्यों कैसे एक लिए या तो ने भी नहीं होता होती होते करें`,
};

/** All of them, as lower-case words. */
export const stopWords: ReadonlySet<string> = new Set(Object.values(STOP_WORDS).flatMap((row) => row.split(/\s+/u)));
