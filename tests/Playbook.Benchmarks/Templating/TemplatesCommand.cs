using System.CommandLine;
using System.Globalization;

namespace Playbook.Benchmarks.Templating;

/// <summary><c>templates</c>: parses and renders one page again and again.</summary>
internal static class TemplatesCommand
{
    public static Command Create()
    {
        var page = new Option<DirectoryInfo>("--page")
        {
            Description = "A folder with page.scriban-html, model.json and expected.html.",
            Required = true,
        };
        var rounds = new Option<int>("--rounds") { Description = "How often it is done in one run.", DefaultValueFactory = _ => 3000 };
        var command = new Command("templates", "Measure the template engine: time and allocations of parsing and of rendering a page.") { page, rounds };
        command.SetAction(given =>
        {
            using var measured = new MeasuredPage(given.GetValue(page)!.FullName);
            if (!measured.IsRight)
            {
                Console.Error.WriteLine("The page does not come out as expected.html says.");
                return 1;
            }
            Print("render", Measurement.Of(measured.Render, given.GetValue(rounds)));
            Print("parse", Measurement.Of(measured.Parse, given.GetValue(rounds)));
            return 0;
        });
        return command;
    }

    private static void Print(string name, Measurement measurement) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-8}{measurement.Microseconds,8:F1} µs of CPU {measurement.Bytes / 1024.0,8:F1} KB"));
}
