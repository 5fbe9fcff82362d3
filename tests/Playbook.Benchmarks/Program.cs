using System.CommandLine;
using Playbook.Benchmarks.Commands;

return new RootCommand("Measures how fast Playbook is. See docs/benchmarks.md.")
{
    GenerateCommand.Create(),
    CompareCommand.Create(),
}.Parse(args).Invoke();
