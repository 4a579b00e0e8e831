import { type Language, list, words } from './language.ts';

export const en: Language = {
  code: 'en',
  labels: {
    question: list(`
      q, ques, question, flashcard, interview question, interviewer question, key interview question, key question,
      sample question, practice question, scenario question, coding question, interviewer, exercise, test yourself, follow-up,
      follow up, follow-up question, followup
    `),
    answer: list(`
      a, answer, the answer, my answer, ans, sample answer, model answer, correct answer, right answer, short answer, long answer,
      full answer, detailed answer, example answer, suggested answer, expected answer,
      reference answer, strong answer, ideal answer, answer outline, candidate,
      interviewee
    `),
    intent: list(`
      the interviewer's intent, interviewer's intent, examiner's intent, intent, what they want to hear
    `),
    level: list('level, difficulty'),
    'key-phrase': list('key phrase, key phrases, say it like this'),
    tip: list('tip, pro tip, hint, best practice, remember, note'),
    'plain-words': list(`
      in plain words, plain words, core concept, concept, definition, the definition, the concept
    `),
    aliases: list('also called, also known as, aka, aliases'),
    analogy: list(`
      analogy, the mental hook, mental hook, mental model, metaphor, the feynman filter, feynman filter
    `),
    procedure: list(`
      procedure, steps, the algorithm, algorithm, the workflow, workflow, how to, walkthrough
    `),
    step: list('step'),
    goal: list('goal, objective, aim'),
    result: list('result, outcome, resulting size, expected output'),
    flow: list('flow, the flow, packet flow, data flow'),
    comparison: list('compare, comparison, comparison table, versus'),
    commands: list('commands, cheat sheet, essential commands, command reference'),
    figures: list('figures, numbers, stats, statistics, benchmarks'),
    example: list('example, for example, sample'),
    bad: list("bad, don't do this, wrong, before"),
    good: list('good, right, after'),
    trap: list('trap, the trap, trap zone, pitfall, gotcha, common mistake, caveat'),
    challenge: list('challenge'),
    warning: list('warning, danger, caution, important'),
    situation: list(`
      situation, scenario, issue, the problem, problem, observation, symptom, the error, error
    `),
    reason: list('reason, why, the why, because, cause, implication, the insight, insight'),
    fix: list('fix, the fix, solution, the solution, save, the save, alternative, workaround'),
    practice: list('practice, rule'),
    do: list('do'),
    dont: list("don't, do not, avoid, never"),
    checks: list('checks, linter rules'),
    'applies-to': list('applies to'),
    prompt: list('prompt'),
    'next-step': list('next step, next steps, next up'),
    tool: list('tool'),
    image: list('image, base image'),
    instruction: list('instruction'),
    concept: list('term, glossary'),
  },
  followUps: list('follow-up, follow up, follow-up question, followup'),
  summaries: list(`
    interview summary, interview-ready summary, interview ready summary, 30-second interview summary,
    30-second summary, 30 second summary, 60-second summary, interview-ready 30-second summary,
    interview-ready answer, one-minute summary, 1-minute summary, 2-minute summary, elevator pitch, 30-second pitch,
    interview one-liner, interview one-liners, interview one liner, interview one liners, one-liner, one-liners,
    quick interview answer, quick interview summary, quick summary for interviews, what to say in the interview
  `),
  titles: {
    advice: list('tips, tricks, mistakes, ways, rules'),
    marks: list('mark, marks'),
    parts: list('day, part, chapter, module, week, lesson, unit, lecture, session, volume'),
    openers: list('if, when, you, we, this, it, now, once, after, then, here, there, since, because, before'),
    answers: list('answer, solution'),
    contents: list('table of contents, contents, toc, index'),
    answerKeys: list(
      'answer key, answer keys, answers, key, solutions, correct answers, quiz answers, answer sheet, solution key, solution, model answers',
    ),
    questions: list(`
      questions, exam topics, questions and answers, questions & answers, q&a, q & a, faq, frequently asked questions, question bank,
      question list, question pool, question set, question paper, self-check, self check, self-test, self test,
      self-assessment, knowledge check, test yourself, quiz yourself, check yourself, test your knowledge,
      check your knowledge, check your understanding, be able to answer, answer these
    `),
    names: list('interview question, viva, qna, q&a'),
    cards: list('flashcard, flash card, anki'),
    answerColumns: list(
      'answer, answers, description, details, explanation, note, notes, reference, references, source, sources, link, links, difficulty, level, topic, topics, category, tags, status',
    ),
    numberColumns: list(
      'n, n., no, no., num, num., number, sn, s n, s.n, s. n, sno, sno., s no, s no., s.no, s.no., s. no, s. no.',
    ),
  },
  pages: {
    page: list('page, pg, pg.'),
    of: list('of, /'),
    top: list(
      'top, to top, to the top, back to top, back to the top, go to top, go to the top, go back to top, return to top, return to the top, scroll to top, jump to top, up, back, back to contents, back to content, back to toc, back to table of contents, back to the table of contents, back to index, back to list, back to questions, back to start, go back, table of contents, contents, toc',
    ),
  },
  speakers: {
    user: list('you, user, human, me, prompt, question from user'),
    assistant: list('assistant, ai, bot, model, response, reply'),
    said: list('said, wrote, asked, replied'),
    prompted: list('prompted, asked, said, prompt:'),
  },
  chat: {
    talk: [
      'based on the transcript',
      'based on your transcript',
      'based on the video',
      'based on your notes',
      'based on the provided',
      'based on the text you',
      'based on your specific',
      'based on our conversation',
      'these notes are designed',
      'these notes are structured',
      'these notes are organized',
      'these notes are organised',
      'this guide is designed',
      'this guide is structured',
      'i have structured',
      "i've structured",
      'i have organized',
      "i've organized",
      'i have created',
      "i've created",
      'i have prepared',
      "i've prepared",
      'i hope this helps',
      'hope this helps',
      'let me know if',
      'feel free to ask',
      'if you have any other questions',
      'if you have any questions',
      'as an ai',
    ],
    opening: [
      'sure,',
      'sure!',
      'sure thing',
      'certainly',
      'of course',
      'absolutely',
      'great question',
      'good question',
      'got it',
      'no problem',
      "you're welcome",
      'you are welcome',
      'here is the',
      'here are the',
      "here's the",
      'here is your',
      'here are your',
      "here's your",
      'here is a',
      "here's a",
      'below is',
      'below are',
    ],
    offer: [
      'would you like me to',
      'do you want me to',
      'should i write',
      'should i create',
      'should i show',
      'should i explain',
      'should i continue',
      'should i go on',
      'should i give you',
      'should i add',
      'should i generate',
      'shall i ',
      'want me to',
      "if you'd like, i can",
      'if you like, i can',
      'if you want, i can',
      'would you like a ',
      'would you like to see',
      'would you like to explore',
    ],
    announce: [
      'let me ',
      "let's ",
      "i'll ",
      "i'd ",
      'i will ',
      "i'm ",
      'this is a great',
      "that's a great",
      'happy to',
    ],
  },
  unanswered: {
    begins: list(`
      to be completed, to be done, to be added, to be written, to be filled, to be answered, to be continued, to be
      decided, todo, tbd, tba, tbc, coming soon, work in progress, wip, no answer yet, not answered yet, answer
      pending, answer missing, fill me in
    `),
    alone: list('fill in, to do'),
  },
  requests: {
    tasks: list(`
      explain, describe, discuss, compare, define, list, name, differentiate, distinguish, outline, illustrate,
      summarise, summarize, contrast, give, tell me, walk me, walk through, true or false, fill in, analyse, analyze,
      argue, assess, calculate, classify, comment on, compute, critique, deduce, derive, elaborate, enumerate,
      estimate, evaluate, examine, interpret, justify, prove, sketch, state, critically, elucidate, suggest
    `),
    asks: list('can you, could you, how, what, when, where, which, who, why, whose, whom'),
    ends: list(''),
  },
  small: {
    and: list('and'),
    unfinished: words(
      'a an the of to in on at by for from with and or as is are was were into than that which your our its their',
    ),
    prose: words('the a an is are to of and or in on with for your you this that it be can will'),
  },
  letterPairs: [],
  cues: {
    chat: list(`
      you, your, me, my, this, these, those, above, previous, earlier, again, the transcript, the text, the file, the
      pdf, the notes, the article, the chat, the code, the image, the video, the document, the table
    `),
    followUps: list(`
      and, but, so, then, also, now, ok, okay, yes, no, what about, how about, what else, why not
    `),
    levels: {
      basic: list('basic, basics, beginner, beginners, easy, junior, entry, fundamental, fundamentals'),
      intermediate: list('intermediate, medium, mid, middle'),
      advanced: list('advanced, hard, senior, expert, difficult'),
    },
    verdicts: {
      bad: list('bad, wrong, before, anti-pattern, antipattern, naive, incorrect'),
      good: list('good, right, after, better, best, correct, fixed'),
    },
    verdictNouns: list(`
      way, ways, example, examples, practice, practices, code, version, approach, solution, pattern, idea, method,
      style, case, image, dockerfile, file, snippet, query, design, option, choice, answer, usage, use, habit, one
    `),
    articles: list('the, a, an'),
    generic: list(`
      a, an, the, and, of, in, to, core, main, basic, problem, solution, introduction, intro, overview, basics, idea,
      concept, concepts, menu, move, architecture, background, summary, part, chapter, lesson, day, week, module,
      answer, question, why, what, how, when, big, picture, definition, mechanism, theory, practice, notes, key,
      points, syntax, features, example, examples, important, commands, figures, traps, questions, usage,
      phase, section, unit, lecture, step, round, topic, interview, tricky, trick, common
    `),
    dependent: list(`
      benefits, benefit, advantages, advantage, disadvantages, disadvantage, pros, cons, drawbacks, limitations,
      features, output, definition, meaning, syntax, steps, alternatives, problem, problems, solution, reason,
      reasons, goal, goals, need, uses, usage, case, cases, key, best, common, real, world, life, trade, offs,
      trade-offs, tradeoffs, importance, impact, result, results
    `),
    pointing: list('this, these, that, those, it, its, they, them'),
    commandQuestions: list('command, commands, cli, command line'),
    commandLeads: list('use, run, type, try, execute, enter, call, via, command, through, with'),
    procedures: list(`
      steps, workflow, algorithm, procedure, step by step, step-by-step, walkthrough, recipe
    `),
    howTo: list(`
      how do you, how would you, how can you, how should you, how do i, how can i, how do we, how to, how could you,
      how are you
    `),
    enumerations: list(`
      types of, kinds of, components, parts of, types, kinds, terminology, glossary, key terms, definitions
    `),
    differences: list(`
      difference, differences, differ, differs, different from, vs, versus, compare, distinguish, differentiate
    `),
    aspectHeaders: list(`
      feature, aspect, criterion, criteria, property, characteristic, attribute, factor, dimension, metric, basis,
      point, parameter, difference, topic, concern, area, question, capability
    `),
    fieldHeaders: list(`
      #, id, no, number, name, title, term, word, key, setting, option, flag, argument, variable, field, column,
      command, cmd, shortcut, syntax, pattern, symbol, operator, function, method, tool, service, resource, item,
      file, folder, path, url, link, address, host, port, protocol, code, status, error, description, desc, meaning,
      definition, explanation, details, detail, purpose, usage, use, use case, when to use, role, example, output,
      result, effect, action, default, default value, value, allowed value, type, data type, kind, category, format,
      unit, range, limit, size, length, required, optional, mandatory, since, version, release, date, time, duration,
      year, owner, author, team, location, region, environment, level, priority, severity, cost, price, billing,
      quota, quantity, amount, count, total, note, comment, remark, reference, source, chapter, page, answer, best
      for, best practice, what it does, what it is,
      pros, cons, pro, con, advantage, disadvantage, benefit, drawback, strength, weakness
    `),
    definitionQuestions: list(`
      what is, what are, what's, what does, define, explain what, can you explain what
    `),
    definitionEnds: list(''),
    definitionStops: list('and, or, difference, between, of, for, in, to, when, you'),
    negations: list(`
      not, no, never, cannot, can't, don't, doesn't, isn't, aren't, won't, shouldn't, mustn't, without
    `),
    askKinds: {
      truth: list('true or false'),
      difference: list(`
        difference, differences, differ, differs, different from, vs, versus, compare, distinguish, differentiate,
        contrast
      `),
      enumeration: list(`
        types, kinds, components, parts of, levels, phases, stages, states, modes, drivers, classes, categories,
        policies, principles, properties, forms, sorts, families, flavours, flavors
      `),
      way: list('how, steps, process of, strategies, ways'),
      command: list('command, commands'),
      purpose: list(
        'purpose, used for, use of, use case, use cases, role of, point of, significance, importance, benefits',
      ),
      reason: list('why, reason, reasons'),
      time: list('when, in what scenarios, in which cases'),
    },
    comparators: {
      '~': list('about, around, roughly, approximately, approx., approx, circa, ca., nearly, almost, some'),
      '<': list('under, below, less than, fewer than, smaller than, within'),
      '>': list('over, above, more than, greater than, exceeds, exceeding'),
      '<=': list('at most, up to, no more than, a maximum of, maximum'),
      '>=': list('at least, no less than, a minimum of, minimum'),
    },
    upTo: list('to, down to, up to'),
    from: list('from'),
    verbs: list(`
      is, are, was, were, has, have, takes, take, uses, use, needs, need, weighs, measures, drops, falls, shrinks,
      grows, rises, of, by, in, at, with, for, to, from, can be, be, only, just, a, an, the, after, eating, vs,
      dropped, fell, shrank, grew, rose, took, reduced, increased, went, and, or
    `),
    properties: list(`
      size, time, duration, latency, reduction, speedup, usage, memory, throughput, cost, share, surface, rate, limit,
      timeout, result
    `),
    units: {
      s: list('second, seconds, sec, secs'),
      ms: list('millisecond, milliseconds, msec'),
      min: list('minute, minutes, mins'),
      h: list('hour, hours, hrs, hr'),
      d: list('day, days'),
      week: list('week, weeks'),
      month: list('month, months'),
      year: list('year, years'),
      B: list('byte, bytes'),
      KB: list('kilobyte, kilobytes'),
      MB: list('megabyte, megabytes'),
      GB: list('gigabyte, gigabytes'),
      TB: list('terabyte, terabytes'),
      '%': list('percent, per cent'),
      x: list('times, -fold, fold'),
    },
  },
  statements: {
    numbers: list('one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve'),
    counts: list(`
      has, have, offers, offer, knows, know, supports, support, provides, provide, defines, define, comes with, there
      are, consists of, is made of, distinguishes, are divided into, is divided into, comes in, come in, exist, lists,
      list, uses, use
    `),
    openLists: list(`
      such as, including, includes, include, e.g., for example, for instance, among others, and so on, etc, some,
      common, popular, typical, a few, several, at least, up to, more than, often, usually, many, like, mostly
    `),
    formats: list('file, files, archive, archives, format, formats'),
    errors: list('error, error message, message, exception, fails with, failed with, failure, status'),
    named: list('image, images, base, base image, base images, package, module, chart, plugin, action'),
    impossible: list("cannot be, can't be, can not be, can never be, is not able to be, are never, is never"),
    possible: list('can be, may be, can easily be, is easily, can always be'),
    cases: list('when, if, whenever, unless, as long as, in case'),
    conditions: list(`
      while, until, unless, if, when, once, without, during, as long as, by default, directly, before, after, except,
      other than, only, alone, than, because of, yet, at the same time, anymore
    `),
    qualifiers: list(`
      compressed, uncompressed, minimum, maximum, min, max, first, second, last, total, average, median, peak, cold,
      warm, initial, final, original, before, after, soft, hard, idle, free, paid, old, new, previous, current,
      latest, daily, weekly, monthly, per, each, recommended, typical, best, worst, small, large, slim, full, read,
      write, client, server, disk, memory, download, upload, soft, legacy, upper, lower, single, multi, debug,
      production, test
    `),
    starts: list(`
      and, or, but, an, a, the, also, then, so, while, without, on, in, at, with, for, if, after, before, when,
      typically, usually, often, example
    `),
    pronouns: list('i, you, he, she, it, we, they, this, that, these, those, there'),
    unmeasured: list('version, tag, release, port, publish, ip, address, mode, user, uid, gid, id'),
  },
  stopWords: words(`
    a about above after again all also always am an and any are as at be because been before being below between
    both but by can cannot could did do does doing done down during each etc ever every few for from further get
    give given go going had has have having he her here hers him his how i if in into is it its itself just let like
    make makes many may me might more most much must my need needs no nor not now of off often on once one only or
    other our out over own per please same she should so some such take tell than that the their them then there
    these they this those through to too under until up upon us use used uses using very via want was way we were
    what whats when where whether which while who whom whose why will with within without would you your yourself
    important importance significance purpose main various several explain describe discuss different difference
    differences differ differentiate compare example examples question answer practice go kind kinds type types work
    works happen happens
  `),
  tables: { differences: list('comparison, comparisons') },
};
