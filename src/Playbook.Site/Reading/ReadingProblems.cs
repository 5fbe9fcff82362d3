using Playbook.Diagnostics;

namespace Playbook.Site.Reading;

/// <summary>What can be wrong with a file before anybody looks into it.</summary>
internal static class ReadingProblems
{
    /// <summary>The place of a file whose content nobody has: the start of an empty one.</summary>
    /// <param name="root">The name of the root.</param>
    /// <param name="path">The path in it; empty for the root itself.</param>
    public static SourceSpan Place(string root, string path) =>
        SourceSpan.AtStartOf(new SourceFile(path.Length == 0 ? root : $"{root}/{path}", ReadOnlyMemory<byte>.Empty));

    public static Diagnostic NotUtf8(SourceSpan where, int offset, bool isUtf16) =>
        new("PB1004", Severity.Error, $"this file is not UTF-8: byte {offset} cannot stand there", where)
        {
            Label = "the first byte that is not UTF-8",
            Help = [isUtf16 ? "the file is UTF-16; save it as UTF-8" : "save the file as UTF-8, and write this character again"],
        };

    public static Diagnostic ByteOrderMarkInside(SourceSpan where, int offset) =>
        new("PB1004", Severity.Error, $"a byte order mark stands in the middle of the file, at byte {offset}", where)
        {
            Label = "an invisible character",
            Help = ["delete it; it comes from joining files"],
            Fix = new TextFix(where, ""),
        };

    public static Diagnostic UnportableName(SourceSpan where, string reason) =>
        new("PB1006", Severity.Warning, $"this file cannot be used everywhere: {reason}", where)
        {
            Help = ["rename it, so that everybody can check it out"],
        };

    public static Diagnostic Unreadable(SourceSpan where, Exception reason) =>
        new("PB1007", Severity.Error, $"`{where.File.Path}` cannot be read: {Reason(reason)}", where)
        {
            Help = [reason is UnauthorizedAccessException ? "give yourself the right to read it" : "see whether it is still there and readable"],
        };

    public static Diagnostic NoSuchFolder(SourceSpan where, ReadKind kind) =>
        new(kind == ReadKind.Content ? "PB1010" : "PB8006", Severity.Error, $"there is no folder `{where.File.Path}`", where)
        {
            Help = [kind == ReadKind.Content ? "name the folder that holds `playbook.yml` and `articles`" : "name the folder that holds `theme.yml`"],
        };

    public static Diagnostic NotAFile(SourceSpan where, string what) =>
        new("PB1008", Severity.Error, $"`{where.File.Path}` is a {what}, not a file", where)
        {
            Help = ["rename it or take it away"],
        };

    public static Diagnostic BadLink(SourceSpan where, string problem) =>
        new("PB1009", Severity.Error, $"the symbolic link `{where.File.Path}` {problem}", where)
        {
            Help = ["put the file itself there, or link to a file inside the folder"],
        };

    public static Diagnostic TooLarge(SourceSpan where, long size, long largest) =>
        new("PB1011", Severity.Error, $"`{where.File.Path}` is too large: {Megabytes(size)}, at most {Megabytes(largest)} are read", where)
        {
            Help = ["cut it into several files"],
        };

    public static Diagnostic NothingReads(SourceSpan where) =>
        new("PB1014", Severity.Warning, $"nothing reads `{where.File.Path}`", where)
        {
            Help = ["YAML here ends in `.yml` and lies directly in its folder"],
        };

    public static Diagnostic TooDeep(SourceSpan where) =>
        new("PB1011", Severity.Error, $"the folder `{where.File.Path}` lies too deep: at most 64 folders are followed", where)
        {
            Help = ["move it further up"],
        };

    private static string Reason(Exception reason) => reason switch
    {
        UnauthorizedAccessException => "no permission",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        _ => "the system reports an error",
    };

    private static string Megabytes(long size) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{size / 1_000_000.0:0.0} MB");
}
