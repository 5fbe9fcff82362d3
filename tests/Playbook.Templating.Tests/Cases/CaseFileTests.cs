using System.Runtime.CompilerServices;
using Playbook.Diagnostics;

namespace Playbook.Templating.Tests.Cases;

/// <summary>Renders every case of this project.</summary>
public sealed class CaseFileTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => CaseFiles.All().Select(c => new TheoryDataRow<string>(c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_gives_what_it_says(string name)
    {
        var candidate = CaseFiles.All().Single(c => c.Name == name);
        var (kind, result) = Run(candidate);
        if (Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT_CASES") == "1")
            Accept(candidate, kind, result);
        else
            Assert.Equal(candidate.Section(kind) ?? $"no section {kind}", result);
    }

    private static (string Kind, string Result) Run(CaseFile candidate)
    {
        try
        {
            return ("expected", Render(candidate));
        }
        catch (TemplateException e)
        {
            var failure = e.Diagnostic;
            return ("error", $"{failure.Where.StartPosition.Line}:{failure.Where.StartPosition.Column} {failure.Code} {failure.Message}"
                + string.Concat(failure.Help.Select(h => "\n" + h))
                + string.Concat(failure.Related.Select(r => $"\n{r.Where}: {r.Label}")));
        }
    }

    /// <summary>Writes what came out into the case beside this source file; read the difference before you keep it.</summary>
    private static void Accept(CaseFile candidate, string kind, string result, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, candidate.Name);
        var kept = candidate.Sections.Where(s => s.Key is not ("expected" or "error")).Append(new(kind, result));
        File.WriteAllText(file, string.Concat(kept.Select(s => $"-- {s.Key} --\n{s.Value}\n")));
    }

    private static string Render(CaseFile candidate)
    {
        var options = candidate.Options;
        var parsed = Template.Parse(new SourceFile("page", candidate.Template), options);
        if (parsed.HasErrors)
            throw new TemplateException(parsed.Diagnostics[0] with
            {
                Related = [.. parsed.Diagnostics[0].Related, .. parsed.Diagnostics.Skip(1).Select(d => new RelatedPlace(d.Where, d.Message))],
            });
        var context = new RenderContext(options) { Loader = new Loader(candidate, options) };
        context.Reset(candidate.Model);
        return parsed.Value.Render(context);
    }

    private sealed class Loader(CaseFile candidate, TemplateOptions options) : ITemplateLoader
    {
        public IEnumerable<string> Names => candidate.Sections
            .Where(s => s.Key.StartsWith("include ", StringComparison.Ordinal))
            .Select(s => s.Key["include ".Length..]);

        public Template? Load(string name) => candidate.Section("include " + name) is { } text
            ? Template.Parse(new SourceFile(name, text), options).Value
            : null;
    }
}
