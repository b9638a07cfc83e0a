// What a query asks: its telling words, those that it refuses, and whether it asks anything.
(function () {
  "use strict";

  const ACCENTED = /[^\u0000-\u007f\u2010-\u201f]/;
  const setOf = (text) => new Set(text.split(" "));
  // What sets one thing against another: whatever follows is refused. Folded, as clauses are.
  const AGAINST = ("instead of|rather than|as opposed to|statt|anstatt|anstelle von|au lieu de|au lieu d|plutot que|en vez de|en lugar de|" +
    "em vez de|invece di|in plaats van").split("|").map((cue) => cue.split(" "));
  // What denies: behind a comma or "but" as those; elsewhere it may tell what is wrong ("tests do not run"), and only a technology is refused.
  const DENIALS = setOf("not nicht pas non niet");
  const LACKS = setOf("no without except excluding neither nor dont kein keine keinen keinem ohne weder ausser sans aucun aucune sauf ni " +
    "sin ningun salvo excepto nao sem senza tranne geen zonder behalve");
  const BUT = setOf("but aber mais pero mas ma maar");
  const AND = setOf("and or nor und oder noch et ou ni y o e of en");
  // What may stand between a denial and what it denies.
  const BETWEEN = setOf("a an any the in on with using use want need of to for der die das den dem ein eine einen mit d de du des l la le les un une " +
    "avec el los las una con en usar um uma com il lo di met een het");
  const MOST = 3;

  // How many words from here on refuse what follows, and whether they refuse whatever it is.
  function cueAt(typed, at) {
    const isAt = (words) => words.every((word, i) => typed[at + i] && typed[at + i].word === word);
    const against = AGAINST.find(isAt);
    if (against) return { length: against.length, isSure: true };
    const { word, isPart } = typed[at];
    if (isPart || !(DENIALS.has(word) || LACKS.has(word))) return undefined;
    const before = typed[at - 1];
    return { length: 1, isSure: DENIALS.has(word) && Boolean(before) && (before.isEnd || BUT.has(before.word)) };
  }

  const isPlain = (clause) => clause && !clause.not && !clause.must && !clause.isExact;

  // Marks the words that a query refuses, and those that say so.
  async function refuse(typed, namesNothing, isTechnology) {
    for (let at = 0; at < typed.length; at++) {
      const cue = isPlain(typed[at]) && cueAt(typed, at);
      if (!cue) continue;
      let next = at + cue.length;
      while (next < typed.length && BETWEEN.has(typed[next].word) && !typed[next - 1].isEnd) next++;
      for (let count = 0, { isSure } = cue; count < MOST && isPlain(typed[next]) && !typed[next - 1].isEnd; count++, next++) {
        if (count && AND.has(typed[next].word)) [next, isSure] = [next + 1, false];
        const clause = typed[next];
        if (!isPlain(clause) || !(isSure && !namesNothing(clause.word)) && !(await isTechnology(clause))) break;
        clause.isRefused = true;
        for (let i = at; i < next; i++) if (!typed[i].isRefused) typed[i].isCue = true;
      }
    }
  }

  // The words that name nothing in the language of a task, where that is known not to be English.
  function foreignOf(typed, [english, ...others]) {
    const words = [...new Set(typed.map(({ word }) => word))];
    const count = (list) => words.filter((word) => list.has(word)).length;
    const likeliest = others.reduce((best, list) => (count(list) > count(best) ? list : best));
    const least = typed.some(({ written }) => ACCENTED.test(written)) ? 1 : 2;
    return count(likeliest) >= least && count(likeliest) > count(english) ? likeliest : undefined;
  }

  // Words of questions count only where nothing else is asked. What is asked in words that name nothing is nothing,
  // unless one of them is a technology as well ("go").
  async function read(typed, { slight, functionWords, isTechnology }) {
    const foreign = typed.length > 1 ? foreignOf(typed, functionWords) : undefined;
    const namesNothing = (word) => functionWords[0].has(word) || Boolean(foreign && foreign.has(word));
    await refuse(typed, namesNothing, isTechnology);
    const refused = typed.filter((clause) => clause.isRefused);
    const rest = typed.filter((clause) => !clause.isCue && !clause.isRefused);
    const telling = rest.filter((clause) => clause.must || clause.not || !(slight.includes(clause.word) || (foreign && foreign.has(clause.word))));
    const asking = rest.filter((clause) => !clause.not);
    const isEmpty = (clause) => isPlain(clause) && (namesNothing(clause.word) || (asking.length > 1 && slight.includes(clause.word)));
    const isUnasked = asking.length + refused.length > 0 && asking.every(isEmpty) && !(await Promise.all(asking.map(isTechnology))).some(Boolean);
    return { clauses: telling.some((clause) => !clause.not) ? telling : rest, refused, foreign, isUnasked };
  }

  AgentCatalog.asked = { ACCENTED, read };
})();
