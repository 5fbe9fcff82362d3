using Acornima;
using Playbook.Compact;

// playbook-compact FROM TO: makes every script below FROM short and writes it to the same place below TO.
// playbook-compact --join TO SCRIPT...: makes of scripts that share their names one short function that is called at once.
try
{
    switch (args)
    {
        case ["--join", var target, .. var parts] when parts.Length > 0:
            Write(target, Joint.Of(Array.ConvertAll(parts, part => (part, File.ReadAllText(part)))));
            return 0;
        case [var from, var to]:
            foreach (var file in Directory.EnumerateFiles(from, "*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                Write(Path.Combine(to, Path.GetRelativePath(from, file)), Compactor.Compact(File.ReadAllText(file), file));
            return 0;
        default:
            Console.Error.WriteLine("playbook-compact FROM TO, or playbook-compact --join TO SCRIPT...");
            return 2;
    }
}
catch (ParseErrorException problem)
{
    // the form that the build shows as an error with its place
    Console.Error.WriteLine($"{problem.SourceFile}({problem.LineNumber},{problem.Column + 1}): error PBJS: {problem.Description}");
    return 1;
}

static void Write(string target, string script)
{
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllText(target, script);
}
