using System.Text;
using Playbook.Diagnostics.Reports;

namespace Playbook.Cli.Showing;

/// <summary>Where this program speaks: results on standard output, everything that is said besides on standard error.</summary>
internal sealed class Terminal : IDisposable
{
    private Terminal(TextWriter output, TextWriter error, bool isOutputSeen, bool isErrorSeen, bool mayColour)
    {
        Output = output;
        Error = error;
        IsErrorSeen = isErrorSeen;
        Style = isOutputSeen && mayColour ? ReportStyle.Ansi : ReportStyle.Plain;
        HasColour = isOutputSeen && mayColour;
    }

    /// <summary>Standard output.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether somebody looks at standard error while it is written; else progress is noise.</summary>
    public bool IsErrorSeen { get; }

    /// <summary>Whether standard output may be coloured.</summary>
    public bool HasColour { get; }

    /// <summary>How reports on standard output are coloured.</summary>
    public ReportStyle Style { get; }

    /// <summary>The terminal of this process. The environment is asked here and nowhere else.</summary>
    public static Terminal OfThisProcess()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        // see no-color.org: any value but the empty one
        var mayColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(
            Utf8(Console.OpenStandardOutput()),
            Utf8(Console.OpenStandardError()),
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected,
            mayColour);
    }

    /// <summary>Says a sentence to whoever started the program, in its name.</summary>
    public void Say(string sentence)
    {
        Output.Flush();
        Error.Write($"playbook: {sentence}\n");
        Error.Flush();
    }

    /// <summary>Writes out what is still held.</summary>
    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }

    // the bytes of a report must not depend on the locale
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
