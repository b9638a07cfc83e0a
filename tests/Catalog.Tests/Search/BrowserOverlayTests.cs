using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

public sealed class BrowserOverlayTests
{
    private const string Steps = """
        const until = async (test) => { for (let i = 0; i < 200 && !test(); i++) await new Promise((next) => setTimeout(next, 20)); };
        const press = (key, target = document.body) => target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        const type = (text) => { const input = document.querySelector(".search-input"); input.value = text; input.dispatchEvent(new Event("input", { bubbles: true })); return input; };
        const status = () => document.querySelector(".search-status").textContent;
        """;

    private static readonly IReadOnlyList<SearchDocument> Agents =
        [SearchDocumentOf.Agent("sql-reviewer", "Reviews migrations."), SearchDocumentOf.Agent("sql-writer", "Writes migrations.")];

    [Fact]
    public async Task A_slash_opens_a_combobox_that_the_keyboard_moves_through()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask(Steps + """
            press("/");
            await until(() => document.querySelector("dialog[open]"));
            const input = type("migrations");
            await until(() => status() === "2 agents");
            const active = () => document.getElementById(input.getAttribute("aria-activedescendant")).dataset.href.split("/").slice(-2).join("/");
            const first = active();
            press("ArrowDown", input);
            const second = active();
            press("ArrowDown", input);
            return [first, second, active(), input.getAttribute("role"), input.getAttribute("aria-expanded"), document.querySelectorAll("[role=option][aria-selected=true]").length];
            """);
        Assert.Equal("""["agents/sql-reviewer.html","agents/sql-writer.html","agents/sql-reviewer.html","combobox","true",1]""", answer.GetRawText());
    }

    [Fact]
    public async Task A_slash_typed_into_a_field_stays_there()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask(Steps + """
            const field = document.createElement("input");
            document.body.append(field);
            const isLeft = press("/", field);
            const isTaken = !document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true, cancelable: true }));
            return [isLeft, isTaken];
            """);
        Assert.Equal("[true,true]", answer.GetRawText());
    }

    [Fact]
    public async Task Without_the_index_the_agents_of_the_page_are_searched_by_their_own_text()
    {
        using var site = new BrowserSite(Agents);
        site.Delete("search/index.js");
        var answer = await site.Ask(Steps + """
            const main = document.createElement("main");
            for (const [slug, text] of [["sql-reviewer", "Reviews migrations"], ["sql-writer", "Writes migrations"]]) {
              const item = document.createElement("li");
              const link = document.createElement("a");
              link.href = `agents/${slug}.html`;
              link.textContent = slug;
              item.append(link, text);
              main.append(item);
            }
            document.body.append(main);
            press("/");
            await until(() => document.querySelector("dialog[open]"));
            type("writes migr");
            await until(() => status().includes("could not"));
            return [status(), [...document.querySelectorAll(".search-option")].map((option) => option.textContent)];
            """);
        Assert.Equal("""["The search index could not be loaded. 1 found among the agents on this page.",["sql-writer"]]""", answer.GetRawText());
    }
}
