import { list, type PartialLanguage } from './language.ts';

/** Danish and Norwegian. */
export const da: PartialLanguage = {
  code: 'da',
  labels: {
    question: list('spørgsmål, spørsmål, eksamensspørgsmål, opgave, oppgave'),
    answer: list('svar, rigtigt svar, riktig svar, korrekt svar'),
    fix: list('løsning'),
    tool: list('værktøj, verktøy'),
  },
  titles: {
    answers: list('svar, løsning, facit, fasit'),
    answerKeys: list('svar, løsninger, løsning, facit, fasit'),
    questions: list(`
      spørgsmål, spørsmål, spørgsmål og svar, spørsmål og svar, eksamensspørgsmål, eksamensspørsmål,
      repetitionsspørgsmål, repetisjonsspørsmål, kontrollspørsmål
    `),
    answerColumns: list('svar, forklaring, beskrivelse'),
  },
  requests: {
    tasks: list(`
      forklar, beskriv, definer, sammenlign, nævn, nevn, angiv, redegør, redegjør, gør rede, gjør rede, diskuter, beregn,
      bestem, bevis, vis at, tegn, skitser, drøft
    `),
    asks: list('hvad, hva, hvordan, hvornår, når, hvem, hvilke, hvilken, hvilket, hvorfor, hvor mange, hvor mye'),
    ends: list(''),
  },
};
