using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Templating.Functions;
using Playbook.Templating.Tests.Conformance;

namespace Playbook.Templating.Tests.Documentation;

/// <summary>Runs the examples of docs/templates.md, and checks that it names every builtin.</summary>
public sealed partial class TemplatesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(
        typeof(TemplatesPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RootDirectory").Value!,
        "docs",
        "templates.md")).ReplaceLineEndings("\n");

    public static IEnumerable<TheoryDataRow<string, string, string>> Examples =>
        from Match example in Example().Matches(Page)
        select new TheoryDataRow<string, string, string>(
            example.Groups["model"].Value, example.Groups["template"].Value, example.Groups["output"].Value);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_the_page_says(string model, string template, string output)
    {
        var parsed = Template.Parse(new SourceFile("docs/templates.md", template), TemplateOptions.Default with { AutoIndent = false });
        Assert.Empty(parsed.Diagnostics);
        var context = new RenderContext(TemplateOptions.Default with { AutoIndent = false });
        context.Reset(model.Length == 0 ? default : ScribanCase.ToValue(JsonDocument.Parse(model).RootElement));
        Assert.Equal(output, parsed.Value.Render(context));
    }

    [Fact]
    public void There_are_examples() => Assert.True(Examples.Count() >= 10);

    [Fact]
    public void Every_builtin_is_named()
    {
        foreach (var name in Builtins.All.Keys)
        {
            if (Builtins.All[name].Ref is not BuiltinObject builtin)
                continue;
            var row = Assert.Single(Page.Split('\n'), line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
            Assert.Equal(builtin.Keys.Order(StringComparer.Ordinal), NamedIn(row[(name.Length + 4)..]));
        }
    }

    private static IEnumerable<string> NamedIn(string row) => from Match name in Regex.Matches(row, "`(\\w+)`") select name.Groups[1].Value;

    [GeneratedRegex("(```json\n(?<model>.*?)```\n)?```scriban\n(?<template>.*?)```\n```text\n(?<output>.*?)```\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
