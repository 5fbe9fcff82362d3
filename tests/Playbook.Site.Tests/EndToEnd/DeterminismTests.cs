using System.Globalization;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>Same sources and options, same bytes: wherever they lie, whoever builds them, in whatever order they were found.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Names => [.. GoldenSite.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_does_not_matter_where_a_site_lies(string name)
    {
        var site = GoldenSite.Site(name);
        Same(site.BuildOnDisk("content"), site.BuildOnDisk("some", "where", "else", "a b", "content"));
        if (!site.NeedsDisk)
            Same(site.BuildInMemory(), site.BuildOnDisk("other"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_does_not_matter_in_which_country(string name)
    {
        var site = GoldenSite.Site(name);
        var expected = site.Build();
        // Turkish has another i, German other commas and another order of letters, Thai another calendar.
        foreach (var country in new[] { "tr-TR", "de-DE", "th-TH" })
            Same(expected, In(CultureInfo.GetCultureInfo(country), site.Build));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_does_not_matter_in_which_order_files_were_written(string name)
    {
        // Many file systems list a folder in the order of writing, or the other way round.
        var site = GoldenSite.Site(name);
        Same(site.BuildOnDisk("content"), site.Backwards().BuildOnDisk("content"));
    }

    [Fact]
    public void The_real_playbook_is_the_same_twice_in_other_countries()
    {
        var content = SourceReader.Read(Path.Combine(Repository.Root, "content"), "content", ReadKind.Content);
        var theme = SourceReader.Read(Path.Combine(Repository.Root, "themes", "default"), "theme", ReadKind.Theme);
        var options = new BuildOptions { Today = SiteText.Today, BaseUrl = "https://playbook.example.com" };
        Same(
            BuiltSite.Of(content, theme, options),
            In(CultureInfo.GetCultureInfo("tr-TR"), () => BuiltSite.Of(content, theme, options)));
    }

    private static void Same(BuiltSite one, BuiltSite other)
    {
        Assert.Equal(one.Report, other.Report);
        Assert.Equal(one.Files.Keys, other.Files.Keys);
        Assert.All(one.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(other.Files[file.Key]), $"{file.Key} differs"));
    }

    /// <summary>Runs on a thread of its own whose culture, and that of the threads it starts, is another one.</summary>
    private static BuiltSite In(CultureInfo culture, Func<BuiltSite> build)
    {
        BuiltSite? built = null;
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            built = build();
        });
        thread.Start();
        thread.Join();
        return built!;
    }
}
