using System.Buffers;
using Playbook.Templating;

namespace Playbook.Site.Rendering;

/// <summary>Text inside HTML.</summary>
internal static class Html
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Writes a text so that it is one in HTML and in XML, in an element and in an attribute.</summary>
    /// <param name="sink">Where to.</param>
    /// <param name="text">The text.</param>
    public static void WriteEscaped(TextSink sink, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            sink.Write(text[..at]);
            sink.Write(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }
        sink.Write(text);
    }
}
