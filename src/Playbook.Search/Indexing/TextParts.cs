namespace Playbook.Search.Indexing;

/// <summary>Texts for excerpts and for links to sections: a few neighbouring documents share a part.</summary>
internal static class TextParts
{
    private const int Smallest = 9 * 1024;
    private const int Largest = 24 * 1024;
    private const int UsualParts = 360;

    /// <summary>Which documents share a part.</summary>
    public static IReadOnlyList<Stretch> Cut(IReadOnlyList<SearchDocument> documents)
    {
        var sizes = new int[documents.Count];
        var all = 0L;
        for (var d = 0; d < sizes.Length; d++)
        {
            foreach (var section in documents[d].Sections)
                sizes[d] += section.Utf8.Length + (2 * section.Heading.Length);
            all += sizes[d];
        }
        var target = (int)Math.Clamp(all / UsualParts, Smallest, Largest);
        var parts = new List<Stretch>();
        var start = 0;
        var size = 0;
        for (var d = 0; d < sizes.Length; d++)
        {
            if (d > start && size + (sizes[d] / 2) >= target)
            {
                parts.Add(new Stretch(start, d));
                (start, size) = (d, 0);
            }
            size += sizes[d];
        }
        if (documents.Count > start)
            parts.Add(new Stretch(start, documents.Count));
        return parts;
    }

    /// <summary>Writes a part: for each document its sections, and what it is called unless the head says it.</summary>
    public static void Write(IReadOnlyList<SearchDocument> documents, Stretch range, string name, bool withNames, ByteBuffer part)
    {
        PartText.Begin(part, name);
        for (var d = range.Start; d < range.End; d++)
        {
            part.Add(d == range.Start ? "[[["u8 : ",[["u8);
            var sections = documents[d].Sections;
            for (var i = 0; i < sections.Count; i++)
            {
                if (i > 0)
                    part.Add((byte)',');
                part.AddLiteral(sections[i].Id);
                part.Add((byte)',');
                part.AddLiteral(sections[i].Heading);
                part.Add((byte)',');
                part.AddLiteral(sections[i].Utf8.Span);
            }
            part.Add((byte)']');
            if (withNames)
            {
                part.Add((byte)',');
                WriteNames(part, documents[d]);
            }
            part.Add((byte)']');
        }
        part.Add((byte)']');
        PartText.End(part);
    }

    /// <summary>Writes what a document is called.</summary>
    public static void WriteNames(ByteBuffer part, SearchDocument document)
    {
        part.AddLiteral(document.Id);
        part.Add((byte)',');
        part.AddLiteral(document.Title);
        part.Add((byte)',');
        part.AddLiteral(document.Description);
    }
}
