using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Playbook.Cli.Showing;

namespace Playbook.Cli.Commands;

/// <summary>Options whose values have a form; what does not fit is told in a sentence that says what would.</summary>
internal static class Choice
{
    /// <summary>An option with named values.</summary>
    public static Option<T> Option<T>(string name, string purpose, (string Name, T Value)[] choices)
    {
        var names = Array.ConvertAll(choices, choice => choice.Name);
        var option = new Option<T>(name)
        {
            HelpName = string.Join('|', names),
            Description = purpose,
            CustomParser = result =>
            {
                var written = result.Tokens[0].Value;
                if (Array.IndexOf(names, written) is >= 0 and var index)
                    return choices[index].Value;
                result.AddError(Sentences.NotOneOf(written, name, names));
                return default!;
            },
        };
        option.CompletionSources.Add(names);
        return option;
    }

    /// <summary>A text that says something.</summary>
    public static string? Text(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        if (!string.IsNullOrWhiteSpace(written))
            return written;
        result.AddError(Sentences.Empty(result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name));
        return null;
    }

    /// <summary>A day.</summary>
    public static DateOnly Date(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError(Sentences.InvalidDate(written));
        return default;
    }

    /// <summary>The absolute address of a site.</summary>
    public static string? Url(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        if (Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { Query: "", Fragment: "", UserInfo: "" })
            return written;
        result.AddError(Sentences.InvalidUrl(written));
        return null;
    }
}
