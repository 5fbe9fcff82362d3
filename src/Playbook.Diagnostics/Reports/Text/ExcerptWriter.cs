using System.Globalization;

namespace Playbook.Diagnostics.Reports;

/// <summary>Draws excerpts beside a bar, with line numbers to its left.</summary>
internal sealed class ExcerptWriter(TextWriter output, ReportStyle style, Severity severity, int gutter)
{
    /// <summary>Draws where a place is, its lines, and the mark.</summary>
    public void Write(Excerpt excerpt)
    {
        output.Write($"{Margin()}{style.Frame("┌─")} {DisplayText.Show(excerpt.Path)}");
        if (!excerpt.IsEmpty)
            output.Write(string.Create(CultureInfo.InvariantCulture, $":{excerpt.Position.Line}:{excerpt.Position.Column}"));
        output.Write('\n');
        if (excerpt.IsEmpty && excerpt.Label is null)
            return;

        WriteBar();
        if (excerpt.IsEmpty)
            WriteMark("", "", excerpt.Label);
        else if (excerpt.IsOneLine)
            WriteOneLine(excerpt);
        else
            WriteSeveralLines(excerpt);
    }

    /// <summary>Draws an empty line.</summary>
    public void WriteBar() => output.Write($"{Margin()}{style.Frame("│")}\n");

    /// <summary>Draws a remark below the excerpts; the lines of its text stand below each other.</summary>
    public void WriteNote(string heading, string text)
    {
        var lead = Margin() + style.Frame("=") + " " + style.Strong(heading);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            output.Write(lead + DisplayText.Show(line) + "\n");
            lead = new string(' ', gutter + 3 + heading.Length);
        }
    }

    private void WriteOneLine(Excerpt excerpt)
    {
        for (var line = excerpt.FirstShown; line < excerpt.FirstLine; line++)
            WriteLine(line, excerpt.Unmarked(line));
        var shown = excerpt.First;
        WriteLine(excerpt.FirstLine, shown.Text);
        WriteMark(new string(' ', shown.MarkColumn), new string('^', shown.MarkWidth), excerpt.Label);
    }

    private void WriteSeveralLines(Excerpt excerpt)
    {
        var (first, last) = (excerpt.First, excerpt.Last);
        WriteLine(excerpt.FirstLine, Indent("  ", first.Text));
        WriteMark("", "╭" + new string('─', first.MarkColumn + 1) + "^", null);
        if (excerpt.LastLine > excerpt.FirstLine + 1)
            output.Write($"{Margin()}{style.Frame("·")} {style.Mark(severity, "│")}\n");
        WriteLine(excerpt.LastLine, Indent(style.Mark(severity, "│") + " ", last.Text));
        WriteMark("", "╰" + new string('─', last.MarkColumn + 1) + "^", excerpt.Label);

        static string Indent(string with, string text) => (with + text).TrimEnd();
    }

    private void WriteLine(int number, string text)
    {
        var shown = number.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        output.Write(style.Frame($"{shown} │") + (text.Length > 0 ? " " + text : "") + "\n");
    }

    private void WriteMark(string before, string mark, string? label)
    {
        var said = label is null ? "" : DisplayText.Show(label);
        var gap = mark.Length > 0 && said.Length > 0 ? " " : "";
        output.Write($"{Margin()}{style.Frame("│")} {before}{style.Mark(severity, mark + gap + said)}\n");
    }

    private string Margin() => new(' ', gutter + 1);
}
