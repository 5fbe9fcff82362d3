using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Playbook.Search.Indexing;

/// <summary>Texts for excerpts and for links to sections: a few neighbouring documents share a part.</summary>
internal static class TextParts
{
    private const int Smallest = 14 * 1024;
    private const int Largest = 64 * 1024;
    private const int UsualParts = 300;

    /// <summary>Letters of other scripts stay as they are; quotation marks and control characters do not.</summary>
    public static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Which documents share a part.</summary>
    public static IReadOnlyList<Range> Cut(IReadOnlyList<SearchDocument> documents)
    {
        var sizes = new int[documents.Count];
        var all = 0L;
        for (var d = 0; d < sizes.Length; d++)
        {
            foreach (var section in documents[d].Sections)
                sizes[d] += section.Text.Length + (2 * section.Heading.Length);
            all += sizes[d];
        }
        var target = (int)Math.Clamp(all / UsualParts, Smallest, Largest);
        var parts = new List<Range>();
        var start = 0;
        var size = 0;
        for (var d = 0; d < sizes.Length; d++)
        {
            if (d > start && size + (sizes[d] / 2) >= target)
            {
                parts.Add(start..d);
                (start, size) = (d, 0);
            }
            size += sizes[d];
        }
        if (documents.Count > start)
            parts.Add(start..documents.Count);
        return parts;
    }

    /// <summary>Writes a part: for each document its sections, and what it is called unless the head says it.</summary>
    public static void Write(IReadOnlyList<SearchDocument> documents, Range range, string name, bool withNames, ByteBuffer part)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        using var json = new Utf8JsonWriter(buffer, Json);
        json.WriteStartArray();
        for (var d = range.Start.Value; d < range.End.Value; d++)
        {
            json.WriteStartArray();
            json.WriteStartArray();
            foreach (var section in documents[d].Sections)
            {
                json.WriteStringValue(section.Id);
                json.WriteStringValue(section.Heading);
                json.WriteStringValue(section.Text);
            }
            json.WriteEndArray();
            if (withNames)
                WriteNames(json, documents[d]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.Flush();
        PartText.Begin(part, name);
        part.Add(buffer.WrittenSpan);
        PartText.End(part);
    }

    /// <summary>Writes what a document is called.</summary>
    public static void WriteNames(Utf8JsonWriter json, SearchDocument document)
    {
        json.WriteStringValue(document.Id);
        json.WriteStringValue(document.Title);
        json.WriteStringValue(document.Description);
    }
}
