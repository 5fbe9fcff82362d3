using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>regex</c>: patterns. All patterns of a page share one budget of time.</summary>
internal static class RegexFunctions
{
    private const int MostRemembered = 256;

    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options, TimeSpan Limit), Regex> Remembered = new();

    public static BuiltinObject Make()
    {
        var text = Needed("text");
        var pattern = Needed("pattern");
        var options = Optional("options");
        return new BuiltinObject("regex")
            .Add("escape", static (c, a) => a[0].IsNull ? a[0] : Regex.Escape(c.Text(a, 0)), Needed("pattern"))
            .Add("match", static (c, a) => Run(c, a, 2, static (c, r, t, _) => Groups(r.Match(t))), text, pattern, options)
            .Add("matches", static (c, a) => Run(c, a, 2, Matches), text, pattern, options)
            .Add("replace", static (c, a) => Run(c, a, 3, Replace), text, pattern, Needed("replace"), options)
            .Add("split", static (c, a) => Run(c, a, 2, Split), text, pattern, options)
            .Add("unescape", Unescape, Needed("pattern"));
    }

    private delegate Value Use(RenderContext context, Regex regex, string text, string replacement);

    private static Value Run(RenderContext context, ReadOnlySpan<Value> a, int optionsAt, Use use)
    {
        var text = context.Text(a, 0);
        var replacement = optionsAt == 3 ? context.Text(a, 2) : "";
        context.RequireLength(text.Length);
        var limit = context.Options.RegexTimeLimit;
        var regex = Get(context, context.Text(a, 1), a[optionsAt].IsNull ? "" : context.Text(a, optionsAt), limit);
        var started = Stopwatch.GetTimestamp();
        Value result;
        try
        {
            result = use(context, regex, text, replacement);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow(context);
        }
        context.RegexTicks += Stopwatch.GetTimestamp() - started;
        if (limit > TimeSpan.Zero && Stopwatch.GetElapsedTime(0, context.RegexTicks) > limit)
            throw TooSlow(context);
        return result;
    }

    private static TemplateException TooSlow(RenderContext context) => context.LimitError(
        context.Site.CalleeStart, context.Site.CalleeEnd, $"the regular expressions of this page take longer than {context.Options.RegexTimeLimit.TotalMilliseconds} ms");

    private static Regex Get(RenderContext context, string pattern, string letters, TimeSpan limit)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in letters)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }
        if (Remembered.TryGetValue((pattern, options, limit), out var known))
            return known;
        try
        {
            var regex = new Regex(pattern, options, limit > TimeSpan.Zero ? limit : Regex.InfiniteMatchTimeout);
            if (Remembered.Count >= MostRemembered)
                Remembered.Clear();
            Remembered[(pattern, options, limit)] = regex;
            return regex;
        }
        catch (ArgumentException e)
        {
            throw context.ArgumentError(1, $"`{pattern}` is no regular expression: {e.Message}");
        }
    }

    private static Value Groups(Match match)
    {
        var list = new TemplateList();
        if (match.Success)
        {
            foreach (Group group in match.Groups)
                list.Add(group.Value);
        }
        return Value.FromList(list);
    }

    private static Value Matches(RenderContext context, Regex regex, string text, string replacement)
    {
        var list = new TemplateList();
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            context.Step(context.Site.CalleeStart, context.Site.CalleeEnd);
            list.Add(Groups(match));
        }
        return Value.FromList(list);
    }

    private static Value Replace(RenderContext context, Regex regex, string text, string replacement)
    {
        var length = (long)text.Length;
        return regex.Replace(text, match =>
        {
            var result = match.Result(replacement);
            length += result.Length - match.Length;
            if (length > context.StringLimit)
                context.RequireLength(length);
            return result;
        });
    }

    private static Value Split(RenderContext context, Regex regex, string text, string replacement)
    {
        var list = new TemplateList();
        foreach (var piece in regex.Split(text))
            list.Add(piece);
        return Value.FromList(list);
    }

    private static Value Unescape(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (a[0].IsNull)
            return default;
        try
        {
            return Regex.Unescape(context.Text(a, 0));
        }
        catch (ArgumentException e)
        {
            throw context.ArgumentError(0, $"this cannot be unescaped: {e.Message}");
        }
    }
}
