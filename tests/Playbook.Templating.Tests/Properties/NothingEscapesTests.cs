using System.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Templating.Tests.Cases;
using Playbook.Templating.Tests.Conformance;

namespace Playbook.Templating.Tests.Properties;

/// <summary>
/// Whatever stands in a template: parsing returns, rendering returns or throws a <see cref="TemplateException"/>, and neither takes long.
/// PLAYBOOK_TEMPLATE_MUTATIONS sets the number of runs.
/// </summary>
public sealed class NothingEscapesTests
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(10);

    [Fact]
    public void Cut_and_mutated_templates_end_in_output_or_a_diagnostic()
    {
        var runs = int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOK_TEMPLATE_MUTATIONS"), out var wanted) ? wanted : 20_000;
        var seeds = CaseFiles.All().Select(c => c.Template).ToList();
        if (ScribanConformanceTests.FindFolder() is { } folder)
            seeds.AddRange(ScribanConformanceTests.ReadCases(folder).Select(c => c.Template).Where(t => t.Length < 2000));
        var options = TemplateOptions.Default with { LimitToString = 20_000, StepLimit = 50_000, RegexTimeLimit = TimeSpan.FromMilliseconds(50) };
        Parallel.For(0, 4, part =>
        {
            var mutations = new Mutations(seeds, 20_250 + part);
            var context = new RenderContext(options) { Loader = new Includes(seeds, options) };
            using var output = new TextSink();
            for (var i = 0; i < runs / 4; i++)
                Try(mutations.Next(), context, output);
        });
    }

    private static void Try(string text, RenderContext context, TextSink output)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var template = Template.Parse(new SourceFile("mutated", text), context.Options);
            foreach (var diagnostic in template.Diagnostics)
                Assert.True(diagnostic.Where.Start >= 0 && diagnostic.Where.End <= text.Length, $"outside of the text: {diagnostic}");
            output.Clear();
            context.Reset(Model());
            if (!template.HasErrors)
                template.Value.Render(context, output);
        }
        catch (TemplateException e)
        {
            Assert.StartsWith("PB80", e.Diagnostic.Code, StringComparison.Ordinal);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"This template got through: {System.Text.Json.JsonSerializer.Serialize(text)}", e);
        }
        if (Stopwatch.GetElapsedTime(started) > LongestRun)
            throw new InvalidOperationException($"This template ran for too long: {System.Text.Json.JsonSerializer.Serialize(text)}");
    }

    private static TemplateMap Model() => new()
    {
        ["name"] = "one",
        ["x"] = 5,
        ["a"] = new TemplateMap { ["b"] = Value.List([1, 2.5, "three", Value.Null, true]) },
        ["list"] = Value.List(["p", "q"]),
    };

    private sealed class Includes(List<string> seeds, TemplateOptions options) : ITemplateLoader
    {
        public IEnumerable<string> Names => ["one", "p", "q", "text"];

        public Template? Load(string name) =>
            name.Length is 0 or > 5 ? null : Template.Parse(new SourceFile(name, seeds[name[0] % seeds.Count]), options).Value;
    }
}
