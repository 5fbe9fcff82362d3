using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Playbook.Browser.Tests.Planner;

/// <summary>The three forms that a plan leaves the page in: the address, the calendar (read by the rules of RFC 5545), Markdown.</summary>
public sealed class PlanFormsTests(BrowserFixture browser)
{
    private const string Options =
        "{ day: input.day, weekday: input.weekday, time: input.time, name: 'Plan, a; b', link: id => 'https://example.org/articles/' + id + '/', "
        + "title: id => 'Über “' + id + '”, with; commas\\\\ and\\nlines ' + '木'.repeat(30), "
        + "words: { read: 'Read', practise: 'Practise', checkpoint: 'Checkpoint', part_of: 'part {part} of {of}' } }";

    [Fact]
    public async Task An_address_brings_back_what_was_entered()
    {
        await using var page = await PlannerPage.Open(browser);
        var facts = PlannerPage.Today(browser);
        for (var seed = 0; seed < 150; seed++)
        {
            var input = Input(facts, seed, "{\"day\":\"2026-12-01\",\"weekday\":0,\"time\":\"07:45\",\"planned\":true}");
            var back = await page.Run("playbookPlanAddress.decode(data, playbookPlanAddress.encode(input))", facts, input);
            var plans = await page.Plan(facts, [input, back.GetRawText()]);
            Assert.Equal(plans[0].GetRawText(), plans[1].GetRawText());
            Assert.Equal("2026-12-01 0 07:45 True", $"{back.GetProperty("day")} {back.GetProperty("weekday")} {back.GetProperty("time")} {back.GetProperty("planned")}");
            var hash = (await page.Run("playbookPlanAddress.encode(input)", facts, input)).GetString()!;
            Assert.True(hash.Length < 600, hash);
            Assert.Matches("^#[A-Za-z0-9=&:,%._-]+$", hash);
        }
    }

    [Fact]
    public async Task No_two_articles_or_statements_have_one_code()
    {
        await using var page = await PlannerPage.Open(browser);
        var codes = await page.Run("[data.articles, data.competencies].map(list => list.map(i => playbookPlanAddress.code(i.id)))", PlannerPage.Today(browser), "{}");
        Assert.All(codes.EnumerateArray(), list => Assert.Equal(list.GetArrayLength(), list.EnumerateArray().Select(c => c.GetString()).Distinct().Count()));
    }

