using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Playbook.Site.Tests.Architecture;

/// <summary>
/// The invariants of <c>docs/architecture.md</c> about who may use what, checked on the source text: plain words are enough to find a use,
/// and a finding names the line.
/// </summary>
public sealed partial class WhoMayUseWhatTests
{
    [Fact]
    public void Only_Reading_reads_and_only_Publishing_writes() => Assert.Empty(SourceText.LinesWith(
        Files(),
        path => !path.StartsWith("Playbook.Site/Reading/", StringComparison.Ordinal)
            && !path.StartsWith("Playbook.Site/Publishing/", StringComparison.Ordinal)
            && !path.StartsWith("Playbook.Cli/", StringComparison.Ordinal)));

    [Fact]
    public void Reading_writes_nothing() => Assert.Empty(SourceText.LinesWith(
        Writing(), path => path.StartsWith("Playbook.Site/Reading/", StringComparison.Ordinal)));

    [Fact]
    public void The_command_line_neither_reads_content_nor_writes_a_site() => Assert.Empty(SourceText.LinesWith(
        Contents(), path => path.StartsWith("Playbook.Cli/", StringComparison.Ordinal)));

    [Fact]
    public void Only_the_command_line_knows_console_environment_clock_and_network() => Assert.Empty(SourceText.LinesWith(
        // a lock has a mark of its own, which no page ever shows
        Machine(), path => !path.StartsWith("Playbook.Cli/", StringComparison.Ordinal) && path != "Playbook.Site/Publishing/FolderLock.cs"));

    [Fact]
    public void Nothing_depends_on_the_country() => Assert.Empty(SourceText.LinesWith(
        Country(), path => !path.StartsWith("Playbook.Cli/", StringComparison.Ordinal)));

    [Fact]
    public void Template_code_is_compiled_to_nothing_and_reflects_on_nothing() => Assert.Empty(SourceText.LinesWith(
        Reflection(), path => !path.StartsWith("Playbook.Cli/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Playbook.Diagnostics")]
    [InlineData("Playbook.Search")]
    [InlineData("Playbook.Templating", "Playbook.Diagnostics")]
    [InlineData("Playbook.Site", "Playbook.Diagnostics", "Playbook.Search", "Playbook.Templating")]
    [InlineData("Playbook.Cli", "Playbook.Site")]
    public void A_project_refers_to_these_only(string project, params string[] others)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Equal(others, references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_two_engines_have_never_heard_of_an_article() => Assert.Empty(SourceText.LinesWith(
        Subjects(),
        path => path.StartsWith("Playbook.Templating/", StringComparison.Ordinal) || path.StartsWith("Playbook.Search/", StringComparison.Ordinal) || path.StartsWith("Playbook.Diagnostics/", StringComparison.Ordinal)));

    [GeneratedRegex(
        @"(?<![\w.])(File|Directory)\.(Read|Write|Append|Open|Create|Delete|Move|Copy|Replace|Exists|Enumerate|GetFiles|GetDirectories|GetAttributes|Set|Resolve)"
            + @"|\b(new )?(FileInfo|DirectoryInfo|FileStream|RandomAccess|FileSystemEnumerable|DriveInfo)\b[.(<]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Files();

    [GeneratedRegex(@"\b(File\.(Write|Append|Create|Move|Delete|Copy|Set)|Directory\.(Create|Move|Delete)|RandomAccess\.Write|StreamWriter)", RegexOptions.CultureInvariant)]
    private static partial Regex Writing();

    [GeneratedRegex(@"\b(File\.(Read|Write|Append|Open|Create|Move|Delete|Copy)|Directory\.(Create|Move|Delete)|new (FileStream|StreamReader|StreamWriter))", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"(?<![\w.])(Console\.|Environment\.|DateTime(Offset)?\.(Utc)?(Now|Today)|TimeProvider\.System|TimeZoneInfo|Random\.Shared|new Random\b|HttpClient|Socket\b)|ToLocalTime",
        RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    [GeneratedRegex(@"CultureInfo\.(CurrentCulture|CurrentUICulture)|\{[^{}""]*:(yyyy|[dDgGfF]\}|dd|MM)[^}]*\}|StringComparison\.CurrentCulture|StringComparer\.(CurrentCulture|InvariantCulture)|\.ToLower\(\)|\.ToUpper\(\)", RegexOptions.CultureInvariant)]
    private static partial Regex Country();

    [GeneratedRegex(@"System\.Reflection\.Emit|\.GetProperties\(|\.GetMethods\(|Activator\.|\.Compile\(\)|\bdynamic\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reflection();

    [GeneratedRegex(@"\b(Article|Pillar|Seniority|LearningPath|Playbook\.Site)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Subjects();
}
