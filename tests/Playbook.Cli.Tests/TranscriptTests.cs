using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Playbook.Cli.Tests;

/// <summary>
/// Sessions at a terminal, as data. A transcript names a root, then has commands after <c>$</c>, each followed by what it wrote
/// (standard error after <c>!</c>) and its exit code. <c>PLAYBOOK_ACCEPT=1</c> writes them anew.
/// </summary>
public sealed partial class TranscriptTests
{
    private static readonly string Folder = Path.Combine(WorkingFolder.Project, "Transcripts");

    public static TheoryData<string> Transcripts { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void The_program_answers_as_written(string name)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var written = File.ReadAllText(file);
        var played = Play(written);
        if (Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT") == "1" && played != written)
            File.WriteAllText(file, played);
        else
            Assert.Equal(written, played);
    }

    private static string Play(string transcript)
    {
        var lines = transcript.Split('\n');
        var root = lines.First(line => line.StartsWith("root: ", StringComparison.Ordinal))[6..];
        using var folder = WorkingFolder.With(root);
        var played = new StringBuilder();
        foreach (var line in lines.TakeWhile(line => !line.StartsWith('$')))
            played.Append(line).Append('\n');
        foreach (var command in lines.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            played.Append(command).Append('\n');
            Perform(command[2..].Split(' '), folder, played);
        }
        return played.ToString().TrimEnd() + "\n";
    }

    private static void Perform(string[] words, WorkingFolder folder, StringBuilder played)
    {
        switch (words[0])
        {
            case "playbook":
                var (exitCode, output, error) = PlaybookProcess.Run(folder.Path, [.. words.Skip(1).Select(word => word == "''" ? "" : word)]);
                Append(output, "");
                Append(error, "! ");
                played.Append(CultureInfo.InvariantCulture, $"(exit {exitCode})\n\n");
                break;
            case "write":
                folder.Write(words[1], string.Join(' ', words.Skip(2)));
                played.Append('\n');
                break;
            case "delete":
                Directory.Delete(folder.At(words[1]), recursive: true);
                played.Append('\n');
                break;
            default:
                Assert.Fail($"a transcript cannot `{words[0]}`");
                break;
        }

        void Append(string text, string mark)
        {
            foreach (var line in text.TrimEnd('\n').Split('\n').Where(_ => text.Length > 0))
                played.Append((mark + WithoutFigures(line).Replace(folder.Path, "FOLDER", StringComparison.Ordinal)).TrimEnd()).Append('\n');
        }
    }

    /// <summary>Without what differs from run to run (times) or with every change of the theme (sizes, numbers of files).</summary>
    private static string WithoutFigures(string line) =>
        Milliseconds().Replace(Summary().Replace(line, "$1: N files$2, $3, SIZE in TIME"), " N ms");

    [GeneratedRegex(@"^(\S+): [\d,]+ files( \(nothing changed\)| \([^)]*\))?, ([\d,]+ articles?), [\d.]+ (?:bytes|kB|MB) in [\d.]+ s$")]
    private static partial Regex Summary();

    [GeneratedRegex(@" +\d+ ms$")]
    private static partial Regex Milliseconds();
}
