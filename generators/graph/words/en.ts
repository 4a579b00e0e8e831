import type { Words } from './words.ts';

/** Words and phrases between commas. */
function list(text: string): string[] {
  return text
    .trim()
    .split(/\s*,\s*/u)
    .map((phrase) => phrase.replace(/\s+/gu, ' '));
}

export const en: Words = {
  requests: list(`
    explain, describe, discuss, compare, define, list, name, differentiate, distinguish, outline, illustrate,
    summarise, summarize, contrast, give, tell me, walk me, walk through, can you, could you, how, what, when,
    where, which, who, why, true or false, fill in
  `),
  tasks: list('explain, describe, discuss, compare, define, differentiate, distinguish, contrast, outline'),
  chat: list(`
    you, your, me, my, this, these, those, above, previous, earlier, again, the transcript, the text, the file, the pdf,
    the notes, the article, the chat, the code, the image, the video, the document, the table
  `),
  followUps: list('and, but, so, then, also, now, ok, okay, yes, no, what about, how about, what else, why not'),
  levels: {
    basic: ['basic', 'basics', 'beginner', 'beginners', 'easy', 'junior', 'entry', 'fundamental', 'fundamentals'],
    intermediate: ['intermediate', 'medium', 'mid', 'middle'],
    advanced: ['advanced', 'hard', 'senior', 'expert', 'difficult'],
  },
  verdicts: {
    bad: ['bad', 'wrong', 'before', 'anti-pattern', 'antipattern', 'naive', 'incorrect'],
    good: ['good', 'right', 'after', 'better', 'best', 'correct', 'fixed'],
  },
  verdictNouns: list(`
    way, ways, example, examples, practice, practices, code, version, approach, solution, pattern, idea, method, style,
    case, image, dockerfile, file, snippet, query, design, option, choice, answer, usage, use, habit, one
  `),
  articles: list('the, a, an'),
  generic: list(`
    a, an, the, and, of, in, to, core, main, basic, problem, solution, introduction, intro, overview, basics, idea,
    concept, concepts, menu, move, architecture, background, summary, part, chapter, lesson, day, week, module,
    answer, question, why, what, how, when, big, picture, definition, mechanism, theory, practice, notes, key,
    points, syntax, features, example, examples, important, commands, figures, traps, questions, usage
  `),
  commandQuestions: ['command', 'commands', 'cli', 'command line'],
  commandLeads: ['use', 'run', 'type', 'try', 'execute', 'enter', 'call', 'via', 'command', 'through', 'with'],
  procedures: ['steps', 'workflow', 'algorithm', 'procedure', 'step by step', 'step-by-step', 'walkthrough', 'recipe'],
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
    feature, aspect, criterion, criteria, property, characteristic, attribute, factor, dimension, metric, basis, point,
    parameter, difference, topic, concern, area, question, capability
  `),
  fieldHeaders: list(`
    #, id, no, number, name, title, term, word, key, setting, option, flag, argument, variable, field, column, command,
    cmd, shortcut, syntax, pattern, symbol, operator, function, method, tool, service, resource, item, file, folder, path,
    url, link, address, host, port, protocol, code, status, error, description, desc, meaning, definition, explanation,
    details, detail, purpose, usage, use, use case, when to use, role, example, output, result, effect, action, default,
    default value, value, allowed value, type, data type, kind, category, format, unit, range, limit, size, length,
    required, optional, mandatory, since, version, release, date, time, duration, year, owner, author, team, location,
    region, environment, level, priority, severity, cost, price, billing, quota, quantity, amount, count, total, note,
    comment, remark, reference, source, chapter, page, answer, best for, best practice, what it does, what it is
  `),
  definitionQuestions: ['what is', 'what are', "what's", 'what does', 'define', 'explain what', 'can you explain what'],
  negations: list("not, no, never, cannot, can't, don't, doesn't, isn't, aren't, won't, shouldn't, mustn't, without"),
  numbers: list('one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve'),
  counts: list(`
    has, have, offers, offer, knows, know, supports, support, provides, provide, defines, define, comes with, there are,
    consists of, is made of, distinguishes, are divided into, is divided into, comes in, come in, exist, lists, list,
    uses, use
  `),
  openLists: list(`
    such as, including, includes, include, e.g., for example, for instance, among others, and so on, etc, some, common,
    popular, typical, a few, several, at least, up to, more than, often, usually, many, like, mostly
  `),
  formats: ['file', 'files', 'archive', 'archives', 'format', 'formats'],
  errors: ['error', 'error message', 'message', 'exception', 'fails with', 'failed with', 'failure', 'status'],
  named: ['image', 'images', 'base', 'base image', 'base images', 'package', 'module', 'chart', 'plugin', 'action'],
  impossible: list("cannot be, can't be, can not be, can never be, is not able to be, are never, is never"),
  possible: ['can be', 'may be', 'can easily be', 'is easily', 'can always be'],
  conditions: list(`
    while, until, unless, if, when, once, without, during, as long as, by default, directly, before, after, except,
    other than, only, alone, than, because of, yet, at the same time, anymore
  `),
  qualifiers: list(`
    compressed, uncompressed, minimum, maximum, min, max, first, second, last, total, average, median, peak, cold, warm,
    initial, final, original, before, after, soft, hard, idle, free, paid, old, new, previous, current, latest, daily,
    weekly, monthly, per, each, recommended, typical, best, worst, small, large, slim, full, read, write, client,
    server, disk, memory, download, upload, soft, legacy, upper, lower, single, multi, debug, production, test
  `),
  askKinds: {
    truth: ['true or false'],
    difference: list(`
      difference, differences, differ, differs, different from, vs, versus, compare, distinguish, differentiate,
      contrast
    `),
    enumeration: list(`
      types, kinds, components, parts of, levels, phases, stages, states, modes, drivers, classes, categories, policies,
      principles, properties, forms, sorts, families, flavours, flavors
    `),
    way: list('how, steps, process of, strategies, ways'),
    command: ['command', 'commands'],
    purpose: list('purpose, used for, use of, role of, point of, significance, importance, benefits'),
    reason: ['why', 'reason', 'reasons'],
    time: ['when', 'in what scenarios', 'in which cases'],
  },
  kinds: {
    tool: ['tool'],
    image: ['image', 'base image'],
    instruction: ['instruction'],
    concept: ['term', 'glossary'],
  },
  comparators: {
    '~': [
      'about',
      'around',
      'roughly',
      'approximately',
      'approx.',
      'approx',
      'circa',
      'ca.',
      'nearly',
      'almost',
      'some',
    ],
    '<': ['under', 'below', 'less than', 'fewer than', 'smaller than', 'within'],
    '>': ['over', 'above', 'more than', 'greater than', 'exceeds', 'exceeding'],
    '<=': ['at most', 'up to', 'no more than', 'a maximum of', 'maximum'],
    '>=': ['at least', 'no less than', 'a minimum of', 'minimum'],
  },
  upTo: ['to', 'down to', 'up to'],
  from: ['from'],
  verbs: list(`
    is, are, was, were, has, have, takes, take, uses, use, needs, need, weighs, measures, drops, falls, shrinks,
    grows, rises, of, by, in, at, with, for, to, from, can be, be, only, just, a, an, the, after, eating, vs,
    dropped, fell, shrank, grew, rose, took, reduced, increased, went, and, or
  `),
  starts: list(`
    and, or, but, an, a, the, also, then, so, while, without, on, in, at, with, for, if, after, before, when,
    typically, usually, often, example
  `),
  pronouns: ['i', 'you', 'he', 'she', 'it', 'we', 'they', 'this', 'that', 'these', 'those', 'there'],
  unmeasured: ['version', 'tag', 'release', 'port', 'publish', 'ip', 'address', 'mode', 'user', 'uid', 'gid', 'id'],
  properties: list(`
    size, time, duration, latency, reduction, speedup, usage, memory, throughput, cost, share, surface, rate, limit,
    timeout, result
  `),
  setting: 'setting',
  dimensions: {
    size: 'size',
    time: 'time',
    share: 'share',
    factor: 'factor',
    rate: 'rate',
    frequency: 'frequency',
    count: 'count',
  },
  units: {
    s: ['second', 'seconds', 'sec', 'secs'],
    ms: ['millisecond', 'milliseconds', 'msec'],
    min: ['minute', 'minutes', 'mins'],
    h: ['hour', 'hours', 'hrs', 'hr'],
    d: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
    B: ['byte', 'bytes'],
    KB: ['kilobyte', 'kilobytes'],
    MB: ['megabyte', 'megabytes'],
    GB: ['gigabyte', 'gigabytes'],
    TB: ['terabyte', 'terabytes'],
    '%': ['percent', 'per cent'],
    x: ['times', '-fold', 'fold'],
  },
};
