namespace Playbook.Site.Tests.EndToEnd;

/// <summary>What <c>scripts</c> in <c>theme.yml</c> makes of the scripts of a theme.</summary>
public sealed class ScriptBundleTests
{
    private const string Theme =
        """
        -- theme/theme.yml --
        name: Joined
        scripts:
          both.js: [second.js, first.js]
        -- theme/assets/first.js --
        (() => { one(); })() // no semicolon, and a comment at the end
        -- theme/assets/second.js --
        (() => { two(); })()
        -- theme/assets/third.js --
        (() => { three(); })()
        -- theme/pages/home.scriban-html --
        <script src="{{ asset 'both.js' }}" defer></script>

        """;

    [Fact]
    public void Parts_stand_one_behind_the_other_in_one_file_and_nowhere_else()
    {
        var built = SiteText.Parse(Theme).Over(ProblemCaseTests.Base).Build();
        Assert.Empty(built.Codes);
        Assert.Equal(["both.js", "third.js"], built.Plan.Assets.Keys.Where(name => name.EndsWith(".js", StringComparison.Ordinal) && name != "planner-data.js").Order(StringComparer.Ordinal));
        Assert.Equal(
            "(() => { two(); })()\n;(() => { one(); })() // no semicolon, and a comment at the end\n",
            built.Text(built.Plan.Assets["both.js"][1..]));
        Assert.Contains(built.Plan.Assets["both.js"][1..], built.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_part_is_another_address()
    {
        var one = SiteText.Parse(Theme).Over(ProblemCaseTests.Base).Build();
        var other = SiteText.Parse(Theme.Replace("two()", "too()", StringComparison.Ordinal)).Over(ProblemCaseTests.Base).Build();
        Assert.NotEqual(one.Plan.Assets["both.js"], other.Plan.Assets["both.js"]);
        Assert.Equal(one.Plan.Assets["third.js"], other.Plan.Assets["third.js"]);
    }
}
