using System.Text.Json;

namespace Playbook.Browser.Tests.Planner;

/// <summary>The rules that every plan keeps, whoever asks and whatever the site is about. Each complaint names the rule.</summary>
internal static class PlanRules
{
    /// <summary>What is wrong with a plan.</summary>
    public static IEnumerable<string> Broken(PlannerFacts facts, JsonElement input, JsonElement plan)
    {
        var stages = plan.GetProperty("stages").EnumerateArray().ToList();
        var items = stages.SelectMany(s => s.GetProperty("items").EnumerateArray()).ToList();
        return [.. Order(facts, stages, items), .. Coverage(facts, input, plan, items), .. Hours(facts, plan, stages, items), .. Weeks(plan, items), .. Fit(input, plan)];
    }

    private static IEnumerable<string> Order(PlannerFacts facts, List<JsonElement> stages, List<JsonElement> items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var id = Id(item);
            if (!IsKnown(item))
            {
                foreach (var before in PlannerFacts.Texts(facts.Articles[id], "requires").Where(b => facts.Articles.ContainsKey(b) && !seen.Contains(b)))
                    yield return $"{id} comes before {before}, which it requires";
            }
            if (!seen.Add(id))
                yield return $"{id} stands twice";
        }
        for (var i = 1; i < stages.Count; i++)
        {
            if (facts.Rank(Text(stages[i], "level")) < facts.Rank(Text(stages[i - 1], "level")))
                yield return $"the levels fall at {Text(stages[i], "key")}";
        }
        var begins = items.Where(i => !IsKnown(i)).Select(i => i.GetProperty("weeks")[0].GetInt32()).ToList();
        if (!begins.SequenceEqual(begins.Order()))
            yield return "an article begins before one that stands above it";
    }

    /// <summary>What is to be learned is trained, known, or said to have no article; counted here anew from the input.</summary>
    private static IEnumerable<string> Coverage(PlannerFacts facts, JsonElement input, JsonElement plan, List<JsonElement> items)
    {
        var goal = Text(plan, "goal");
        var from = plan.GetProperty("from");
        var marked = PlannerFacts.Texts(input, "known");
        var needed = items.Where(i => !IsKnown(i)).Select(Id).ToHashSet(StringComparer.Ordinal);
        var untrained = PlannerFacts.Texts(plan, "untrained");
        var answers = input.TryGetProperty("answers", out var given) ? given : default;
        foreach (var statement in facts.Root.GetProperty("competencies").EnumerateArray())
        {
            var (id, level) = (Id(statement), Text(statement, "level"));
            if (!from.TryGetProperty(Text(statement, "pillar"), out var at) || !facts.LeadsTo(level, goal))
                continue;
            var stands = at.GetString()!;
            var isAhead = level != stands && facts.LeadsTo(stands, level);
            var answer = answers.ValueKind == JsonValueKind.Object && answers.TryGetProperty(id, out var a) ? a.GetInt32() : (int?)null;
            if (answer is { } value ? value == 2 : !isAhead)
                continue;
            var articles = PlannerFacts.Texts(statement, "articles").Where(facts.Articles.ContainsKey).ToList();
            if (!articles.Any(x => needed.Contains(x) || marked.Contains(x, StringComparer.Ordinal)) && !untrained.Contains(id, StringComparer.Ordinal))
                yield return $"nothing trains {id}";
            if (untrained.Contains(id, StringComparer.Ordinal) && articles.Count > 0)
                yield return $"{id} is said to have no article, but has {articles.Count}";
        }
    }

    private static IEnumerable<string> Hours(PlannerFacts facts, JsonElement plan, List<JsonElement> stages, List<JsonElement> items)
    {
        foreach (var item in items)
        {
            var article = facts.Articles[Id(item)];
            foreach (var kind in new[] { "reading", "practice" })
            {
                if (Number(item, kind) != (IsKnown(item) ? 0 : Number(article, kind)))
                    yield return $"{Id(item)} has another time for {kind}";
            }
        }
        if (!plan.TryGetProperty("total", out _))
            yield break;
        var checkpoints = stages.Where(s => !s.GetProperty("offered").GetBoolean()).Sum(s => Number(s, "minutes"));
        var total = items.Sum(i => Number(i, "reading") + Number(i, "practice")) + checkpoints;
        var inWeeks = Parts(plan).Sum(p => Number(p.Part, "minutes"));
        if (total != Number(plan, "total") || total != inWeeks || Number(plan, "reading") + Number(plan, "practice") + Number(plan, "checkpoints") != total)
            yield return $"the hours do not add up: {total}, {Number(plan, "total")}, {inWeeks}";
        foreach (var week in plan.GetProperty("weeks").EnumerateArray())
        {
            var minutes = week.GetProperty("parts").EnumerateArray().Sum(p => Number(p, "minutes"));
            if (minutes != Number(week, "minutes") || minutes > Number(plan, "minutes") || minutes == 0)
                yield return $"week {Number(week, "number")} holds {minutes} of {Number(plan, "minutes")} minutes";
        }
    }

    /// <summary>Practice follows its reading: in the same week where a week can hold both, otherwise from that week or the next on.</summary>
    private static IEnumerable<string> Weeks(JsonElement plan, List<JsonElement> items)
    {
        var parts = Parts(plan);
        foreach (var item in items.Where(i => !IsKnown(i)))
        {
            var own = parts.Where(p => Text(p.Part, "kind") != "checkpoint" && Text(p.Part, "id") == Id(item)).ToList();
            var reading = own.Where(p => Text(p.Part, "kind") == "read").ToList();
            var practice = own.Where(p => Text(p.Part, "kind") == "practise").ToList();
            if (own.Count == 0 || practice.Count == 0 || reading.Count == 0)
                continue;
            if (practice[0].Place != reading[^1].Place + 1)
                yield return $"something stands between reading and practising {Id(item)}";
            var isShort = Number(item, "reading") + Number(item, "practice") <= Number(plan, "minutes");
            if (isShort ? own[0].Week != own[^1].Week || own.Count != 2 : practice[0].Week > reading[^1].Week + 1)
                yield return $"{Id(item)} is split over weeks {own[0].Week} to {own[^1].Week}";
            if (practice.Max(p => Number(p.Part, "minutes")) - practice.Min(p => Number(p.Part, "minutes")) > 1)
                yield return $"the practice of {Id(item)} is in unequal parts";
        }
    }

    private static IEnumerable<string> Fit(JsonElement input, JsonElement plan)
    {
        var (weeks, asked) = (plan.GetProperty("weeks").GetArrayLength(), Number(plan, "asked"));
        if (asked != Number(input, "weeks"))
            yield return "the plan is about other weeks than were asked for";
        if (plan.GetProperty("fits").GetBoolean() != weeks <= asked)
            yield return $"{weeks} weeks in {asked}, and it says nothing";
        if (!plan.GetProperty("fits").GetBoolean() && Number(plan.GetProperty("instead"), "weeks") != weeks)
            yield return "it says another number of weeks than it has";
    }

    private static List<(int Week, int Place, JsonElement Part)> Parts(JsonElement plan) =>
    [
        .. plan.GetProperty("weeks").EnumerateArray()
            .SelectMany(w => w.GetProperty("parts").EnumerateArray().Select(p => (Week: Number(w, "number"), Part: p)))
            .Select((p, place) => (p.Week, place, p.Part)),
    ];

    private static bool IsKnown(JsonElement item) => item.GetProperty("known").ValueKind == JsonValueKind.String;

    private static string Id(JsonElement of) => Text(of, "id");

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
