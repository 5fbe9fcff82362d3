using System.CommandLine;
using System.CommandLine.Parsing;
using Playbook.Cli.Showing;
using Playbook.Cli.Sites;
using Playbook.Diagnostics.Reports;
using Playbook.Site;

namespace Playbook.Cli.Commands;

/// <summary>What every command about a site takes.</summary>
internal sealed class SiteArguments
{
    private const string DefaultContent = "content";

    private static readonly (string, ReportFormat)[] Formats =
    [
        ("text", ReportFormat.Text),
        ("json", ReportFormat.Json),
        ("github", ReportFormat.GitHub),
        ("sarif", ReportFormat.Sarif),
        ("gitlab", ReportFormat.GitLab),
        ("markdown", ReportFormat.Markdown),
    ];

    private readonly Argument<string> _content = new("CONTENT")
    {
        Description = "The content root: the folder with articles/ and playbook.yml",
        DefaultValueFactory = _ => DefaultContent,
    };

    private readonly Option<string?> _theme = new("--theme")
    {
        HelpName = "NAME|DIR",
        Description = "The theme, by name or folder; playbook.yml decides when it is not given",
    };

    private readonly Option<string?> _audience = new("--audience")
    {
        HelpName = "ID",
        Description = "Whose site this is, one of the audiences in playbook.yml",
        CustomParser = Choice.Text,
    };

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Take drafts too" };

    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as errors" };

    private readonly Option<DateOnly> _now = new("--now")
    {
        HelpName = "DATE",
        Description = "The day it is, such as 2026-05-31; today when it is not given",
        CustomParser = Choice.Date,
    };

    private readonly Option<ReportFormat> _format = Choice.Option("--format", "How to report; text when it is not given", Formats);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _content.Validators.Add(CheckContent);
        _theme.Validators.Add(CheckTheme);
        command.Add(_content);
        foreach (var option in (Option[])[_theme, _audience, _drafts, _strict, _now, _format])
            command.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public SiteRequest Read(ParseResult asked) => new()
    {
        Content = asked.GetRequiredValue(_content),
        Theme = asked.GetValue(_theme),
        Strict = asked.GetValue(_strict),
        Format = asked.GetValue(_format),
        Options = new BuildOptions
        {
            // the one place where this program looks at the clock; the day is the one on its user's wall
            Today = asked.GetValue(_now) is var day && day != default ? day : DateOnly.FromDateTime(DateTime.Now),
            Audience = asked.GetValue(_audience),
            Drafts = asked.GetValue(_drafts),
        },
    };

    private static void CheckContent(ArgumentResult result)
    {
        var folder = result.GetValueOrDefault<string>()!;
        if (FindProblem(folder, isGiven: result.Tokens.Count > 0) is { } problem)
            result.AddError(problem);
    }

    private static string? FindProblem(string folder, bool isGiven)
    {
        if (File.Exists(folder))
            return Sentences.NotAFolder(folder);
        if (!Directory.Exists(folder))
            return isGiven ? Sentences.NoSuchFolder(folder, Neighbours(folder)) : Sentences.NoContentHere(folder);
        return IsContentRoot(folder)
            ? null
            : Sentences.NotAContentRoot(folder, Path.Join(folder, DefaultContent) is var inner && IsContentRoot(inner) ? inner : null);
    }

    private static bool IsContentRoot(string folder) =>
        File.Exists(Path.Join(folder, "playbook.yml")) || Directory.Exists(Path.Join(folder, "articles"));

    private static IEnumerable<string> Neighbours(string folder)
    {
        var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? "";
        return Directory.Exists(Path.Join(".", above)) || Directory.Exists(above)
            ? Directory.EnumerateDirectories(above.Length == 0 ? "." : above).Select(path => Path.Join(above, Path.GetFileName(path)))
            : [];
    }

    private void CheckTheme(OptionResult result)
    {
        var theme = result.Tokens is [var token, ..] ? token.Value : "";
        var content = result.GetValue(_content) ?? DefaultContent;
        if (string.IsNullOrWhiteSpace(theme))
            result.AddError(Sentences.Empty(_theme.Name));
        else if (ThemeFinder.Find(theme, ".", content) is null)
            result.AddError(Sentences.NoSuchTheme(theme, ThemeFinder.NamesFor(content)));
    }
}
