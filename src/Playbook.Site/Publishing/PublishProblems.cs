using Playbook.Diagnostics;

namespace Playbook.Site.Publishing;

/// <summary>What can be wrong with the folder that a site goes to.</summary>
internal static class PublishProblems
{
    private const string Foreign = "PB9006";
    private const string NotWritable = "PB9007";
    private const int MostNamed = 3;

    /// <summary>The folder holds files that this program did not write.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="files">The files, at least one, in the order to name them.</param>
    public static Diagnostic ForeignFiles(string output, IReadOnlyList<string> files)
    {
        var named = string.Join(", ", files.Take(MostNamed).Select(f => $"`{f}`"));
        var more = files.Count > MostNamed ? " and more" : "";
        return Problem(Foreign, output, $"`{output}` holds files that are not part of a built site: {named}{more}") with
        {
            Help = ["choose an empty folder or a new one with `--output`, or move these files away"],
        };
    }

    /// <summary>The folder is a file, or lies below one.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="file">The file in its way.</param>
    public static Diagnostic IsAFile(string output, string file) =>
        Problem(NotWritable, output, $"the site cannot be written to `{output}`: `{file}` is a file") with
        {
            Help = ["name a folder with `--output`; it is made when it does not exist"],
        };

    /// <summary>The folder overlaps with one that is read from.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="source">The folder that is read from.</param>
    public static Diagnostic OverlapsSources(string output, string source) =>
        Problem(NotWritable, output, $"the site cannot be written to `{output}`: it would lie inside `{source}`, or around it") with
        {
            Help = ["name a folder beside it with `--output`"],
        };

    /// <summary>Another run is writing there.</summary>
    /// <param name="output">The folder.</param>
    public static Diagnostic InUse(string output) =>
        Problem(NotWritable, output, $"the site cannot be written to `{output}`: another build is writing there") with
        {
            Help = ["wait until it has ended, or name another folder with `--output`"],
        };

    /// <summary>The machine refused.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="failure">What it said.</param>
    public static Diagnostic CannotWrite(string output, Exception failure) =>
        Problem(NotWritable, output, $"the site cannot be written to `{output}`: {MachineFailure.Explain(failure)}") with
        {
            Help = ["nothing was changed; put this right and build again"],
        };

    /// <summary>The machine refused an archive.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="failure">What it said.</param>
    public static Diagnostic CannotWriteArchive(string file, Exception failure) =>
        Problem(NotWritable, file, $"the archive cannot be written to `{file}`: {MachineFailure.Explain(failure)}") with
        {
            Help = ["name another file with `--zip`"],
        };

    /// <summary>The machine refused while files were being put in their place one by one.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="failure">What it said.</param>
    public static Diagnostic HalfWay(string output, Exception failure) =>
        Problem(NotWritable, output, $"the site in `{output}` is half new, half old: {MachineFailure.Explain(failure)}") with
        {
            Help = ["put this right and build again: the next build finishes what this one began"],
        };

    private static Diagnostic Problem(string code, string output, string message) =>
        new(code, Severity.Error, message, SourceSpan.AtStartOf(new SourceFile(output, "")));
}
