namespace Playbook.Diagnostics.Reports;

/// <summary>A diagnostic as running text, for readers that show neither marks nor formatting.</summary>
internal static class PlainSentence
{
    /// <summary>Message and help, without the backticks around names.</summary>
    public static string Of(Diagnostic diagnostic) => Join(diagnostic, text => text.Replace("`", "", StringComparison.Ordinal));

    /// <summary>Message and help, each prepared and all but the last ended like a sentence.</summary>
    public static string Join(Diagnostic diagnostic, Func<string, string> prepare)
    {
        string[] parts = [diagnostic.Message, .. diagnostic.Help.Select(Capital)];
        for (var i = 0; i < parts.Length - 1; i++)
            parts[i] = prepare(parts[i]) + (parts[i].EndsWith('?') || parts[i].EndsWith('.') ? "" : ".");
        parts[^1] = prepare(parts[^1]);
        return string.Join(' ', parts);
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
