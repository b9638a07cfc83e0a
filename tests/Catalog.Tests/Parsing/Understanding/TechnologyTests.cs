using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Technologies;
using Xunit;

namespace Catalog.Tests.Parsing.Understanding;

public sealed class TechnologyTests
{
    [Theory]
    [InlineData("Postgres", "PostgreSQL")]
    [InlineData("k8s", "Kubernetes")]
    [InlineData("GCP", "Google Cloud")]
    [InlineData("Kafka", "Apache Kafka")]
    [InlineData("Vue 3", "Vue.js")]
    [InlineData("Node.js 18+", "Node.js")]
    [InlineData("React19", "React")]
    [InlineData("C++20", "C++")]
    [InlineData("C#", "C#")]
    [InlineData(".NET 8", ".NET")]
    [InlineData("EKS", "Amazon EKS")]
    public void Every_spelling_has_its_official_name_and_loses_its_version(string written, string name) =>
        Assert.Equal([name], Understood.Technologies($"Knows {written} well."));

    [Theory]
    [InlineData("Go through the list and express the rest.")]
    [InlineData("Next, react to the spring of the unity.")]
    [InlineData("Follows the ReAct pattern with REST and the rest.")]
    [InlineData("Makes chef and vault echo in the helm of a flask.")]
    public void English_words_are_no_technologies(string text) => Assert.Empty(Understood.Technologies(text));

    [Theory]
    [InlineData("Works as brands like Stripe, Sentry and Vercel do.")]
    [InlineData("Makes one Bash call, for it has Bash access.")]
    [InlineData("Moves the tower's ECS along.")]
    [InlineData("Searches a KDB-tree and may descope a tower.")]
    [InlineData("Wants Stripe-level care.")]
    public void What_is_praised_or_called_alike_is_no_technology(string text) => Assert.Empty(Understood.Technologies(text));

    [Fact]
    public void What_another_takes_is_anothers() =>
        Assert.Equal(["Vue.js"], Understood.Technologies("Casts bells.", "## When not to use\n\n- React pages\n\n## Work\n\nBuild Vue pages.\n"));

    [Fact]
    public void What_an_area_lists_has_the_line_that_names_it() =>
        Assert.Equal(
            ["Django 10", "PostgreSQL 8"],
            Understood.File("---\nname: some-agent\ndescription: Casts bells.\n---\n## Expertise\n\n- Bells of bronze\n- PostgreSQL tables\n- Ropes\n- Django views\n").Technologies.Select(claim => $"{claim.Name} {claim.Line}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Writes Go code.", "Go")]
    [InlineData("Knows Python, Go, and Rust.", "Python,Go,Rust")]
    [InlineData("Builds Express middleware.", "Express")]
    [InlineData("Uses R 4 and pandas, with Pandas tests.", "Pandas,R")]
    [InlineData("Checks code (ECS/PHPStan/Rector).", "PHPStan,Rector")]
    public void Ambiguous_words_count_in_company(string text, string names) =>
        Assert.Equal(names.Split(',').Order(StringComparer.Ordinal), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Fact]
    public void Names_of_other_agents_and_fences_are_no_technologies() =>
        Assert.Empty(Understood.Technologies("Works with kubernetes-specialist.", "```\nimport react\n```\n"));

    [Fact]
    public void What_it_is_not_for_is_not_what_it_knows() => Assert.Equal(["Vue.js"], Understood.Technologies("Builds Vue pages, not for React."));

    [Theory]
    [InlineData("Uses Flask (no Django, never `Celery` tasks).", "Flask")]
    [InlineData("Writes Kotlin, not Groovy.", "Kotlin")]
    public void What_it_says_no_to_is_not_what_it_knows(string text, string name) => Assert.Equal([name], Understood.Technologies(text));

