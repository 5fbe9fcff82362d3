using System.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Templating.Tests.Safety;

/// <summary>Templates that run away: each ends in a diagnostic (or in output) soon, and never takes the process with it.</summary>
public sealed class RunawayTests
{
    // A second on a machine of its own; builds share theirs with other tests.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(Debugger.IsAttached ? 600 : 10);

    private static readonly TemplateOptions NoLoopLimit = TemplateOptions.Default with { LoopLimit = 0 };

    public static IEnumerable<TheoryDataRow<string>> Endless =>
    [
        "{{ while true; end }}",
        "{{ for i in 1..2000000000; end }}",
        "{{ for i in 1..1000000; for j in 1..1000000; end; end }}",
        "{{ func f; f; f; end; f }}",
        "{{ func f(n); ret f(n + 1); end; f 1 }}",
        "{{ f = do; f; end; f }}",
        "{{ s = 'x'; while true; s = s + s; end }}",
        "{{ s = 'xxxxxxxxxx' * 100000; while true; t = s | string.upcase; end }}",
        "{{ s = 'a<' * 100000; while true; t = s | html.escape; end }}",
        "{{ l = [1]; while true; l = l + l; end }}",
        "{{ l = [1] * 2000000000 }}",
        "{{ l = []; l[2000000000] = 1 }}",
        "{{ [] | array.insert_at 2000000000 1 }}",
        "{{ n = 3; while true; n = n * n; end }}",
        "{{ n = 1 << 1000000; while true; s = n + ''; end }}",
        "{{ 1 << 2000000000 }}",
        "{{ 'x' | string.pad_left 2000000000 }}",
        "{{ 5 | math.format 'D999999999' }}",
        "{{ 1..2000000000 }}",
        "{{ o = {}; o.o = o; o }}",
        "{{ o = {}; o.o = o; o | object.to_json }}",
        "{{ a = [1]; b = [1]; for i in 1..60; a = [a, a]; b = [b, b]; end; a == b }}",
        "{{ a = [1]; b = [1]; for i in 1..60; a = [a, a]; b = [b, b]; end; a < b }}",
        "{{ ('a' * 40) + '!' | regex.match '^(a+)+$' }}",
        "{{ while true; ('a' * 24) + '!' | regex.match '^(a+)+$'; end }}",
        "{{ while true; 'xxxxxxxxxx'; end }}",
        "{{ s = 'while true; end'; s | object.eval }}",
        "{{ s = 's | object.eval'; s | object.eval }}",
        "{{ include 'self' }}",
        "{{ while true; include 'leaf'; end }}",
        "{{ func f; $$; end; func g; wrap g; end; end; wrap g; end }}",
        "{{ (1..100000) | array.each @(do; ret (1..100000) | array.join '-'; end) }}",
        "{{ s = 'a,' * 100000; while true; l = s | string.split ','; end }}",
        "{{ while true; 'x' | string.sha512; s = 'x' * 100000 | string.md5; end }}",
    ];

    public static IEnumerable<TheoryDataRow<string>> Monsters =>
    [
        "(", "[", "{a:", "!", "-", "@", "$\"{", "f(", "a[", "if true;", "for i in x;", "func f;", "do;", "1 + ", "1 * ", "a.", "a?.b", "x | ", "? ",
        "true ? ", "'a' + ", "{{", "case 1;", "^", "f a:", "++", "else;", "end;", "[[],", "#", "##", "\\", "<",
    ];

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_never_ends_is_stopped(string text)
    {
        var started = Stopwatch.GetTimestamp();
        var failure = Assert.Throws<TemplateException>(() => Render(text, NoLoopLimit));
        Assert.Equal("page", failure.Diagnostic.Where.File.Path is "self" or "leaf" ? "page" : failure.Diagnostic.Where.File.Path);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Soon);
    }

    [Theory]
    [MemberData(nameof(Monsters))]
    public void Any_nesting_is_read_without_harm(string piece)
    {
        foreach (var text in new[] { "{{ " + Repeat(piece, 100_000), "{{ " + Repeat(piece + " ", 50_000) + " }}", "{{ x = 1 " + Repeat(piece, 2000) })
        {
            var started = Stopwatch.GetTimestamp();
            var thread = new Thread(() => Try(text), 1024 * 1024);
            thread.Start();
            thread.Join();
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Soon);
        }
    }

    [Theory]
    [InlineData("a + ", "a")]
    [InlineData("a * ", "a")]
    [InlineData("a.b.c ?? ", "1")]
    [InlineData("a | object.default ", "1")]
    public void Long_chains_within_the_limit_run_on_a_small_stack(string piece, string last)
    {
        Exception? caught = null;
        var thread = new Thread(() =>
        {
            try
            {
                Render("{{ a = 1\n" + Repeat(piece, 300) + last + " }}", TemplateOptions.Default with { RelaxedTargetAccess = true, RelaxedMemberAccess = true });
            }
            catch (Exception e)
            {
                caught = e;
            }
        }, 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(caught is null or TemplateException, caught?.ToString());
    }

    [Fact]
    public void Tags_that_never_close_are_stripped_in_one_pass()
    {
        foreach (var piece in new[] { "<", "<!--", "<script", "<style", "<a '", "<\"" })
        {
            var started = Stopwatch.GetTimestamp();
            Render("{{ s = '" + piece.Replace("'", "\\'", StringComparison.Ordinal) + "' * 100000; s | html.strip | string.size }}", TemplateOptions.Default);
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Soon);
        }
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static void Try(string text)
    {
        try
        {
            Render(text, TemplateOptions.Default);
        }
        catch (TemplateException)
        {
            // A diagnostic is one of the two good ends.
        }
    }

    private static string Render(string text, TemplateOptions options)
    {
        var parsed = Template.Parse(new SourceFile("page", text), options);
        var context = new RenderContext(options) { Loader = new Includes(options) };
        return parsed.Value.Render(context);
    }

    private sealed class Includes(TemplateOptions options) : ITemplateLoader
    {
        private readonly Template _self = Template.Parse(new SourceFile("self", "{{ include 'self' }}"), options).Value;
        private readonly Template _leaf = Template.Parse(new SourceFile("leaf", "leaf"), options).Value;

        public IEnumerable<string> Names => ["leaf", "self"];

        public Template? Load(string name) => name == "self" ? _self : _leaf;
    }
}
