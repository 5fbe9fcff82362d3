using System.Text;
using Playbook.Site.Parsing.Theming;
using Playbook.Site.Planning;

namespace Playbook.Site.Tests.Planning;

public sealed class AssetFingerprintsTests
{
    [Fact]
    public void The_content_is_in_the_name()
    {
        var (before, _) = AssetFingerprints.Of([Asset("site.css", "a {}")]);
        var (after, _) = AssetFingerprints.Of([Asset("site.css", "b {}")]);
        Assert.Matches("^/assets/site\\.[0-9a-f]{10}\\.css$", before["site.css"]);
        Assert.NotEqual(before["site.css"], after["site.css"]);
    }

    [Theory]
    [InlineData("site.css", "url(logo.svg)", "url(\"logo.{0}.svg\")", "logo.svg")]
    [InlineData("site.css", "url( \"icons/logo.svg\" )", "url(\"icons/logo.{0}.svg\")", "icons/logo.svg")]
    [InlineData("css/site.css", "url('../logo.svg')", "url(\"../logo.{0}.svg\")", "logo.svg")]
    public void A_style_sheet_finds_what_it_names(string sheet, string written, string expected, string asset)
    {
        var (addresses, files) = AssetFingerprints.Of([Asset(sheet, $"a {{ background: {written} }}"), Asset(asset, "<svg/>")]);
        var fingerprint = addresses[asset].Split('.')[^2];
        var css = Encoding.UTF8.GetString(files.Single(f => f.Address == addresses[sheet]).Content.Span);
        Assert.Equal($"a {{ background: {string.Format(null, expected, fingerprint)} }}", css);
    }

    [Theory]
    [InlineData("url(data:image/svg+xml,%3Csvg/%3E)")]
    [InlineData("url(#marker)")]
    [InlineData("url(nothing.png)")]
    [InlineData("url(")]
    public void What_is_no_asset_stays(string written)
    {
        var (addresses, files) = AssetFingerprints.Of([Asset("site.css", $"a {{ b: {written} }}")]);
        Assert.Equal($"a {{ b: {written} }}", Encoding.UTF8.GetString(files.Single(f => f.Address == addresses["site.css"]).Content.Span));
    }

    private static ThemeAsset Asset(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
