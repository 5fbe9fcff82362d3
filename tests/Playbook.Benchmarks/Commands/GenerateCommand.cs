using System.CommandLine;
using Playbook.Benchmarks.Corpus;

namespace Playbook.Benchmarks.Commands;

/// <summary><c>generate</c>: writes a corpus.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "How many articles.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Another seed gives other articles.", DefaultValueFactory = _ => 1 };
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder to write into.", Required = true };
        var layout = new Option<CorpusLayout>("--layout") { Description = "For which program.", DefaultValueFactory = _ => CorpusLayout.Playbook };
        var command = new Command("generate", "Write made-up articles: the same for the same seed, on every machine.") { articles, seed, folder, layout };
        command.SetAction(given =>
        {
            CorpusWriter.Write(given.GetValue(folder)!.FullName, given.GetValue(articles), given.GetValue(seed), given.GetValue(layout));
            return 0;
        });
        return command;
    }
}
