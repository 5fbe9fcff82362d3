using System.Globalization;
using System.Text;

namespace Playbook.Benchmarks.Corpus;

/// <summary>Front matter in the forms in which people write it: quoted or not, lists in a line or below each other, folded texts.</summary>
internal static class GeneratedMatter
{
    public static string Make(SeededRandom random, Prose prose, string title, IReadOnlyList<int> topics)
    {
        var text = new StringBuilder("---\n");
        text.Append(random.Chance(0.7) ? $"title: {title}\n" : $"title: \"{title}\"\n");
        var description = prose.Promise(random.Between(70, 150), 190);
        text.Append(random.Next() switch
        {
            < 0.4 => $"description: {description}\n",
            < 0.8 => $"description: \"{description}\"\n",
            _ => $"description: >-\n  {description}\n",
        });
        var day = new DateOnly(2018, 1, 1).AddDays(random.Below(2800));
        text.Append(CultureInfo.InvariantCulture, $"date: {day:yyyy-MM-dd}\n");
        AppendList(text, random, "pillar", random.Sample(Subjects.Pillars, random.Chance(0.7) ? 1 : 2));
        var levels = random.Between(1, 3);
        AppendList(text, random, "seniority", [.. Subjects.Levels.Skip(random.Below(Subjects.Levels.Count - levels + 1)).Take(levels)]);
        AppendList(text, random, "topics", [.. topics.Select(t => Subjects.Topics[t])]);
        AppendList(text, random, "authors", random.Sample(Subjects.Authors, random.Chance(0.75) ? 1 : 2));
        return text.Append("---\n").ToString();
    }

    private static void AppendList(StringBuilder text, SeededRandom random, string key, IReadOnlyList<string> values)
    {
        text.Append(key).Append(':');
        if (random.Chance(0.6))
            text.Append(" [").AppendJoin(", ", values).Append("]\n");
        else
            text.Append("\n  - ").AppendJoin("\n  - ", values).Append('\n');
    }
}