    [Theory]
    [InlineData("Draws with framer-motion and react-hook-form.", "Framer Motion,React Hook Form")]
    [InlineData("Builds on spring-boot.", "Spring Boot")]
    public void A_hyphen_is_as_good_as_a_space(string text, string names) =>
        Assert.Equal(names.Split(','), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Knows the ESP32-S3 board.", "ESP32")]
    [InlineData("Leads R&D with Python.", "Python")]
    [InlineData("Reads `.github/agents` and writes Rust code.", "Rust")]
    public void Parts_of_other_names_and_paths_are_no_technologies(string text, string name) => Assert.Equal([name], Understood.Technologies(text));

    [Theory]
    [InlineData("Plans by hypothesis testing: Hypothesis testing first.")]
    [InlineData("Solves Linear programming problems.")]
    [InlineData("Move services closer to the user.")]
    [InlineData("Combine testing with review, and keep error-prone steps short.")]
    [InlineData("Read the docs of the service bus, rest assured.")]
    [InlineData("Runs checks with the Bash tool.")]
    [InlineData("Writes right-to-left layouts for RTL languages.")]
    [InlineData("Reads EMR and EHR exports.")]
    public void Words_that_only_look_like_names_are_no_technologies(string text) => Assert.Empty(Understood.Technologies(text));

    [Theory]
    [InlineData("Writes Move smart contracts in Move language.", "Move")]
    [InlineData("Sets up Celery integration.", "Celery")]
    [InlineData("Works in Cursor, Windsurf and GitHub Copilot.", "Cursor,GitHub Copilot,Windsurf")]
    [InlineData("Loads pandas frames.", "Pandas")]
    [InlineData("Builds Telegram bots with aiogram, Telethon and grammY.", "Telegram,Telethon,aiogram,grammY")]
    [InlineData("Trades over Alpaca, Polygon.io and Yahoo Finance.", "Alpaca,Polygon.io,Yahoo Finance")]
    public void Names_are_told_as_people_say_them(string text, string names) =>
        Assert.Equal(names.Split(','), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_slug_names_its_technology() => Assert.Equal(["Go"], Understood.Technologies("Does the work.", name: "golang-pro"));

    [Fact]
    public void The_strongest_place_is_told()
    {
        var read = Understood.File("---\nname: django-pro\ndescription: Builds with Redis.\n---\nYou know Celery and Python.\n\n## Expertise\n- **Data**: PostgreSQL\n\n## Steps\n\nRun Docker.\n");
        Assert.Equal(
            [("Django", Claim.Name, 2), ("Redis", Claim.Description, 3), ("Python", Claim.Capability, 5), ("PostgreSQL", Claim.Capability, 8), ("Docker", Claim.Elsewhere, 12)],
            read.Technologies.Where(claim => claim.Name != "Celery").Select(claim => (claim.Name, claim.Claimed, claim.Line)));
    }

    [Fact]
    public void A_config_adds_names()
    {
        var vocabulary = Vocabulary.With([KeyValuePair.Create<string, IReadOnlyList<string>>("Ledgerly", ["LDG"])]);
        var read = Understander.Read(AgentOf.Text("---\nname: x\ndescription: Runs LDG.\n---\n"), KnownAgents.None, vocabulary);
        Assert.Equal(["Ledgerly"], read.Technologies.Select(claim => claim.Name));
    }

    [Theory]
    [InlineData("Rates hazards by severity S0-S3, exposure and control.")]
    [InlineData("Arms the S3 timer, then S2.")]
    [InlineData("Keeps Lambda control near one.")]
    [InlineData("Follows TS 22.185 and ISO/TS 16949.")]
    [InlineData("Tests MIL, SIL, PIL and HIL.")]
    [InlineData("Draws the Core Data Model of the guild.")]
    [InlineData("Sets up the Vector toolchain.")]
    [InlineData("Splits each SWC component of the application.")]
    [InlineData("Is rated by Automotive SPICE, level 2.")]
    [InlineData("Sums delta, theta and Vega of a book.")]
    [InlineData("Ends Phase D3 before Phase D4.")]
    [InlineData("Counts Tabs & Windows that stand open.")]
    [InlineData("Serves through llama-deploy alone.")]
    [InlineData("Notes the TRL of a part and its RDS reception.")]
    [InlineData("Searches with Copilot Plus.")]
    public void Short_names_of_other_trades_are_no_technologies(string text) => Assert.Empty(Understood.Technologies(text));

    [Theory]
    [InlineData("Uploads to S3 buckets.", "Amazon S3")]
    [InlineData("Moves files between DynamoDB, EC2 and S3.", "Amazon DynamoDB,Amazon EC2,Amazon S3")]
    [InlineData("Writes Lambda functions.", "AWS Lambda")]
    [InlineData("Draws D3 charts in JS/TS.", "D3.js,JavaScript,TypeScript")]
    [InlineData("Models charts in Stateflow.", "Stateflow")]
    [InlineData("Watches a StateFlow in Kotlin.", "Kotlin,Kotlin Flow")]
    [InlineData("Ports to the Jetson Orin.", "Jetson Orin")]
    [InlineData("Keeps object storage (S3/GCS).", "Amazon S3,Google Cloud Storage")]
    [InlineData("Ships logs with Fluentd, Vector and Logstash.", "Fluentd,Logstash,Vector.dev")]
    public void Short_names_count_where_their_fellows_stand_near(string text, string names) =>
        Assert.Equal(names.Split(','), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("- **Author**: The Claude Code Guild")]
    [InlineData("**Author:** The Claude Code Guild")]
    [InlineData("---\n\n*This skill is part of the Copilot Bells suite.*")]
    [InlineData("- Reusable Copilot skill converted from the guild's notes")]
    [InlineData("See https://example.org/guild/react-bells and github.com/guild/docker-bells for more.")]
    public void Where_a_file_is_from_names_no_technology(string body) => Assert.Empty(Understood.Technologies("Casts bells.", $"## Notes\n\n{body}\n"));

    [Theory]
    [InlineData("The author writes Python.", "Python")]
    [InlineData("This agent is run by Docker, as part of the tower.", "Docker")]
    public void What_is_said_of_its_work_names_some(string body, string name) => Assert.Equal([name], Understood.Technologies("Casts bells.", $"## Notes\n\n{body}\n"));

    [Fact]
    public void The_vocabulary_is_wide() => Assert.True(Vocabulary.Shipped.OfficialNames.Values.Distinct(StringComparer.Ordinal).Count() >= 6_500);

    [Theory]
    [InlineData("Masters ZIO, FS2, and http4s.", "FS2,ZIO,http4s")]
    [InlineData("Reads LogQL over Loki, and little else.", "Grafana Loki,LogQL")]
    [InlineData("Finds embedded faults with Coverity, PC-lint and Polyspace.", "Coverity,PC-lint,Polyspace")]
    public void Each_ecosystem_has_its_tools(string text, string names) =>
        Assert.Equal(names.Split(','), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_short_name_that_many_makers_use_counts_beside_another_product_of_one() =>
        Assert.Equal(["AWS IAM", "AWS Lambda", "Amazon API Gateway"], Understood.Technologies("Builds on Lambda, API Gateway and IAM.").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Puts an API Gateway before IAM and a VPC.")]
    [InlineData("Ends after ten quiet minutes, not when the graph looks better.")]
    [InlineData("Looks through the Application Lens.")]
    [InlineData("React to events of the platform.")]
    public void Common_names_alone_are_no_technologies(string text) => Assert.Empty(Understood.Technologies(text));

    [Fact]
    public void Two_ambiguous_words_keep_each_other_company() =>
        Assert.Equal(["Go", "Rust"], Understood.Technologies("Profiles Go and Rust services.").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Less code, fewer files.")]
    [InlineData("**Less Code = Less Debt**: delete first.")]
    [InlineData("Express a real exception as its own condition.")]
    [InlineData("Exposed secrets in logs, and Temporal queries over time.")]
    [InlineData("Plan the next ten posts. Next 2-3 sprints are known.")]
    [InlineData("Answers in three ways: option A, option B, or option C.")]
    [InlineData("Grades go from A, B and C to D.")]
    [InlineData("Relay a plan and take it on. Anchor the piece.")]
    [InlineData("Makes a Go/No-Go decision before Go live.")]
    [InlineData("## Responsive and Zoom")]
    public void Verbs_adjectives_and_letters_are_no_technologies(string text) => Assert.Empty(Understood.Technologies($"'{text}'"));

    [Theory]
    [InlineData("Reads logs below C:\\\\Windows on Windows.", "Windows")]
    [InlineData("**Step Functions**: Standard vs Express workflows.", "AWS Step Functions")]
    [InlineData("Runs Step Functions Express for short jobs.", "AWS Step Functions")]
    [InlineData("Builds with Vue: Composition API, Teleport, Fragments.", "Vue.js")]
    [InlineData("Follows the C++ guidelines (R.10).", "C++")]
    [InlineData("Draws with D3.js: Zoom and pan, brush.", "D3.js")]
    public void Parts_of_products_and_words_beside_them_are_none_of_their_own(string text, string name) =>
        Assert.Equal([name], Understood.Technologies($"\"{text}\""));

    [Theory]
    [InlineData("Writes C code and an Express server.", "C,Express")]
    [InlineData("Compiles C/C++ and Less stylesheets.", "C,C++,Less")]
    [InlineData("Serves APIs with FastAPI, Express or Hono.", "Express,FastAPI,Hono")]
    [InlineData("Reads `setup.py` (Python), `go.mod` (Go) and the rest.", "Go,Python")]
    [InlineData("Web frameworks: Gin, Echo, Chi.", "Chi,Echo,Gin")]
    [InlineData("Runs Temporal workflows and Modal functions.", "Modal,Temporal")]
    [InlineData("Meets over Zoom calls, files Linear issues.", "Linear,Zoom")]
    [InlineData("Moves hosts from Node 18 to Next 15.", "Next.js,Node.js")]
    [InlineData("Injects with Hilt, not by hand, and stores in Jetpack Room.", "Hilt,Room")]
    public void What_stands_right_beside_a_word_tells_that_it_is_meant(string text, string names) =>
        Assert.Equal(names.Split(','), Understood.Technologies($"'{text}'").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_of_the_vocabulary_is_read()
    {
        Assert.All(["Go", "Less", "C", "Express", "Temporal", "Zoom"], name => Assert.Contains(name, Vocabulary.Shipped.OfficialNames.Keys));
        Assert.DoesNotContain(Vocabulary.Shipped.OfficialNames.Keys, name => name.Length == 0 || "=?^~!+".Contains(name[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Runs pytest, mypy, ruff.", "Ruff,mypy,pytest")]
    [InlineData("Validates with Zod, joi, or Pydantic.", "Joi,Pydantic,Zod")]
    [InlineData("Draws a pie, a bandit and a hedge.", "")]
    [InlineData("Uses Zod, pie, yarn for socks.", "Zod")]
    public void A_small_word_among_technologies_is_one_of_them(string text, string names) =>
        Assert.Equal(names, string.Join(',', Understood.Technologies(text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Builds ASP.NET Core apps with EF Core.", "ASP.NET Core,Entity Framework Core")]
    [InlineData("Keeps ASP.NET sites with Entity Framework alive.", "ASP.NET,Entity Framework")]
    [InlineData("Reviews a Bevy ECS game.", "Bevy")]
    [InlineData("Runs ECS tasks.", "Amazon ECS")]
    [InlineData("Watches the Largest Contentful Paint.", "")]
    [InlineData("Writes TypeScript for non-React code, outside of Angular.", "TypeScript")]
    [InlineData("Reviews AL code for Business Central.", "AL,Microsoft Dynamics 365 Business Central")]
    public void Near_names_are_told_apart(string text, string names) =>
        Assert.Equal(names, string.Join(',', Understood.Technologies(text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Hand the plan to @terraform.", new string[0])]
    [InlineData("Write to anna@vercel.com.", new string[0])]
    [InlineData("Never {@html} it.", new string[0])]
    [InlineData("Add @supabase/ssr to it.", new[] { "Supabase" })]
    public void Somebody_who_is_addressed_is_no_technology(string body, string[] expected) => Assert.Equal(expected, Understood.Technologies("Does the work.", body));

    [Theory]
    [InlineData("Secrets in Vault and HashiCorp Vault.", new[] { "HashiCorp Vault" })]
    [InlineData("Model a Data Vault with PostgreSQL.", new[] { "PostgreSQL" })]
    [InlineData("Doctrine entities with DQL.", new[] { "Doctrine" })]
    public void A_name_is_told_from_its_namesakes(string description, string[] expected) => Assert.Equal(expected, Understood.Technologies(description));

    [Theory]
    [InlineData("Writes tools with Typer, Click and Rich.", "Click,Rich,Typer")]
    [InlineData("Draws with SwiftUI, Combine, and UIKit.", "Combine,SwiftUI,UIKit")]
    [InlineData("Ships logs with Fluentd, Vector, or Logstash.", "Fluentd,Logstash,Vector.dev")]
    [InlineData("Trades on Uniswap, Curve, and Balancer.", "Balancer protocol,Curve Finance,Uniswap")]
    [InlineData("Plans with Datadog, Six Sigma, Docker.", "Datadog,Docker")]
    [InlineData("Uses Starter Slim, Laravel, and more.", "Laravel")]
    [InlineData("Answers with one Click, Rich ecosystem, Python.", "Python")]
    public void Short_names_are_told_by_their_list_and_a_longer_name_keeps_its_words(string text, string names) =>
        Assert.Equal(names.Split(','), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("- **argparse**: flags\n- **Click**: groups\n- **Rich**: tables", "Click,Rich,argparse")]
    [InlineData("- **Click**: where to press\n- **Rich**: what to eat\n- **Vector**: where to go", "")]
    [InlineData("- **Python**: scripts\n- **Rich**: meals\n- **Meals**: soups\n- **Drinks**: teas", "Python")]
    public void A_label_among_labels_that_are_names_is_one(string items, string names) =>
        Assert.Equal(names, string.Join(',', Understood.Technologies("Does the work.", "## Core Expertise\n\n### Tooling\n" + items + "\n").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Runs code at AWS Lambda@Edge.", "AWS Lambda@Edge")]
    [InlineData("Stores volumes on Azure Disk.", "Azure Managed Disks")]
    [InlineData("Runs pip-tools over Python.", "Python,pip-tools")]
    public void A_product_is_told_from_the_family_that_its_name_begins_with(string text, string names) =>
        Assert.Equal(names.Split(','), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Plans the Content Mix Framework and letters for an Outreach specialist.")]
    [InlineData("Knows the Economic Buyer, the Champion and the Gatekeeper.")]
    [InlineData("Compares Context Windows, and reads Attribution Windows.")]
    [InlineData("Prunes a Radix tree and sorts Snowflake IDs.")]
    [InlineData("Frames a portrait with soft bokeh.")]
    [InlineData("Treats atrial Flutter and airflow limitation.")]
    [InlineData("Designs a Virtual Waiting Room Framework.")]
    [InlineData("Rotates every Exposed API key.")]
    [InlineData("Gives each Hex code a name, draws Stacked bars.")]
    [InlineData("You are Ember. A partner.")]
    [InlineData("Forecasts by using Monte Carlo simulation.")]
    [InlineData("Optimizes app store listings, records a voiceover.")]
    public void Words_of_many_trades_are_no_products(string text) => Assert.Empty(Understood.Technologies(text));

    [Theory]
    [InlineData("Plans posts on SNS and blogs.")]
    [InlineData("Tracks MQL/SQL workflows.")]
    [InlineData("Signs SAS tokens and counts E5 licenses.")]
    [InlineData("Weighs ISO against NSO options.")]
    [InlineData("Reads a QT interval, an X-ray and a PRISMA flow diagram.")]
    [InlineData("Writes a PIP and measures trade costs (TCA).")]
    [InlineData("Checks the master patient index (MPI), answers RQ1.")]
    [InlineData("Audits ACR accreditation and ROS levels.")]
    public void Acronyms_of_other_fields_are_no_products(string text) => Assert.Empty(Understood.Technologies(text));

    [Theory]
    [InlineData("Quotes Draper and asks Devin about Rasa.")]
    [InlineData("Named after Daphne, Isabelle or Carter.")]
    [InlineData("You are Winston, an architect, and Percy is named Hugo.")]
    [InlineData("Hands the plan to Jasper for review, meets in Istanbul.")]
    [InlineData("¿Que debe probar? Mide la cobertura.")]
    [InlineData("Vue d'ensemble, et drei Fragen.")]
    [InlineData("Prüft den Zustand der Anlage.")]
    public void People_and_words_of_other_languages_are_no_products(string text) => Assert.Empty(Understood.Technologies($"'{text.Replace("'", "''", StringComparison.Ordinal)}'"));

    [Theory]
    [InlineData("Embeds the Zoom UI Toolkit.", "Zoom Video SDK")]
    [InlineData("Cites the SWC Registry for Solidity.", "Solidity")]
    [InlineData("Shares state over a Blackboard, like other agents.", "")]
    [InlineData("Supports Kylin OS.", "Kylin OS")]
    [InlineData("Sends over an SMTP Relay client.", "")]
    [InlineData("Feeds batches with DataLoader workers.", "")]
    [InlineData("Reports in Looker Studio.", "Looker Studio")]
    [InlineData("Lights scenes with Nanite and Lumen.", "Nanite,Unreal Lumen")]
    [InlineData("Packs installers with WiX, builds pages in Wix.", "WiX Toolset,Wix")]
    public void A_word_is_not_taken_for_the_wrong_product(string text, string names) =>
        Assert.Equal(names, string.Join(',', Understood.Technologies(text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Statuspage.io", "Statuspage")]
    [InlineData("Deque axe", "axe-core")]
    [InlineData("Salesforce CRM", "Salesforce")]
    [InlineData("Runway Gen-3", "Runway ML")]
    [InlineData("Blackboard Learn", "Blackboard")]
    [InlineData("Google Analytics 4", "Google Analytics")]
    [InlineData("Azure Purview", "Microsoft Purview")]
    [InlineData("SAM2", "SAM 2")]
    [InlineData("Leaflet.js", "Leaflet")]
    public void A_product_has_one_name(string written, string name) => Assert.Equal(name, Vocabulary.Shipped.OfficialNames[written]);

    [Theory]
    [InlineData("Connects Salesloft, Outreach and HubSpot.", "HubSpot,Outreach.io,Salesloft")]
    [InlineData("Tests properties with Hypothesis.", "Hypothesis")]
    [InlineData("Use Pigeon for typed calls.", "Pigeon")]
    [InlineData("Manages state with Riverpod, BLoC, or Provider. Avoid globals.", "Bloc,Provider,Riverpod")]
    [InlineData("Calls services over Retrofit + OkHttp.", "OkHttp,Retrofit")]
    [InlineData("Compresses Parquet with Snappy (fast).", "Apache Parquet,Snappy")]
    [InlineData("Writes to GCS buckets and SNS topics.", "Amazon SNS,Google Cloud Storage")]
    [InlineData("Tests Go with testify assertions.", "testify")]
    [InlineData("Sends requests over a proxy, and calls with requests, aiohttp or httpx.", "HTTPX,Requests library,aiohttp")]
    public void Among_its_own_such_a_word_is_the_product(string text, string names) =>
        Assert.Equal(names, string.Join(',', Understood.Technologies(text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Searches KEGG, Reactome and ClinVar.", "ClinVar,KEGG,Reactome")]
    [InlineData("Buys over Amazon DSP and Criteo.", "Amazon DSP,Criteo")]
    [InlineData("Files matters in MyCase or Smokeball.", "MyCase,Smokeball")]
    [InlineData("Backs up with Percona XtraBackup, packs with Zstandard.", "Percona XtraBackup,Zstandard")]
    [InlineData("Publishes mods on Modrinth and CurseForge.", "CurseForge,Modrinth")]
    public void Each_field_has_its_products(string text, string names) =>
        Assert.Equal(names.Split(','), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_config_does_not_rename_what_is_shipped()
    {
        var vocabulary = Vocabulary.With([KeyValuePair.Create<string, IReadOnlyList<string>>("terraform", ["tform"])]);
        var read = Understander.Read(AgentOf.Text("---\nname: x\ndescription: Runs terraform.\n---\n"), KnownAgents.None, vocabulary);
        Assert.Equal(["Terraform"], read.Technologies.Select(claim => claim.Name));
    }

    [Fact]
    public void Products_whose_names_are_common_words_count_in_their_own_case_alone()
    {
        Assert.Empty(Understood.Technologies("To capture one bell vs code of another, keep the loopback and the forge."));
        Assert.Equal(["Capture One", "Visual Studio Code"], Understood.Technologies("Works with Capture One and VS Code.").Order());
    }

    [Theory]
    [InlineData("Hands the plan to Forge, then asks Nexus and Echo.")]
    [InlineData("Works for the Nexus server room, with Spark features and Quill.")]
    public void The_name_of_an_agent_is_no_technology(string text) => Assert.Empty(Known(text, "Nexus", "Echo", "Spark", "Quill", "Forge"));

    [Theory]
    [InlineData("Runs Echo handlers behind Nexus repositories.", "Echo,Nexus")]
    [InlineData("Counts with Kafka, Spark and Airflow.", "Apache Airflow,Apache Kafka,Apache Spark")]
    [InlineData("Counts with Apache Spark.", "Apache Spark")]
    public void The_name_of_an_agent_is_a_technology_where_more_than_the_word_says_so(string text, string names) =>
        Assert.Equal(names.Split(','), Known(text, "Nexus", "Echo", "Spark").Order(StringComparer.Ordinal));

    [Fact]
    public void A_skill_may_bear_the_name_of_its_technology() =>
        Assert.Equal(["Echo"], Understood.File("---\nname: some-agent\ndescription: Routes bells with Gin, Echo, Chi.\n---\n", KnownAgents.Of([AgentOf.Text("---\nname: echo\ndescription: Routes.\n---\n", ".claude/skills/echo/SKILL.md")])).Technologies.Select(claim => claim.Name).Where(name => name == "Echo"));

    [Theory]
    [InlineData("Rates bells: | 0-39 | **F** | poor |")]
    [InlineData("Draws Metro-style dashboards.")]
    [InlineData("Shares channels (B2B Direct Connect) with the Jr. Kraken team.")]
    [InlineData("Use Monte Carlo, not fixed numbers.")]
    public void Words_that_mean_something_else_here_are_no_technologies(string text) => Assert.Empty(Understood.Technologies($"Counts bells. {text.Replace(": ", " - ", StringComparison.Ordinal)}"));

    [Theory]
    [InlineData("Chooses platforms (AKS, Batch).", "Azure Kubernetes Service")]
    [InlineData("Tests models, requests, and Sidekiq jobs.", "Sidekiq")]
    public void A_fellow_of_another_kind_or_maker_vouches_for_nothing(string text, string name) => Assert.Equal([name], Understood.Technologies(text));

    [Fact]
    public void An_agents_name_with_a_hyphen_names_the_whole() => Assert.Equal(["Objective-C"], Understood.Technologies("Counts bells.", name: "objective-c-developer"));

    [Theory]
    [InlineData("Writes Terraform. You don't write Bicep, ARM templates, or Pulumi.", "ARM templates,Bicep,Pulumi")]
    [InlineData("Plans bells. For bell-specific design (Spring Boot layers, FastAPI routers) use the matching bell lead.", "FastAPI,Spring Boot")]
    [InlineData("Plans bells. Django is out of scope.", "Django")]
    public void What_is_not_covered_is_only_mentioned(string description, string names) =>
        Assert.Equal(names.Split(','), Understood.File($"---\nname: some-agent\ndescription: {description}\n---\n").Technologies.Where(claim => claim.Claimed == Claim.Elsewhere).Select(claim => claim.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Bell design Codex skill for bells.")]
    [InlineData("Casts bells. Use when Claude needs to cast a bell.")]
    public void The_program_that_runs_the_agent_is_no_technology(string text) => Assert.Empty(Understood.Technologies(text));

    [Theory]
    [InlineData("Creates Claude Code skills for teams.", "Claude Code")]
    [InlineData("Designs a Codex agent for each bell.", "OpenAI Codex")]
    public void A_program_that_the_agent_works_on_is_one(string text, string name) => Assert.Equal([name], Understood.Technologies(text));

    private static IEnumerable<string> Known(string description, params string[] agents) =>
        Understood.File($"---\nname: some-agent\ndescription: {description}\n---\n", KnownAgents.Of(agents.Select(agent => AgentOf.Text($"---\nname: {agent}\ndescription: Works.\n---\n")))).Technologies.Select(claim => claim.Name);

    [Theory]
    [InlineData("Turns on the reader with ⌘+F5 and Ctrl+F5 in Azure apps.", "Azure")]
    [InlineData("Keeps act-on-this apart from the Multi-Lens Framework.", "")]
    [InlineData("Skriver moderne. Moderne bokmål, with API tests.", "")]
    [InlineData("Splits disks by GPT partition tables.", "")]
    [InlineData("Counts the shops of Amazon Go stores.", "")]
    [InlineData("Casts in Unity with DOTS/ECS and turns off Raycast Target.", "Unity,Unity DOTS")]
    [InlineData("Ends with `Grok 4.5 <noreply@x.ai>` and Co-Authored-By: Claude.", "")]
    [InlineData("Runs the browser itself, no Node.js/Playwright required.", "")]
    public void Keys_compounds_signatures_and_words_of_another_sense_are_no_technologies(string text, string names) =>
        Assert.Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries), Understood.Technologies(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Do NOT suggest Spring Boot patterns.")]
    [InlineData("Do NOT use: Express, Prisma.")]
    public void What_is_refused_is_not_told(string body) => Assert.Empty(Understood.Technologies("Casts bells.", $"## Rules\n\n- {body}\n"));

    [Theory]
    [InlineData("rust-agent", "Rust")]
    [InlineData("web-forms", "")]
    public void A_name_tells_a_language_before_agent_and_no_product_by_common_words(string name, string expected) =>
        Assert.Equal(expected, string.Join(',', Understood.Technologies("Casts bells.", name: name)));

    [Fact]
    public void What_a_command_runs_and_an_example_uses_is_no_capability() =>
        Assert.All(
            Understood.File("---\nname: some-agent\ndescription: Casts bells.\n---\n## Capabilities\n- Counts with `uv run python tools/count.py`\n- Weighs the rim\n- Example: a founder using Pinecone\n").Technologies,
            claim => Assert.Equal(Claim.Elsewhere, claim.Claimed));
}
