using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Playbook.Site.Planning;
using Playbook.Site.Tests.EndToEnd;

namespace Playbook.Site.Tests.Architecture;

/// <summary>The stages: which looks at which, and that none forgets anything.</summary>
public sealed partial class StageTests
{
    private static readonly string[] Order = ["Reading", "Parsing", "Cataloguing", "Planning", "Rendering", "Publishing"];

    public static TheoryData<string> Stages => [.. Order];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_looks_backwards_only(string stage)
    {
        var later = Order[(Array.IndexOf(Order, stage) + 1)..];
        Assert.DoesNotContain(
            SourceText.LinesWith(Namespace(), path => path.StartsWith($"Playbook.Site/{stage}/", StringComparison.Ordinal)),
            line => later.Contains(Namespace().Match(line).Groups[1].Value, StringComparer.Ordinal));
    }

    [Fact]
    public void A_value_is_complete_when_it_is_made()
    {
        var open =
            from type in typeof(SiteBuilder).Assembly.GetTypes()
            where type.GetMethod("<Clone>$") is not null // a record
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.Empty(open);
    }

    [Fact]
    public void Every_kind_of_planned_file_and_of_subject_is_drawn()
    {
        // Sites that have everything between them.
        var built = new[] { "hostile", "aliases", "search-markup" }.Select(name => GoldenSite.Site(name).Build()).ToList();
        Assert.All(built, b => Assert.False(b.HasErrors, b.Report));
        var files = built.SelectMany(b => b.Plan.Files).ToList();
        Assert.Empty(Kinds(typeof(PlannedFile)).Except(files.Select(f => f.GetType())));
        Assert.Empty(Kinds(typeof(PageSubject)).Except(files.OfType<PlannedPage>().Select(p => p.Subject.GetType())));
        Assert.Empty(Enum.GetValues<SinglePageKind>().Except(files.OfType<PlannedPage>().Select(p => p.Subject).OfType<SinglePage>().Select(s => s.Kind)));
        Assert.Empty(Enum.GetValues<MachineFileKind>().Except(files.OfType<PlannedMachineFile>().Select(m => m.Kind)));
    }

    [Fact]
    public void Every_file_is_in_the_plan_and_every_planned_file_is_drawn() => Assert.All(GoldenSite.Names, name =>
    {
        var built = GoldenSite.Site(name).Build();
        Assert.False(built.HasErrors, built.Report);
        Assert.Equal(built.Plan.Files.Select(f => f.OutputPath), built.Files.Keys);
    });

    private static IEnumerable<Type> Kinds(Type of) => of.Assembly.GetTypes().Where(t => t.IsSubclassOf(of) && !t.IsAbstract);

    [GeneratedRegex(@"(?<!^namespace .*)\b(?:Playbook\.Site\.)?(Reading|Parsing|Cataloguing|Planning|Rendering|Publishing)(?=;|\.[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();
}
