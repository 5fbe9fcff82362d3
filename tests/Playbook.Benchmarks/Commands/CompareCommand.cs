using System.CommandLine;
using System.Globalization;
using Playbook.Benchmarks.Comparing;

namespace Playbook.Benchmarks.Commands;

/// <summary><c>compare</c>: builds the same articles with our program and with Hugo.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var articles = new Option<string>("--articles")
        {
            Description = "How many articles; several numbers separated by commas.",
            DefaultValueFactory = _ => "100,1000,10000",
        };
        var runs = new Option<int>("--runs") { Description = "How often each program is measured.", DefaultValueFactory = _ => 5 };
        var hugo = new Option<DirectoryInfo?>("--hugo") { Description = "A Hugo site without articles; without one only our program is measured." };
        var ours = new Option<DirectoryInfo?>("--corpus-ours") { Description = "A content root to build instead of generated articles." };
        var theirs = new Option<DirectoryInfo?>("--corpus-hugo") { Description = "The same articles as a Hugo site has them: content/ is in this folder." };
        var program = new Option<FileInfo?>("--program") { Description = "A published playbook to measure, instead of publishing one." };
        var search = new Option<bool>("--search") { Description = "Let ours make its search, too; Hugo makes none." };
        var command = new Command("compare", "Build the same articles with playbook and with Hugo, in turn, and compare medians.")
        {
            articles, runs, hugo, ours, theirs, program, search,
        };
        command.SetAction(given =>
        {
            using var published = new WorkFolder();
            try
            {
                var executable = given.GetValue(program)?.FullName ?? PublishedPlaybook.Publish(published.Path);
                var site = given.GetValue(hugo)?.FullName;
                IReadOnlyList<Comparison> comparisons = given.GetValue(ours) is { } corpus
                    ? [Comparison.OfExisting(executable, (corpus.FullName, given.GetValue(theirs)?.FullName), given.GetValue(runs), site, given.GetValue(search))]
                    : [.. Numbers(given.GetValue(articles)!).Select(n => Comparison.OfGenerated(executable, n, given.GetValue(runs), site, given.GetValue(search)))];
                Console.Write(ComparisonTable.Print(comparisons));
                return 0;
            }
            catch (BenchmarkFailure failure)
            {
                Console.Error.WriteLine(failure.Message);
                return 1;
            }
        });
        return command;
    }

    private static IEnumerable<int> Numbers(string text) => text.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture));
}
