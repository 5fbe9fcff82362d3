namespace Playbook.Benchmarks.Corpus;

/// <summary>The text of an article: sections of paragraphs, and in some of them a list, a table, a quotation, code.</summary>
internal static class GeneratedBody
{
    private const int WordsPerSection = 170;

    private static readonly Func<SeededRandom, Prose, string>[] Extras = [Bullets, Steps, Table, Quotation, Code];

    public static string Make(SeededRandom random, Prose prose, int words, IReadOnlyList<string> links)
    {
        var start = prose.Words;
        var blocks = new List<string> { prose.Paragraph(45) };
        var sections = Math.Max(2, words / WordsPerSection);
        var extras = Enumerable.Range(0, Extras.Length).ToLookup(_ => random.Below(sections), i => Extras[i]);
        var linksOf = links.ToLookup(_ => random.Below(sections));
        for (var section = 0; section < sections; section++)
        {
            blocks.Add("## " + prose.Heading());
            var paragraphs = random.Between(1, 3);
            var room = (words - (prose.Words - start)) * 0.8 / (sections - section);
            for (var i = 0; i < paragraphs; i++)
            {
                var paragraph = prose.Paragraph(Math.Max(15, (int)(room / paragraphs)));
                if (i == 0)
                    paragraph += string.Concat(linksOf[section].Select(link => $" See {link} for more."));
                blocks.Add(paragraph);
                if (i == 0 && random.Chance(0.25))
                    blocks.Add("### " + prose.Heading());
            }
            blocks.AddRange(extras[section].Select(extra => extra(random, prose)));
        }
        return string.Join("\n\n", blocks) + "\n";
    }

    private static string Bullets(SeededRandom random, Prose prose) =>
        string.Join('\n', Enumerable.Range(0, random.Between(3, 7)).Select(_ => "- " + prose.Sentence(9)));

    private static string Steps(SeededRandom random, Prose prose) =>
        string.Join('\n', Enumerable.Range(1, random.Between(3, 6)).Select(i => $"{i}. {prose.Sentence(9)}"));

    private static string Table(SeededRandom random, Prose prose)
    {
        var columns = random.Between(3, 4);
        return string.Join('\n',
        [
            Row(() => Prose.Capital(prose.Word())),
            Row(() => "---"),
            .. Enumerable.Range(0, random.Between(3, 6)).Select(_ => Row(() => prose.Phrase(1, 4))),
        ]);

        string Row(Func<string> cell) => $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(_ => cell()))} |";
    }

    private static string Quotation(SeededRandom random, Prose prose) =>
        $"> {prose.Paragraph(25)}\n>\n> — {random.Pick(Subjects.Authors)}";

    private static string Code(SeededRandom random, Prose prose)
    {
        var lines = Enumerable.Range(0, random.Between(4, 12)).Select(_ =>
        {
            var (a, b, c) = (random.Pick(Subjects.CodeWords), random.Pick(Subjects.CodeWords), random.Pick(Subjects.CodeWords));
            return random.Below(4) switch
            {
                0 => $"{a} {b} = {c}({random.Below(99)});",
                1 => $"    {a}.{b}({c});",
                2 => $"// {prose.Phrase(4, 4)}",
                _ => $"{a}[\"{b}\"] = \"{c}\";",
            };
        });
        return $"```{random.Pick(Subjects.CodeLanguages)}\n{string.Join('\n', lines)}\n```";
    }
}
