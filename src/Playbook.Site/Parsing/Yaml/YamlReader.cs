using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Yaml;

/// <summary>
/// Reads YAML into nodes with places. Plain front matter, which is nearly all of it, is read by <see cref="PlainYaml"/>; whatever that
/// does not know for certain goes to YamlDotNet's event parser, with the same nodes as the result.
/// </summary>
public static class YamlReader
{
    /// <summary>Front matter larger than this is refused: 64 kB, in UTF-16 code units.</summary>
    public const int LargestFrontMatter = 64_000;

    /// <summary>Any other YAML larger than this is refused: 2 MB, in UTF-16 code units.</summary>
    public const int LargestFile = 2_000_000;

    /// <summary>Reads a whole file.</summary>
    /// <param name="file">The file.</param>
    public static Diagnosed<YamlNode?> Read(SourceFile file) => Read(file, 0, file.Text.Length);

    /// <summary>Reads a part of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the YAML begins, as an offset in its text.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>The root, or null when there is none; what was understood before the first error of syntax is dropped.</returns>
    public static Diagnosed<YamlNode?> Read(SourceFile file, int start, int length) => Read(file, file.Text, start, length);

    /// <summary>Reads a part of a file of which somebody has the text already.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text, at least up to the end of the YAML.</param>
    /// <param name="start">Where the YAML begins, as an offset in its text.</param>
    /// <param name="length">How long it is.</param>
    internal static Diagnosed<YamlNode?> Read(SourceFile file, string text, int start, int length)
    {
        var largest = start == 0 ? LargestFile : LargestFrontMatter;
        if (length > largest)
            return new(null, [YamlProblems.TooLarge(new SourceSpan(file, start, 0), length, largest)]);
        return PlainYaml.Read(file, text, start, length) is { } plain ? new(plain, []) : YamlEvents.Read(file, text, start, length);
    }
}
