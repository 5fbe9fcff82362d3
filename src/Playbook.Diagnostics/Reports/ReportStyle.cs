namespace Playbook.Diagnostics.Reports;

/// <summary>How a text report is coloured. Whether it may be is for the caller to know (terminal, <c>NO_COLOR</c>).</summary>
public sealed class ReportStyle
{
    private readonly bool _coloured;

    private ReportStyle(bool coloured) => _coloured = coloured;

    /// <summary>No colour.</summary>
    public static ReportStyle Plain { get; } = new(false);

    /// <summary>The sixteen colours that every terminal maps to its own palette.</summary>
    public static ReportStyle Ansi { get; } = new(true);

    /// <summary>What the report is about.</summary>
    internal string Strong(string text) => Paint("1", text);

    /// <summary>What only holds the report together.</summary>
    internal string Frame(string text) => Paint("34", text);

    /// <summary>The mark, and what stands beside it.</summary>
    internal string Mark(Severity severity, string text) => Paint(ColourOf(severity), text);

    /// <summary>The word a diagnostic begins with.</summary>
    internal string Word(Severity severity, string text) => Paint("1;" + ColourOf(severity), text);

    private static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => "31",
        Severity.Warning => "33",
        _ => "36",
    };

    private string Paint(string code, string text) => _coloured && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
