using System.CommandLine;
using Playbook.Benchmarks.Commands;
using Playbook.Benchmarks.Templating;

return new RootCommand("Measures how fast Playbook is. See docs/benchmarks.md.")
{
    GenerateCommand.Create(),
    CompareCommand.Create(),
    TemplatesCommand.Create(),
    SearchQualityCommand.Create(),
}.Parse(args).Invoke();
