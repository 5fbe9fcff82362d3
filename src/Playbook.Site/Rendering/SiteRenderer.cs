using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Parsing.Theming;
using Playbook.Site.Planning;
using Playbook.Site.Rendering.Models;
using Playbook.Templating;

namespace Playbook.Site.Rendering;

/// <summary>Takes the bytes of a file as it is drawn; called from several threads.</summary>
/// <param name="file">The planned file.</param>
/// <param name="content">Its bytes; valid during the call only.</param>
public delegate void RenderedFileTaker(PlannedFile file, ReadOnlySpan<byte> content);

/// <summary>The stage that draws each planned file by itself, in any order. In: a plan. Out: bytes.</summary>
public static class SiteRenderer
{
    /// <summary>Draws all files, on all processors.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="take">Takes each file. With errors it has been given some of the files only.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <returns>What went wrong in templates; a mistake that every page repeats is told once.</returns>
    public static IReadOnlyList<Diagnostic> Render(SitePlan plan, RenderedFileTaker take, CancellationToken cancellation = default)
    {
        var pages = new PageFactory(plan);
        var problems = new List<Diagnostic>();
        // Lists of all articles take longest: they come first, or one thread would still be drawing them when the others are done.
        PlannedFile[] files = [.. plan.Files.Where(file => !IsArticle(file)), .. plan.Files.Where(IsArticle)];
        // Each round takes the next file, whichever numbers a thread was given: a thread with long files leaves more to the others.
        var next = -1;
        Parallel.For(
            0,
            files.Length,
            Workers.ForComputing(cancellation),
            () => new Desk(plan, pages),
            (_, _, desk) =>
            {
                try
                {
                    desk.Draw(files[Interlocked.Increment(ref next)], take);
                }
                catch (TemplateException failure)
                {
                    lock (problems)
                        problems.Add(failure.Diagnostic);
                }
                return desk;
            },
            desk => desk.Dispose());
        return problems.Count == 0 ? [] :
        [
            .. problems
                .DistinctBy(p => (p.Code, p.Message, p.Where.File.Path, p.Where.Start))
                .OrderBy(p => p.Where.File.Path, StringComparer.Ordinal)
                .ThenBy(p => p.Where.Start)
                .ThenBy(p => p.Message, StringComparer.Ordinal),
        ];
    }

    private static bool IsArticle(PlannedFile file) => file is PlannedPage { Subject: ArticleSubject };

    /// <summary>Draws one file.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">A file of the plan.</param>
    /// <exception cref="TemplateException">A template fails.</exception>
    public static byte[] Render(SitePlan plan, PlannedFile file)
    {
        using var desk = new Desk(plan, new PageFactory(plan));
        byte[] bytes = [];
        desk.Draw(file, (_, content) => bytes = content.ToArray());
        return bytes;
    }

    /// <summary>What one thread needs to draw pages, used again for each.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly SitePlan _plan;
        private readonly PageFactory _pages;
        private readonly ThemeFunctions _functions;
        private readonly RenderContext _context;
        private readonly TextSink _sink = new();
        private byte[] _bytes = new byte[64 * 1024];

        public Desk(SitePlan plan, PageFactory pages)
        {
            _plan = plan;
            _pages = pages;
            _functions = new ThemeFunctions(plan, pages.Site);
            _context = new RenderContext(ThemeParser.RenderOptions) { Loader = plan.Theme.Templates, Globals = _functions.Globals };
        }

        public void Draw(PlannedFile file, RenderedFileTaker take)
        {
            switch (file)
            {
                case PlannedPage page:
                    take(file, Encoded(Draw(TemplateOf(page), page.Address, Value.From(_pages.Make(page)))));
                    break;
                case PlannedRedirect redirect:
                    take(file, Encoded(Draw("redirect", redirect.Address, Value.From(_pages.Make(redirect)))));
                    break;
                case PlannedMarkup markup:
                    take(file, Draw(markup));
                    break;
                case PlannedCopy copy:
                    take(file, copy.Content.Span);
                    break;
                case PlannedMachineFile machine:
                    take(file, MachineFiles.Render(machine, _plan, _pages));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException($"A file without a renderer: {file.GetType().Name}");
            }
        }

        public void Dispose() => _sink.Dispose();

        /// <summary>Without a known address, the page for unknown ones cannot name its style sheet: it stands alone.</summary>
        private string TemplateOf(PlannedPage page) =>
            page.Address == Urls.NotFound && _plan.BasePath is null && _plan.Links == LinkStyle.Relative ? "not-found-plain" : "layout";

        private byte[] Draw(PlannedMarkup markup)
        {
            var html = Draw(markup.Template, markup.Address, Value.From(new SharedModel(_pages.Site, _plan.Theme.Text))).ToString();
            try
            {
                return MarkupScript.Of(html);
            }
            catch (FormatException odd)
            {
                var place = SourceSpan.AtStartOf(_plan.Theme.Templates.Load(markup.Template)!.Source);
                throw new TemplateException(new Diagnostic("PB8004", Severity.Error, $"what this template draws cannot become a script: {odd.Message}", place)
                {
                    Help = ["a template in `markup/` draws elements that are closed, with values of attributes in quotation marks, and no script"],
                });
            }
        }

        private ReadOnlySpan<char> Draw(string template, string address, Value model)
        {
            _functions.TurnTo(address);
            _sink.Clear();
            _context.Reset(model);
            // A theme without the template has been told so; it never gets here.
            _plan.Theme.Templates.Load(template)!.Render(_context, _sink);
            return _sink.WrittenSpan;
        }

        private ReadOnlySpan<byte> Encoded(ReadOnlySpan<char> text)
        {
            var most = Encoding.UTF8.GetMaxByteCount(text.Length);
            if (_bytes.Length < most)
                _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(most, _bytes.Length * 2));
            return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, _bytes));
        }
    }
}
