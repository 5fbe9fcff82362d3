using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playbook.Browser.Tests.Planner;

/// <summary>
/// The plans that the people of <c>tests/planner/people</c> get, to the letter. A person is a file; accept with <c>PLAYBOOK_ACCEPT=1</c>,
/// then read what that person would read.
/// </summary>
public sealed class PlannerPeopleTests(BrowserFixture browser)
{
    private static readonly string Folder = Path.Combine(RealSite.RepositoryRoot(), "tests", "planner");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "people"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_twelve_people() => Assert.True(Names.Count >= 12);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_person_gets_their_plan(string name)
    {
        await using var page = await PlannerPage.Open(browser);
        var facts = PlannerPage.Facts(Path.Combine(Folder, "playbook.js"));
        var person = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "people", name + ".json"), TestContext.Current.CancellationToken))!;
        var input = person["input"]!.DeepClone();
        if (person["usually"] is JsonArray levels)
        {
            var answers = facts.Root.GetProperty("competencies").EnumerateArray()
                .Where(c => levels.Any(l => l!.GetValue<string>() == c.GetProperty("level").GetString()))
                .Select(c => KeyValuePair.Create(c.GetProperty("id").GetString()!, (JsonNode?)2));
            input["answers"] = new JsonObject(answers);
        }
        var plan = (await page.Plan(facts, [input.ToJsonString()]))[0];
        Expect.Nothing(PlanRules.Broken(facts, JsonDocument.Parse(input.ToJsonString()).RootElement, plan));

        var shown = Show(person["who"]!.GetValue<string>(), plan);
        var file = Path.Combine(Folder, "people", name + ".txt");
        if (Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT") == "1" && (!File.Exists(file) || await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) != shown))
            await File.WriteAllTextAsync(file, shown, TestContext.Current.CancellationToken);
        else
            Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), shown);
    }

    private static string Show(string who, JsonElement plan)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"{who}");
        Line($"");
        Line($"to {plan.GetProperty("goal")} along {string.Join(", ", PlannerFacts.Texts(plan, "paths").DefaultIfEmpty("no path"))}{(plan.GetProperty("deepens").GetBoolean() ? ", deeper" : "")}");
        Line($"{plan.GetProperty("total")} min: reading {plan.GetProperty("reading")}, practice {plan.GetProperty("practice")}, checkpoints {plan.GetProperty("checkpoints")}");
        Line($"{plan.GetProperty("weeks").GetArrayLength()} weeks of {plan.GetProperty("minutes")} min, {plan.GetProperty("asked")} asked for: {(plan.GetProperty("fits").GetBoolean() ? "fits" : "does not fit")}");
        if (plan.TryGetProperty("instead", out var instead))
            Line($"instead: {instead.GetProperty("weeks")} weeks, or {instead.GetProperty("minutes")} min a week, or as far as {PlannerFacts.Texts(instead, "stages").DefaultIfEmpty("nowhere").Last()}");
        foreach (var stage in plan.GetProperty("stages").EnumerateArray())
        {
            Line($"");
            Line($"{stage.GetProperty("key")} ({stage.GetProperty("level")}){Span(stage.GetProperty("weeks"))}");
            foreach (var item in stage.GetProperty("items").EnumerateArray())
            {
                var known = item.GetProperty("known").GetString();
                Line($"  {(known is null ? "" : "known: ")}{item.GetProperty("id")}{(known is null ? Span(item.GetProperty("weeks")) : $" ({known})")}{Why(item)}");
            }
            if (stage.GetProperty("minutes").GetInt32() > 0)
                Line($"  checkpoint{(stage.GetProperty("offered").GetBoolean() ? " (offered)" : Span(stage.GetProperty("ends")))}");
        }
        if (PlannerFacts.Texts(plan, "untrained") is { Count: > 0 } untrained)
            Line($"\nwithout an article: {string.Join(", ", untrained)}");
        return text.ToString();
    }

    private static string Why(JsonElement item) => item.GetProperty("why").GetString() switch
    {
        "before" => $" <- needed for {item.GetProperty("for").GetString()}",
        "statement" => $" <- {string.Join(", ", PlannerFacts.Texts(item, "closes"))}",
        _ => "",
    };

    private static string Span(JsonElement weeks) => weeks.ValueKind != JsonValueKind.Array ? ""
        : weeks[0].GetInt32() == weeks[1].GetInt32() ? $" [{weeks[0]}]" : $" [{weeks[0]}-{weeks[1]}]";
}
