using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Playbook.Cli.Tests;

public sealed class BuildTests
{
    [Fact]
    public void The_same_content_gives_the_same_bytes_in_any_folder_locale_and_time_zone()
    {
        using var here = WorkingFolder.With("small");
        using var there = WorkingFolder.With("small");
        Assert.Equal(0, PlaybookProcess.Run(here.Path, "build", "--now", "2026-07-01", "--zip", "site.zip", "-q").ExitCode);
        var elsewhere = new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati" };
        Assert.Equal(0, PlaybookProcess.Run(there.Path, elsewhere, ["build", "--now", "2026-07-01", "--zip", "site.zip", "-q"]).ExitCode);

        Assert.Equal(here.Files("site"), there.Files("site"));
        Assert.All(here.Files("site"), file => Assert.Equal(File.ReadAllBytes(here.At("site/" + file)), File.ReadAllBytes(there.At("site/" + file))));
        Assert.Equal(File.ReadAllBytes(here.At("site.zip")), File.ReadAllBytes(there.At("site.zip")));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void With_json_standard_output_is_one_object(string command)
    {
        foreach (var root in (string[])["small", "broken"])
        {
            using var folder = WorkingFolder.With(root);
            var (_, output, _) = PlaybookProcess.Run(folder.Path, command, "--format", "json");
            using var json = JsonDocument.Parse(output);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public void The_plan_names_the_files_that_a_build_writes()
    {
        using var folder = WorkingFolder.With("small");
        var (exitCode, output, _) = PlaybookProcess.Run(folder.Path, "build", "--plan");
        Assert.Equal(0, exitCode);
        Assert.False(Directory.Exists(folder.At("site")));
        PlaybookProcess.Run(folder.Path, "build");

        Assert.Equal(output.TrimEnd('\n').Split('\n').Append(".playbook-manifest").Order(StringComparer.Ordinal), folder.Files("site"));
    }

    [Fact]
    public void A_page_of_explanation_is_shown_without_the_signs_of_Markdown()
    {
        var (exitCode, output, _) = PlaybookProcess.Run(Path.GetTempPath(), "explain", "pb9006");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("PB9006: ", output, StringComparison.Ordinal);
        Assert.Contains("\n    playbook build --output site\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("```", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 100));
    }

    [Fact]
    public void Every_diagnostic_is_listed()
    {
        var (_, output, _) = PlaybookProcess.Run(Path.GetTempPath(), "explain");

        Assert.Contains("PB9006  ", output, StringComparison.Ordinal);
        Assert.All(output.TrimEnd('\n').Split('\n'), line => Assert.Matches(@"^PB\d{4}  \S", line));
    }

    [Fact]
    public void Redirected_output_has_neither_colour_nor_progress()
    {
        using var folder = WorkingFolder.With("broken");
        var (_, output, error) = PlaybookProcess.Run(folder.Path, "check");

        Assert.DoesNotContain('\e', output);
        Assert.Empty(error);
    }

    [Fact]
    public void An_interrupted_build_leaves_the_former_site_and_nothing_else()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no signal to send on Windows");
        using var folder = WorkingFolder.With("small");
        Assert.Equal(0, PlaybookProcess.Run(folder.Path, "build", "-q").ExitCode);
        var before = folder.Files("site");
        for (var i = 0; i < 1500; i++)
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"content/articles/people/copy-{i}.md"), Article(i));

        using var process = PlaybookProcess.Start(folder.Path, new Dictionary<string, string>(), ["build", "-q"]);
        SpinWait.SpinUntil(() => process.HasExited || Directory.Exists(folder.At(".site.playbook-work")));
        // not INT, which is handled alike: a shell that runs the tests in the background makes all of them ignore it
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((130, "playbook: interrupted; the site that was there is untouched\n"), (process.ExitCode, error));
        Assert.Equal(before, folder.Files("site"));
        Assert.Equal(["content", "site"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static string Article(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        ---
        title: Copy number {number}
        description: Say hello to the people that you work with in a way that they remember, {number} times.
        pillar: people
        seniority: [junior]
        topics: [greeting]
        ---

        {string.Join("\n\n", Enumerable.Repeat("Some **text** with a [link](hello.md).", 200))}
        """);
}
