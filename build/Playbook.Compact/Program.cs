using Acornima;
using Playbook.Compact;

// playbook-compact FROM TO: makes every script below FROM short and writes it to the same place below TO.
if (args is not [var from, var to])
{
    Console.Error.WriteLine("playbook-compact FROM TO");
    return 2;
}
foreach (var file in Directory.EnumerateFiles(from, "*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var target = Path.Combine(to, Path.GetRelativePath(from, file));
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    try
    {
        File.WriteAllText(target, Compactor.Compact(File.ReadAllText(file), file));
    }
    catch (ParseErrorException problem)
    {
        // the form that the build shows as an error with its place
        Console.Error.WriteLine($"{file}({problem.LineNumber},{problem.Column + 1}): error PBJS: {problem.Description}");
        return 1;
    }
}
return 0;
