using System.Text;

namespace Playbook.Diagnostics.Tests.Reports;

/// <summary>Texts and spans that nobody would think of, the same in every run.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "a", "Word ", " ", "\t", "\n", "\r", "\r\n", "\n\n", "漢", "字", "é", "e\u0301",
        "\u0301", "\u200B", "\u202E", "👩‍💻", "\U0001F600", "\uFEFF",
        "\0", "\e[31m", "\u0085", "\u2028", "`", "|", "%", ":", ",", "::error::", "\"", "\\", "<b>", "]",
        new string('x', 150), new string('\u0301', 90),
        "\uD83D", "\uDE00", "\uFFFF", "\u00AD",
    ];

    /// <summary>A text of a few pieces.</summary>
    public static string Next(Random random, int most = 12)
    {
        var text = new StringBuilder();
        for (var i = random.Next(most); i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    /// <summary>A diagnostic about one of a few files, at a place that may lie in it or not.</summary>
    public static Diagnostic NextDiagnostic(Random random, IReadOnlyList<SourceFile> files) =>
        new($"PB{random.Next(1000, 1009)}", (Severity)random.Next(3), Next(random), NextSpan(random, files))
        {
            Label = random.Next(2) == 0 ? null : Next(random),
            Help = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Next(random))],
            Related = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new RelatedPlace(NextSpan(random, files), Next(random)))],
            Fix = random.Next(3) == 0 ? new TextFix(NextSpan(random, files), Next(random)) : null,
        };

    private static SourceSpan NextSpan(Random random, IReadOnlyList<SourceFile> files)
    {
        var file = files[random.Next(files.Count)];
        return random.Next(20) switch
        {
            0 => new SourceSpan(file, int.MaxValue, int.MaxValue),
            1 => new SourceSpan(file, int.MinValue, int.MinValue),
            2 => new SourceSpan(file, 0, int.MaxValue),
            _ => new SourceSpan(file, random.Next(-2, file.Text.Length + 3), random.Next(-2, file.Text.Length + 3)),
        };
    }
}
