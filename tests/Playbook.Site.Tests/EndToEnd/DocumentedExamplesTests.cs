using System.Text.RegularExpressions;
using Playbook.Diagnostics;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>
/// The examples of <c>docs/diagnostics</c> are true: the wrong one leads to the code of the page, the right one does not. An example is
/// a piece; a whole site is made around it.
/// </summary>
public sealed partial class DocumentedExamplesTests
{
    private const string Article = "articles/people/example.md";

    /// <summary>Pages whose example is a command, a file name, or a sentence about other articles; cases show them instead.</summary>
    private static readonly string[] NotAPiece =
    [
        "PB1004", "PB1005", "PB1006", "PB1007", "PB1008", "PB1009", "PB1010", "PB1011", "PB1013", "PB1014", "PB5002", "PB5005", "PB5009",
        "PB6001", "PB6005", "PB8006", "PB9006", "PB9007", "PB9008",
    ];

    /// <summary>What an example takes for granted.</summary>
    private static readonly Dictionary<string, string> Around = new(StringComparer.Ordinal)
    {
        ["PB3001"] = "-- data/topics.yml --\n" + string.Concat(
            new[] { "coaching", "technical-debt", "feedback", "planning" }.Select(id => $"- {{id: {id}, title: Topic}}\n")),
        ["PB3002"] = "-- data/topics.yml --\n- {id: incidents, title: Incidents, aliases: [postmortem]}\n",
        ["PB4001"] = Other("../technical-direction/know-your-system").Replace("people/../", "", StringComparison.Ordinal),
        ["PB4002"] = Other("know-your-system", body: "## How it is done"),
        ["PB4003"] = Other("on-call-pay", "status: draft"),
        ["PB4004"] = Other("estimating-in-hours", "status: deprecated\nreplaced-by: forecasting-with-ranges") + Other("forecasting-with-ranges"),
        ["PB4005"] = Other("fair-hiring") + Other("ic-to-lead"),
        ["PB4006"] = Other("writing-a-design-document"),
        ["PB4007"] = "-- media/on-call-map.png --\n",
        ["PB4009"] = Other("coaching"),
        ["PB5001"] = Other("know-your-system") + Other("asking-for-help"),
        ["PB5003"] = Other("writing-a-design-document", "requires: [know-your-system]") + Other("know-your-system"),
        ["PB5004"] = Other("running-a-platform", "seniority: [staff]"),
        ["PB5006"] = Other("managing-up", "requires: [communicating-progress]") + Other("communicating-progress"),
        ["PB6003"] = "-- media/on-call-map.png --\n",
        ["PB6004"] = "-- playbook.yml --\ntitle: A playbook\nurl: https://playbook.example.com\narticle: {blocks: [Checklist]}\n",
        ["PB8007"] = "-- theme/assets/reading-marks.js --\n",
        ["PB9001"] = "-- media/release.svg --\n",
    };

    public static TheoryData<string> Codes => [.. Explanations.Codes.Except(NotAPiece)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_wrong_example_leads_to_its_code(string code)
    {
        var built = SiteAround(code, "## Wrong").Build();
        Assert.True(built.Codes.Contains(code), $"{code} is not reported, but this is:\n{built.Report}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_right_example_does_not(string code)
    {
        var built = SiteAround(code, "## Right").Build();
        Assert.DoesNotContain(code, built.Codes);
    }

    private static SiteText SiteAround(string code, string heading)
    {
        var page = Explanations.Find(code)!;
        var start = page.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length;
        var next = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        // examples of Markdown have headings too
        while (next >= 0 && page[..next].Split("\n```").Length % 2 == 0)
            next = page.IndexOf("\n## ", next + 1, StringComparison.Ordinal);
        var section = page[start..(next < 0 ? page.Length : next)];
        var block = Block().Match(section);
        Assert.True(block.Success, $"{code} has no example under {heading}");

        var wrong = page[page.IndexOf("## Wrong", StringComparison.Ordinal)..];
        var named = Named().Match(wrong[..wrong.IndexOf("```", StringComparison.Ordinal)]).Groups[1].Value;
        var site = SiteText.Parse(Piece(code, named, block.Groups["language"].Value, block.Groups["text"].Value));
        var below = ProblemCaseTests.Base;
        return site.Over(Around.TryGetValue(code, out var around) ? SiteText.Parse(around).Over(below) : below);
    }

    private static string Piece(string code, string named, string language, string text) => (language, named) switch
    {
        ("yaml", "playbook.yml") => $"-- playbook.yml --\n{text}",
        ("yaml", _) when code is "PB3006" => $"-- data/seniority.yml --\n{text}",
        ("yaml", _) when code is "PB5003" => APath("from: junior\nto: senior\nstages:\n  - {id: a, title: A, goal: B, level: mid, " + Flow(text) + "}\n"),
        ("yaml", _) when code is "PB5007" or "PB5008" or "PB5001" => APath(text),
        ("yaml", _) when named.StartsWith("data/", StringComparison.Ordinal) => $"-- {named} --\n{text}",
        ("yaml", "theme.yml") => $"-- theme/theme.yml --\n{text}",
        ("yaml", _) => Other("example", text.Replace("---\n", "", StringComparison.Ordinal), isWhole: text.StartsWith("---", StringComparison.Ordinal)),
        ("html", _) => $"-- theme/pages/article.scriban-html --\n{text}",
        (_, _) when text.StartsWith("---\n", StringComparison.Ordinal) => $"-- {Article} --\n{text}",
        _ => Other("example", body: text),
    };

    /// <summary>An article with some lines of front matter of its own.</summary>
    private static string Other(string id, string matter = "", string body = "Some text.", bool isWhole = false)
    {
        var own = matter.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] usual =
        [
            $"title: About {id.Replace('-', ' ')}",
            "description: Say what you saw and what it did, so that a colleague can decide what to change.",
            "pillar: people",
            "seniority: [junior, mid]",
            "topics: [feedback, planning]",
        ];
        var lines = isWhole ? own : [.. usual.Where(u => !own.Any(o => o.StartsWith(u[..(u.IndexOf(':') + 1)], StringComparison.Ordinal))), .. own];
        return $"-- articles/people/{id}.md --\n---\n{string.Join('\n', lines)}\n---\n{body}\n";
    }

    /// <summary>A path with some keys of its own.</summary>
    private static string APath(string keys)
    {
        string[] usual = ["title: A path", "promise: You can do more.", "from: junior", "to: mid", "stages: []"];
        return $"-- paths/example.yml --\n{keys}{string.Concat(usual.Where(u => !("\n" + keys).Contains("\n" + u[..(u.IndexOf(':') + 1)], StringComparison.Ordinal)).Select(u => u + "\n"))}";
    }

    private static string Flow(string list)
    {
        var items = list.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return $"{items[0]} [{string.Join(", ", items.Skip(1).Select(i => i.Trim(' ', '-')))}], checkpoint: {{do: It.}}";
    }

    [GeneratedRegex(@"```(?<language>\w*)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"`(?:content/)?([\w./-]+\.(?:md|yml))`", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
