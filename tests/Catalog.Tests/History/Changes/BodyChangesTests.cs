using Catalog.Core.History.Changes;
using Xunit;

namespace Catalog.Tests.History.Changes;

public sealed class BodyChangesTests
{
    [Theory]
    [InlineData("- one\n- two\n", "* one\n* two\n")]
    [InlineData("*one* and __two__\n", "_one_ and **two**\n")]
    [InlineData("one\ntwo\n", "one two\n")]
    [InlineData("one\n\n\n\ntwo\n", "one\n\ntwo\n")]
    [InlineData("one  \n", "one")]
    [InlineData("```\ncode\n```\n", "```csharp\ncode\n```\n")]
    [InlineData("~~~\ncode\n~~~\n", "```\ncode\n```\n")]
    [InlineData("```js\nlet a = {'x': 1, \"b\" : [1,2]}\n```\n", "```js\nlet a = {\n  x: 1,\n  b: [1, 2],\n};\n```\n")]
    [InlineData("```js\nconst f = x => y('one', '', `${x}`)\n```\n", "```js\nconst f = (x) => y(\"one\", \"\", `${x}`); \n```\n")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n", "| a   | b   |\n| --- | --- |\n| 1   | 2   |\n")]
    [InlineData("1. one\n1. two\n", "1. one\n2. two\n")]
    [InlineData("## Focus\ntext\n", "### Focus\n\ntext\n")]
    [InlineData("***\n", "---\n")]
    [InlineData("<rules>\n  <rule>Be brief.</rule>\n</rules>\n", "- Be brief.\n")]
    [InlineData("snake_case\n", "snake\\_case\n")]
    [InlineData("```js\nsend(\n  'a',\n  { wait: true } // a while\n)\n```\n", "```js\nsend(\"a\", { wait: true }); // a while\n```\n")]
    [InlineData("```graphql\nbills(\n  first: Int = 5\n  after: ID\n): Page\n```\n", "```graphql\nbills(first: Int = 5, after: ID): Page\n```\n")]
    [InlineData("```html\n<input name=\"q\">\n```\n", "```html\n<input name=\"q\" />\n```\n")]
    [InlineData("```yaml\nwhen: |\n  a bill is late\n```\n", "```yaml\nwhen: a bill is late\n```\n")]
    [InlineData("```markdown\n* one\n\n| a | b |\n|---|---|\n```\n", "````markdown\n- one\n\n| a   | b   |\n| --- | --- |\n````\n")]
    [InlineData("```markdown\n*Paid* in __full__\n\n| a | b |\n|---|---|\n...\n```\n", "```markdown\n_Paid_ in **full**\n\n| a   | b   |\n| --- | --- |\n| ... |     |\n```\n")]
    [InlineData("```js\nreturn late\n  || unpaid\n```\n", "```js\nreturn late || unpaid;\n```\n")]
    [InlineData("Bills:\n| a | b |\n|---|---|\n| 1 | 2 |\n", "Bills:\n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |\n")]
    [InlineData("| a | b |\n|---|---|\n| 1 |\n", "| a   | b   |\n| --- | --- |\n| 1   |     |\n")]
    [InlineData("## Late  bills\n\ntext\n", "## Late bills\n\ntext\n")]
    [InlineData("```markdown\n# Report\n```bash\nls\n```\n", "````markdown\n# Report\n\n```bash\nls\n```\n````\n")]
    public void Layout_and_markup_are_formatting(string before, string after)
    {
        var changes = ChangeCase.OfBody(before, after);
        Assert.Equal(ChangeClass.Formatting, changes.Class);
        Assert.Empty(changes.Changes);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_are_formatting() =>
        Assert.Equal(ChangeClass.Formatting, ChangeCase.Between("---\nname: a\n---\ntext\n", "\uFEFF---\r\nname: a\r\n---\r\ntext\r\n").Class);

    [Theory]
    [InlineData("## Recieving reviews\n\n- one\n", "## Receiving reviews\n\n- one\n", "renamed Recieving reviews→Receiving reviews")]
    [InlineData("## Tools & Limits\n\n- one thing\n", "## Limits of the tools\n\n- one thing\n", "renamed Tools & Limits→Limits of the tools")]
    [InlineData("# Mode v12\n\nStay calm.\n", "# Mode v16\n\nStay calm.\n", "renamed Mode v12→Mode v16")]
    public void A_heading_renamed_over_the_same_content_is_wording(string before, string after, string told)
    {
        var changes = ChangeCase.OfBody(before, after);
        Assert.Equal(ChangeClass.Wording, changes.Class);
        Assert.Equal([told], changes.Sections());
    }

    [Theory]
    [InlineData("## 2. Setup\n\ntext\n", "## 3. Setup\n\ntext\n")]
    [InlineData("## Phase 4: Report\n\ntext\n", "## Phase 3: Report\n\ntext\n")]
    [InlineData("### 2.1 Setup\n\ntext\n", "### 2.2 Setup\n\ntext\n")]
    [InlineData("## IV. Setup\n\ntext\n", "## V. Setup\n\ntext\n")]
    public void Renumbering_is_no_change_of_a_section(string before, string after) =>
        Assert.Empty(ChangeCase.OfBody(before, after).Changes);

    [Fact]
    public void A_new_section_and_a_removed_one_are_behaviour()
    {
        var changes = ChangeCase.OfBody("## Speed\n\nBe quick about it.\n", "## Security\n\nNever print a token.\n");
        Assert.Equal(ChangeClass.Behaviour, changes.Class);
        Assert.Equal(["added →Security", "removed Speed→"], changes.Sections());
        Assert.Equal("Section *Security* added; section *Speed* removed", TitleMarks.Starred(changes.Summary));
    }

    [Fact]
    public void Headings_in_code_bold_labels_and_underlined_titles_are_no_sections() =>
        Assert.Empty(ChangeCase.OfBody("text\n", "text\n\n```\n# Not a heading\n```\n\n**Label:**\n\nUnderlined\n===\n").Sections());

    [Fact]
    public void A_sample_that_holds_code_of_its_own_goes_on_behind_it()
    {
        var changes = ChangeCase.OfBody(
            "## Form\n\n```markdown\n# Log\n```\n\n## Rules\n\nBe brief.\n",
            "## Form\n\n```markdown\n# Log\n```json\n{}\n```\n### Next\n```\n\n## Rules\n\nBe brief.\n");
        Assert.Empty(changes.Sections());
        Assert.Equal("Instructions changed in *Form*", TitleMarks.Starred(changes.Summary));
    }

    [Fact]
    public void A_section_in_another_place_is_moved_and_nothing_else()
    {
        var changes = ChangeCase.OfBody("## A\n\none\n\n## B\n\ntwo\n\n## C\n\nthree\n", "## C\n\nthree\n\n## A\n\none\n\n## B\n\ntwo\n");
        Assert.Equal(["moved C→C"], changes.Sections());
        Assert.Equal(ChangeClass.Wording, changes.Class);
    }

    [Theory]
    [InlineData("**Rules**\n\n- Be brief.\n", "## Rules\n\n- Be brief.\n")]
    [InlineData("Rules\n===\n\n- Be brief.\n", "# Rules\n\n- Be brief.\n")]
    public void A_label_made_a_heading_is_a_section_more_and_formatting(string before, string after)
    {
        var changes = ChangeCase.OfBody(before, after);
        Assert.Equal(ChangeClass.Formatting, changes.Class);
        Assert.Equal(["added →Rules"], changes.Sections());
    }

    [Fact]
    public void Groups_with_labels_of_their_own_stay_what_they_are_when_a_heading_passes_them() =>
        Assert.Equal(ChangeClass.Wording, ChangeCase.OfBody(
            "You review.\n\n## Tools\n\n- git\n\nWhen invoked:\n\n1. Read.\n2. Report.\n\n## Report\n\nName the line.\n",
            "You review.\n\nWhen invoked:\n\n1. Read.\n2. Report.\n\n## Tools\n\n- git\n\n## Report\n\nName the line.\n").Class);

    [Theory]
    [InlineData("## Do\n\n- Read.\n\n## Never\n\n- Write.\n- Commit.\n", "## Do\n\n- Read.\n- Commit.\n\n## Never\n\n- Write.\n")]
    [InlineData("## Do\n\nText.\n\n## Never\n\nMore.\n\nCommit.\n", "## Do\n\nText.\n\nCommit.\n\n## Never\n\nMore.\n")]
    public void A_bullet_or_a_plain_paragraph_under_another_heading_says_another_thing(string before, string after) =>
        Assert.Equal(ChangeClass.Behaviour, ChangeCase.OfBody(before, after).Class);

    [Fact]
    public void Sections_of_one_title_are_told_apart_by_their_text() =>
        Assert.Equal(["removed Rules→"], ChangeCase.OfBody("## Rules\n\nBe brief.\n\n## Rules\n\nBe kind.\n", "## Rules\n\nBe kind.\n").Sections());

    [Fact]
    public void A_move_alone_is_moved_and_stays_listed_under_higher_classes()
    {
        var text = "---\nname: a\n---\n" + ChangeCase.Body;
        var moved = ChangeReader.Read(ChangeCase.Agent(text, "chatmodes/a.chatmode.md"), ChangeCase.Agent(text, "agents/a.agent.md"));
        Assert.Equal(ChangeClass.Moved, moved.Class);
        Assert.Equal("Moved from chatmodes/a.chatmode.md", moved.Summary);
        var edited = ChangeReader.Read(ChangeCase.Agent(text, "agents/a.md"), ChangeCase.Agent(text + "\nAlways run the tests.\n", "agents/b.md"));
        Assert.Equal(ChangeClass.Behaviour, edited.Class);
        Assert.Equal(["moved from agents/a.md to agents/b.md"], edited.Told("moved"));
    }

    [Fact]
    public void Other_line_ends_are_told_as_such()
    {
        Assert.Equal("Line endings only", ChangeCase.Between("---\nname: a\n---\ntext\n", "---\r\nname: a\r\n---\r\ntext\r\n").Summary);
        Assert.Equal("No change in the text", ChangeCase.Between("---\nname: a\n---\ntext\n", "---\nname: a\n---\ntext\n").Summary);
        Assert.Equal("Formatting only", ChangeCase.Between("---\nname: a\n---\ntext\n", "---\r\nname: a\r\n---\r\n\r\ntext\r\n").Summary);
    }

    [Fact]
    public void Paths_that_follow_the_files_own_move_change_nothing_that_it_does()
    {
        var before = ChangeCase.Agent("---\nname: a\n---\n\n# A\n\nSee `agents/b/tides.md`.\n", "agents/a/SKILL.md");
        var after = ChangeCase.Agent("---\nname: a\n---\n\n# A\n\nSee `skills/b/tides.md`.\n", "skills/a/SKILL.md");

        Assert.Equal((ChangeClass.Wording, "Wording only; moved from agents/a/SKILL.md"), (ChangeReader.Read(before, after).Class, ChangeReader.Read(before, after).Summary));
    }
}
