using System.CommandLine;
using System.Globalization;
using System.Text;
using Playbook.Benchmarks.Searching;

namespace Playbook.Benchmarks.Commands;

/// <summary><c>search-quality</c>: asks a built site labelled queries.</summary>
internal static class SearchQualityCommand
{
    public static Command Create()
    {
        var site = new Option<DirectoryInfo>("--site") { Description = "A built site.", Required = true };
        var queries = new Option<FileInfo>("--queries") { Description = "Labelled queries, an object of JSON on each line.", Required = true };
        var misses = new Option<bool>("--misses") { Description = "List the queries whose answer is not the first." };
        var command = new Command("search-quality", "Ask the search of a built site labelled queries, in a browser, and say how well it does.")
        {
            site, queries, misses,
        };
        command.SetAction(async (given, _) =>
        {
            var measured = await SearchQuality.Measure(given.GetValue(site)!.FullName, LabelledQuery.Read(given.GetValue(queries)!.FullName));
            Console.Write(Table(measured));
            if (given.GetValue(misses))
            {
                foreach (var asked in measured.Asked.Where(a => a.Rank != 1))
                    Console.WriteLine($"{asked.Rank,2}  {asked.Query.Class}  {asked.Query.Query}  →  {string.Join(", ", asked.Query.Expected)}");
            }
            return 0;
        });
        return command;
    }

    private static string Table(SearchQuality measured)
    {
        var text = new StringBuilder("| class | queries | MRR@10 | success@1 | @5 | @10 |\n|---|---|---|---|---|---|\n");
        foreach (var group in measured.Asked.GroupBy(a => a.Query.Class, StringComparer.Ordinal))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key} | {group.Count()} | {group.Average(a => a.Rank == 0 ? 0 : 1.0 / a.Rank):0.000} | {Success(group, 1):0.00} | {Success(group, 5):0.00} | {Success(group, 10):0.00} |\n");
        }
        var times = measured.Asked.Select(a => a.Milliseconds).Order().ToList();
        text.Append(CultureInfo.InvariantCulture, $"\nquery: median {times[times.Count / 2]:0.0} ms, 95th percentile {times[times.Count * 95 / 100]:0.0} ms\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"first search, five results: {measured.First.Average(f => f.Bytes) / 1024:0.0} KiB in {measured.First.Average(f => f.Requests):0.0} requests; at most {measured.First.Max(f => f.Bytes) / 1024.0:0.0} KiB and {measured.First.Max(f => f.Requests)} requests ({measured.First.Count} visits)\n");
        text.Append("long tasks of the page while typing: ").Append(Told(measured.Tasks.Server)).Append(" from a server, ").Append(Told(measured.Tasks.Disk)).Append(" from disk\n");
        return text.ToString();
    }

    private static string Told(LongTasks tasks) => tasks.Milliseconds.Count == 0
        ? $"none in {tasks.Visits} visits"
        : string.Create(CultureInfo.InvariantCulture, $"{tasks.Milliseconds.Count} in {tasks.Visits} visits, at most {tasks.Milliseconds.Max():0} ms,");

    private static double Success(IEnumerable<AskedQuery> asked, int at) => asked.Average(a => a.Rank > 0 && a.Rank <= at ? 1.0 : 0);
}
