// Which agent for a task: the search's own ranking, with the situation that speaks for each agent and what speaks against it.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const VERDICTS = ["use", "avoid", "escalate"];
  const [USE, AVOID] = [0, 1];
  // What is left to an agent that declines the task.
  const DECLINED = 0.5;
  // Agents looked at for each answer asked for, because copies are one answer.
  const SPARE = 3;
  const PART = 4;

  // How much of a task's worth stands in a text, in the words asked or in what they are near to.
  function shareOf(text, asked) {
    const words = new Set(catalog.words.runs(text).flatMap((run) => run.words.concat(run.joins.map((join) => join.word))));
    const stems = new Set([...words].map(catalog.words.stem));
    let [found, whole] = [0, 0];
    for (const { stem, forms, worth } of asked) {
      whole += worth;
      if (stems.has(stem) || [...forms].some((form) => words.has(form))) found += worth;
    }
    return whole ? found / whole : 0;
  }

  // The row that says most of what is asked; the earlier of two that say as much.
  function bestOf(rows) {
    return rows.reduce((best, row) => (best && best.share >= row.share ? best : row), undefined);
  }

  async function evidenceOf(hit, asked) {
    const [version, rows] = (await catalog.engine.part(`situations/${Math.floor(hit.agent / PART)}`))[hit.agent % PART];
    const all = rows.map(([verdict, situation, line, from, to]) => ({ verdict, situation, line, from, to, share: shareOf(situation, asked) }));
    const own = all.filter(({ from }) => !from);
    const reason = bestOf(own.filter(({ verdict }) => verdict === USE)) || bestOf(own.filter(({ verdict }) => verdict !== AVOID));
    const against = bestOf(own.filter(({ verdict, share }) => verdict !== USE && share > 0.3));
    const isDeclined = against && against.verdict === AVOID && against.share > (reason ? reason.share : 0);
    return { hit, version, reason, against, sentBy: all.filter(({ from, share }) => from && share > 0), score: hit.score * (isDeclined ? DECLINED : 1) };
  }

  // Copies of one agent are one answer, the best of them with the others as its variants.
  function gathered(hits, twins) {
    const groups = new Map();
    for (const hit of hits) {
      const key = twins[hit.agent] || `alone ${hit.agent}`;
      const known = groups.get(key);
      if (known) known.variants.push(hit);
      else groups.set(key, Object.assign(hit, { variants: [] }));
    }
    return [...groups.values()];
  }

  async function answers(text, { limit = 10, isSkillsToo = false } = {}) {
    const [found, { twins, isSkill }] = await Promise.all([catalog.find(text, { limit: SPARE * limit + 20, isAgentsFirst: !isSkillsToo }), catalog.engine.kinds()]);
    const hits = gathered(found.isUnasked ? [] : found.hits, twins);
    const looked = await Promise.all(hits.slice(0, 2 * limit).map((hit) => evidenceOf(hit, found.asked)));
    const best = looked.sort((a, b) => b.score - a.score || a.hit.agent - b.hit.agent).slice(0, limit);
    return { answers: best.map((answer) => Object.assign(answer, { isSkill: isSkill(answer.hit.agent) })), found };
  }

  // What is promised to scripts outside: an agent that states nothing speaks by its description.
  async function which(text, options) {
    return (await answers(text, options)).answers.map(({ hit, reason }) => ({
      slug: hit.slug, name: hit.name, verdict: VERDICTS[reason ? reason.verdict : USE], situation: reason ? reason.situation : hit.description, line: reason ? reason.line : 1,
    }));
  }

  catalog.finder = { VERDICTS, answers, which };
})();
