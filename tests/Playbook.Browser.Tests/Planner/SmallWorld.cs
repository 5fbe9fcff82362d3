using System.Text.Json.Nodes;

namespace Playbook.Browser.Tests.Planner;

/// <summary>Small playbooks and people who ask for plans, made from a seed: odder than anybody would write them, but never wrong.</summary>
internal static class SmallWorld
{
    /// <summary>A playbook of up to three pillars, six levels, fourteen articles, four paths.</summary>
    public static PlannerFacts Make(int seed)
    {
        var random = new Random(seed);
        var levels = Enumerable.Range(0, random.Next(1, 7)).Select(i => $"l{i}").ToList();
        // Every level leads to some of those above it; some are ends beside each other.
        var ranks = new List<int>();
        foreach (var _ in levels)
            ranks.Add(ranks.Count == 0 ? 1 : ranks[^1] + (random.Next(3) == 0 ? 0 : 1));
        var pillars = Enumerable.Range(0, random.Next(1, 4)).Select(i => $"p{i}").ToList();
        var articles = Enumerable.Range(0, random.Next(1, 15)).Select(i => $"a{i}").ToList();
        var world = new JsonObject
        {
            ["version"] = 1,
            ["levels"] = List(levels.Select((id, i) => new JsonObject
            {
                ["id"] = id,
                ["title"] = id,
                ["rank"] = ranks[i],
                ["next"] = Names(levels.Where((_, j) => ranks[j] > ranks[i] && random.Next(3) > 0)),
            })),
            ["pillars"] = List(pillars.Select(id => new JsonObject { ["id"] = id, ["title"] = id })),
            ["articles"] = List(articles.Select((id, i) => new JsonObject
            {
                ["id"] = id,
                ["title"] = id,
                ["pillars"] = Names(Some(random, pillars)),
                ["levels"] = Names(Some(random, levels)),
                ["reading"] = random.Next(1, 90),
                ["practice"] = random.Next(4) == 0 ? 0 : random.Next(1, 200),
                ["requires"] = Names(articles.Take(i).Where(_ => random.Next(6) == 0)),
            })),
            ["competencies"] = List(Enumerable.Range(0, random.Next(12)).Select(i => new JsonObject
            {
                ["id"] = $"c{i}",
                ["pillar"] = pillars[random.Next(pillars.Count)],
                ["level"] = levels[random.Next(levels.Count)],
                ["articles"] = Names(articles.Where(_ => random.Next(5) == 0)),
            })),
            ["paths"] = List(Enumerable.Range(0, random.Next(5)).Select(i => Path(random, $"w{i}", levels, ranks, pillars, articles))),
        };
        return new PlannerFacts(world.ToJsonString());
    }

    /// <summary>Somebody who asks for a plan.</summary>
    public static string Ask(PlannerFacts facts, int seed)
    {
        var random = new Random(seed);
        var levels = facts.Levels.Keys.ToList();
        var ask = new JsonObject
        {
            ["goal"] = levels[random.Next(levels.Count)],
            ["from"] = new JsonObject(facts.Root.GetProperty("pillars").EnumerateArray().Where(_ => random.Next(6) > 0)
                .Select(p => KeyValuePair.Create(p.GetProperty("id").GetString()!, (JsonNode?)JsonValue.Create(levels[random.Next(levels.Count)])))),
            ["weeks"] = random.Next(1, 60),
            ["minutes"] = random.Next(1, 21) * 30,
            ["known"] = Names(facts.Articles.Keys.Where(_ => random.Next(10) == 0).Append("gone")),
        };
        if (random.Next(2) == 0)
        {
            ask["answers"] = new JsonObject(facts.Root.GetProperty("competencies").EnumerateArray().Where(_ => random.Next(3) == 0)
                .Select(c => KeyValuePair.Create(c.GetProperty("id").GetString()!, (JsonNode?)JsonValue.Create(random.Next(3)))));
        }
        return ask.ToJsonString();
    }

    private static JsonObject Path(Random random, string id, List<string> levels, List<int> ranks, List<string> pillars, List<string> articles)
    {
        var left = new List<string>(articles);
        var stops = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(levels.Count)).OrderBy(i => ranks[i]).ToList();
        return new JsonObject
        {
            ["id"] = id,
            ["title"] = id,
            ["from"] = levels[stops[0]],
            ["to"] = levels[stops[^1]],
            ["pillars"] = Names(Some(random, pillars)),
            ["stages"] = List(stops.Select((stop, i) => new JsonObject
            {
                ["id"] = $"s{i}",
                ["title"] = $"s{i}",
                ["level"] = levels[stop],
                ["articles"] = Names(Take(random, left)),
                ["optional"] = Names(Take(random, left)),
                ["checkpoint"] = "Do it.",
                ["minutes"] = random.Next(3) == 0 ? 0 : random.Next(1, 900),
            })),
        };
    }

    private static List<string> Some(Random random, List<string> all)
    {
        var some = all.Where(_ => random.Next(2) == 0).ToList();
        return some.Count > 0 ? some : [all[random.Next(all.Count)]];
    }

    /// <summary>No article stands twice on a path.</summary>
    private static List<string> Take(Random random, List<string> left)
    {
        var taken = left.Where(_ => random.Next(4) == 0).ToList();
        left.RemoveAll(taken.Contains);
        return taken;
    }

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)JsonValue.Create(n)!)]);
}
