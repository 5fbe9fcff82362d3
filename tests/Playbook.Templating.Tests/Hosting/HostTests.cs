using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Templating.Tests.Hosting;

/// <summary>What a program that uses the engine relies on.</summary>
public sealed class HostTests
{
    private sealed record Article(string Title, IReadOnlyList<string> Tags, Article? Next = null) : ITemplateObject
    {
        private static readonly TemplateType<Article> Shape = TemplateType.Define<Article>("article", m => m
            .Member("title", "The title, as text.", a => a.Title)
            .Member("tags", "The tags, sorted.", a => Value.From(a.Tags))
            .Member("next", "The article to read next; null when there is none.", a => Value.From(a.Next)));

        public TemplateType Type => Shape;
    }

    private sealed class Rendered(string text) : ITemplateText
    {
        public int Length => text.Length;

        public void WriteTo(TextSink sink) => sink.WriteUtf8(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Objects_of_the_host_are_read_without_being_copied()
    {
        Article[] articles = [new("One", ["a", "b"]), new("Two", [], new("Three", []))];
        var model = new TemplateMap { ["articles"] = Value.From<Article>(articles) };
        Assert.Equal("One:a+b Two:>Three ", Render(
            "{{ for a in articles }}{{ a.title }}:{{ a.tags | array.join '+' }}{{ if a.next }}>{{ a.next.title }}{{ end }} {{ end }}", model));
    }

    [Fact]
    public void Members_are_known_by_name_and_documentation() =>
        Assert.Equal(["title", "tags", "next"], new Article("x", []).Type.Members.Select(m => m.Name));

    [Fact]
    public void An_object_of_the_host_can_be_the_model_and_cannot_be_changed()
    {
        var article = new Article("One", ["a"]);
        Assert.Equal("One One! One", Render("{{ title }} {{ title = title + '!'; title }} {{ x }}", new TemplateMap { ["x"] = "One", ["title"] = "One" }));
        Assert.Equal("One", Render("{{ title }}", Value.From(article)));
        var failure = Fails("{{ a.title = 'x' }}", new TemplateMap { ["a"] = Value.From(article) });
        Assert.Contains("read-only", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_assigns_never_reaches_the_model()
    {
        var model = new TemplateMap { ["title"] = "shared" };
        var template = Parse("{{ title }} {{ title = 'own'; title }}");
        var context = new RenderContext();
        for (var i = 0; i < 2; i++)
        {
            context.Reset(model);
            Assert.Equal("shared own", template.Render(context));
        }
        Assert.Equal("shared", model["title"].ToString());
    }

    [Fact]
    public void Changes_to_builtins_end_with_the_page()
    {
        var context = new RenderContext();
        context.Reset(default);
        Assert.Equal("2024", Parse("{{ date.format = '%Y'; date.parse '2024-02-03' }}").Render(context));
        context.Reset(default);
        Assert.Equal("03 Feb 2024", Parse("{{ date.parse '2024-02-03' }}").Render(context));
    }

    [Fact]
    public void Rendered_text_goes_straight_to_the_output_and_acts_as_a_string()
    {
        var model = new TemplateMap { ["body"] = Value.From(new Rendered("<p>é</p>")) };
        Assert.Equal("<p>é</p>|8|<P>É</P>|<p>é</p>!", Render("{{ body }}|{{ body.size }}|{{ body | string.upcase }}|{{ body + '!' }}", model));
    }

    [Fact]
    public void Functions_of_the_host_take_names_defaults_and_rest_and_fail_at_their_place()
    {
        var globals = new TemplateMap
        {
            ["link"] = new TemplateFunction(
                "link",
                (context, a) => a[0].IsNull ? throw context.Error("there is nothing to link to") : $"<a href=\"{a[0]}\">{a[1]}</a>{a.Length - 2}",
                new TemplateParameter("to"),
                new TemplateParameter("text", true, "here"),
                new TemplateParameter("rest", IsRest: true)),
        };
        Assert.Equal("<a href=\"x\">here</a>0", Render("{{ link 'x' }}", default, globals));
        Assert.Equal("<a href=\"x\">t</a>2", Render("{{ 'x' | link 't' 1 2 }}", default, globals));
        Assert.Equal("<a href=\"x\">n</a>0", Render("{{ link text: 'n' to: 'x' }}", default, globals));
        var failure = Fails("text\n  {{ link nothing }}", default, globals);
        Assert.Equal((2, 6), (failure.Where.StartPosition.Line, failure.Where.StartPosition.Column));
    }

    [Fact]
    public void All_mistakes_of_a_text_are_told_in_one_run()
    {
        var parsed = Template.Parse(new SourceFile("page", "{{ 1 + }}\n{{ for x }}\n{{ end }}\n{{ a. }}\n{{ [1 }}"));
        Assert.Equal([1, 2, 4, 5], parsed.Diagnostics.Select(d => d.Where.StartPosition.Line).Distinct());
        Assert.All(parsed.Diagnostics, d => Assert.Equal(TemplateCodes.Syntax, d.Code));
    }

    [Fact]
    public void A_template_is_rendered_by_many_threads_at_once()
    {
        var template = Parse("{{ func f(n); ret n < 2 ? 1 : n * f(n - 1); end; for a in list; a.title | string.upcase; f for.index; end }}");
        var model = new TemplateMap { ["list"] = Value.From<Article>([new("a", []), new("b", []), new("c", [])]) };
        Parallel.For(0, 200, _ =>
        {
            var context = new RenderContext();
            context.Reset(model);
            Assert.Equal("A1B1C2", template.Render(context));
        });
    }

    [Fact]
    public void A_context_can_be_used_again_after_a_failure()
    {
        var context = new RenderContext();
        context.Reset(default);
        Assert.Throws<TemplateException>(() => Parse("{{ for x in 1..3; capture y; func f(a); with {b: 1}; a.b.c.d; end; end; f null; end; end }}").Render(context));
        context.Reset(default);
        Assert.Equal("[]12", Parse("[{{ x }}{{ y }}]{{ for i in 1..2; i; end }}").Render(context));
    }

    [Fact]
    public void Rendering_again_allocates_next_to_nothing()
    {
        var template = Parse("{{ for a in list }}<li>{{ a.title }} {{ for.index }}{{ if a.next }}!{{ end }}</li>{{ end }}");
        var model = new TemplateMap { ["list"] = Value.From<Article>([.. Enumerable.Range(0, 500).Select(i => new Article("title " + i, []))]) };
        var context = new RenderContext(TemplateOptions.Default with { AutoIndent = false });
        using var output = new TextSink();
        for (var i = 0; i < 3; i++)
            Again();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Again();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);

        void Again()
        {
            context.Reset(model);
            output.Clear();
            template.Render(context, output);
        }
    }

    private static Template Parse(string text)
    {
        var parsed = Template.Parse(new SourceFile("page", text));
        Assert.Empty(parsed.Diagnostics);
        return parsed.Value;
    }

    private static string Render(string text, Value model, TemplateMap? globals = null)
    {
        var context = new RenderContext { Globals = globals };
        context.Reset(model);
        return Parse(text).Render(context);
    }

    private static Diagnostic Fails(string text, Value model, TemplateMap? globals = null) =>
        Assert.Throws<TemplateException>(() => Render(text, model, globals)).Diagnostic;
}
