using System.Text;
using System.Text.Unicode;
using Playbook.Diagnostics;

namespace Playbook.Site.Reading;

/// <summary>Stage READ: every input once. Nothing behind this stage touches the disk.</summary>
public static class SourceReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a content root or a theme.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="name">How its author calls it, such as <c>content</c>; shown before each path in a diagnostic.</param>
    /// <param name="kind">What it holds.</param>
    /// <returns>What could be read, in ordinal order of paths, and what could not.</returns>
    public static Diagnosed<SourceTree> Read(string folder, string name, ReadKind kind)
    {
        if (!Directory.Exists(folder))
            return new(new SourceTree(name, [], []), [ReadingProblems.NoSuchFolder(ReadingProblems.Place(name, ""), kind)]);
        var found = FolderWalk.List(folder, name);
        var files = found.Value;
        var results = new ReadFile?[files.Count];
        Parallel.For(0, files.Count, i => results[i] = ReadOne(files[i], name, kind));

        var texts = new List<TextSource>(files.Count);
        var media = new List<MediaSource>();
        var diagnostics = new List<Diagnostic>(found.Diagnostics);
        foreach (var result in results)
        {
            if (result is null)
                continue;
            diagnostics.AddRange(result.Diagnostics);
            if (result.Text is not null)
                texts.Add(result.Text);
            if (result.Media is not null)
                media.Add(result.Media);
        }
        return new(new SourceTree(name, texts, media), diagnostics);
    }

    private static ReadFile? ReadOne(FoundFile found, string name, ReadKind kind)
    {
        var use = SourceUses.Of(kind, found.Path);
        var place = ReadingProblems.Place(name, found.Path);
        if (use == SourceUse.None)
            return SourceUses.LooksRead(kind, found.Path) ? new ReadFile(null, null, [ReadingProblems.NothingReads(place)]) : null;
        var (bytes, problem) = FileContent.Read(found.FullPath, place, SourceUses.LargestSize(found.Path, use));
        List<Diagnostic> diagnostics = problem is null ? [] : [problem];
        if (PortableName.Problem(found.Path) is { } reason)
            diagnostics.Add(ReadingProblems.UnportableName(place, reason));
        if (use == SourceUse.Media)
            return new ReadFile(null, bytes is { } content ? new MediaSource(found.Path, content) : null, diagnostics);
        var text = bytes is { } written
            ? Decode(found.Path, place.File.Path, written, diagnostics)
            : new TextSource(found.Path, place.File) { IsUnread = true };
        return new ReadFile(text, null, diagnostics);
    }

    private static TextSource Decode(string path, string shownPath, ReadOnlyMemory<byte> bytes, List<Diagnostic> diagnostics)
    {
        var utf8 = bytes;
        if (utf8.Span.StartsWith(ByteOrderMark))
            utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8.Span))
            return Repair(path, shownPath, bytes.Span, diagnostics);
        var file = new SourceFile(shownPath, utf8);
        var mark = utf8.Span.IndexOf(ByteOrderMark);
        if (mark >= 0)
        {
            var offset = Encoding.UTF8.GetCharCount(utf8.Span[..mark]);
            diagnostics.Add(ReadingProblems.ByteOrderMarkInside(new SourceSpan(file, offset, 1), bytes.Length - utf8.Length + mark));
        }
        return new TextSource(path, file);
    }

    /// <summary>Keeps what can be shown of a file that is not UTF-8, so that the diagnostic can point at the line.</summary>
    private static TextSource Repair(string path, string shownPath, ReadOnlySpan<byte> bytes, List<Diagnostic> diagnostics)
    {
        var isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var start = bytes.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var valid = start;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
            valid += length;
        var file = new SourceFile(shownPath, Encoding.UTF8.GetString(bytes[start..]));
        var offset = Encoding.UTF8.GetCharCount(bytes[start..valid]);
        diagnostics.Add(ReadingProblems.NotUtf8(new SourceSpan(file, offset, 1), valid, isUtf16));
        return new TextSource(path, file);
    }

    private sealed record ReadFile(TextSource? Text, MediaSource? Media, IReadOnlyList<Diagnostic> Diagnostics);
}