    [Theory]
    [InlineData("#p=1&to=king&at=people:mid,cooking:mid,projects:emperor&w=12&m=60&u=zzzzzzzz&k=0000&day=soon&on=x&later=1", "{\"people\":\"mid\"}", 12)]
    [InlineData("#p=1&w=9999999&at=:,::&u=abc", "{}", 26)]
    [InlineData("#p=1", "{}", 26)]
    public async Task What_is_unknown_in_an_address_is_passed_over(string hash, string from, int weeks)
    {
        await using var page = await PlannerPage.Open(browser);
        var read = await page.Run($"playbookPlanAddress.decode(data, {JsonSerializer.Serialize(hash)})", PlannerPage.Today(browser), "{}");
        Assert.Equal(from, read.GetProperty("from").GetRawText());
        Assert.Equal(weeks, read.GetProperty("weeks").GetInt32());
        Assert.Equal("", read.GetProperty("day").GetString());
        Assert.Equal("{}", read.GetProperty("answers").GetRawText());
        Assert.False(read.TryGetProperty("goal", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#main")]
    [InlineData("#p=2&to=lead")]
    public async Task What_is_no_address_of_a_plan_is_none(string hash)
    {
        await using var page = await PlannerPage.Open(browser);
        var read = await page.Run($"playbookPlanAddress.decode(data, {JsonSerializer.Serialize(hash)})", PlannerPage.Today(browser), "{}");
        Assert.Equal(JsonValueKind.Null, read.ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("16:30")]
    public async Task A_calendar_keeps_to_the_rules(string time)
    {
        await using var page = await PlannerPage.Open(browser);
        var facts = PlannerPage.Today(browser);
        for (var seed = 0; seed < 40; seed++)
        {
            var weekday = seed % 7;
            var input = Input(facts, seed, $"{{\"day\":\"2026-12-30\",\"weekday\":{weekday},\"time\":\"{time}\"}}");
            var plan = (await page.Plan(facts, [input]))[0];
            var text = (await page.Run($"playbookPlanCalendar(playbookPlanner.plan(data, input), {Options})", facts, input)).GetString()!;
            var again = (await page.Run($"playbookPlanCalendar(playbookPlanner.plan(data, input), {Options})", facts, input)).GetString()!;
            Assert.Equal(text, again);

            var events = Read(text);
            var parts = plan.GetProperty("weeks").EnumerateArray()
                .SelectMany(w => w.GetProperty("parts").EnumerateArray().Select(p => (Week: w.GetProperty("number").GetInt32(), Part: p))).ToList();
            Assert.Equal(parts.Count, events.Count);
            Assert.Equal(events.Count, events.Select(e => e["UID"]).Distinct(StringComparer.Ordinal).Count());
            var first = new DateTime(2026, 12, 30).AddDays((weekday - (int)DayOfWeek.Wednesday + 7) % 7);
            var end = first.AddDays(-7);
            for (var i = 0; i < events.Count; i++)
            {
                var starts = When(events[i], "DTSTART", time);
                var ends = When(events[i], "DTEND", time);
                var week = first.AddDays(7 * (parts[i].Week - 1));
                Assert.InRange(starts.Date, week, week.AddDays(6));
                Assert.Equal(time.Length == 0 ? 24 * 60 : parts[i].Part.GetProperty("minutes").GetInt32(), (ends - starts).TotalMinutes);
                if (i == 0 || parts[i].Week != parts[i - 1].Week)
                    Assert.Equal((DayOfWeek)weekday, starts.DayOfWeek);
                Assert.True(time.Length == 0 ? starts >= end.AddDays(-1) : starts >= end, "one event begins before the one before it ends");
                end = ends;
                Assert.StartsWith(parts[i].Part.GetProperty("kind").GetString() switch { "read" => "Read: ", "practise" => "Practise: ", _ => "Checkpoint: " }, events[i]["SUMMARY"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task An_article_keeps_its_event_when_the_plan_changes()
    {
        await using var page = await PlannerPage.Open(browser);
        var facts = PlannerPage.Today(browser);
        async Task<List<string>> Uids(int minutes) =>
        [
            .. Read((await page.Run(
                $"playbookPlanCalendar(playbookPlanner.plan(data, input), {Options})",
                facts,
                $"{{\"goal\":\"senior\",\"from\":{{\"people\":\"mid\"}},\"weeks\":20,\"minutes\":{minutes},\"day\":\"2026-12-30\",\"weekday\":1,\"time\":\"\"}}")).GetString()!)
                .Select(e => e["UID"]).Where(u => u.Contains(".read@", StringComparison.Ordinal)),
        ];
        Assert.Equal(await Uids(60), await Uids(240));
    }

    [Fact]
    public async Task Markdown_has_every_step_once()
    {
        await using var page = await PlannerPage.Open(browser);
        var facts = PlannerPage.Today(browser);
        var input = Input(facts, 5, "{}");
        var plan = (await page.Plan(facts, [input]))[0];
        var text = (await page.Run(
            "playbookPlanText(playbookPlanner.plan(data, input), { heading: 'My *plan*', summary: 'Sum_mary', title: id => '[' + id + ']', link: id => '/a/' + id, "
            + "duration: m => m + ' min', words: { plan_week: 'week {n}', plan_weeks_span: 'weeks {from} to {to}', known_level: 'known', known_marked: 'known', known_usually: 'known', checkpoint: 'Checkpoint' } })",
            facts,
            input)).GetString()!;
        Assert.StartsWith("# My \\*plan\\*\n\nSum\\_mary\n", text, StringComparison.Ordinal);
        foreach (var item in plan.GetProperty("stages").EnumerateArray().SelectMany(s => s.GetProperty("items").EnumerateArray()))
        {
            var id = item.GetProperty("id").GetString();
            var mark = item.GetProperty("known").ValueKind == JsonValueKind.String ? "x" : " ";
            Assert.Single(text.Split('\n'), line => line.StartsWith($"- [{mark}] [\\[{id}\\]](/a/{id}), ", StringComparison.Ordinal));
        }
    }

    private static string Input(PlannerFacts facts, int seed, string more)
    {
        var input = System.Text.Json.Nodes.JsonNode.Parse(SmallWorld.Ask(facts, seed))!.AsObject();
        foreach (var (key, value) in System.Text.Json.Nodes.JsonNode.Parse(more)!.AsObject())
            input[key] = value!.DeepClone();
        return input.ToJsonString();
    }

    private static DateTime When(Dictionary<string, string> of, string name, string time) => time.Length == 0
        ? DateTime.ParseExact(of[name + ";VALUE=DATE"], "yyyyMMdd", CultureInfo.InvariantCulture)
        : DateTime.ParseExact(of[name], "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>Content lines end with CRLF, have at most 75 octets, and go on after a line that begins with a space; texts are escaped.</summary>
    private static List<Dictionary<string, string>> Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', text);
        var lines = text[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains(lines, l => l.StartsWith("PRODID:", StringComparison.Ordinal));
        var events = new List<Dictionary<string, string>>();
        foreach (var line in lines[1..^1].SkipWhile(l => l != "BEGIN:VEVENT"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon], line[(colon + 1)..]);
            if (name == "BEGIN")
                events.Add(new Dictionary<string, string>(StringComparer.Ordinal));
            else if (name == "END")
                Assert.All(["UID", "DTSTAMP", "SUMMARY"], needed => Assert.Contains(needed, events[^1].Keys));
            else
                events[^1].Add(name, name is "SUMMARY" or "DESCRIPTION" ? Unescaped(value) : value);
            if (name == "DTSTAMP")
                Assert.Matches(@"^\d{8}T\d{6}Z$", value);
        }
        return events;
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.False(value[i] is ',' or ';', $"unescaped: {value}");
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }
            i++;
            Assert.Contains(value[i], "\\;,nN");
            text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
        }
        return text.ToString();
    }
}
