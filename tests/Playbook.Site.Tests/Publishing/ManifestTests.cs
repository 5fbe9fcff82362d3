using System.Text;
using Playbook.Site.Publishing;

namespace Playbook.Site.Tests.Publishing;

public sealed class ManifestTests
{
    [Theory]
    [InlineData("plain/index.html")]
    [InlineData("with space/ä/日本.html")]
    [InlineData("100%/%41")]
    [InlineData("line\nbreak\r\u0085\u2028")]
    public void A_path_comes_back_as_it_was(string path)
    {
        var text = Encoding.UTF8.GetString(Manifest.Format(new Dictionary<string, ManifestEntry> { [path] = new(3, ulong.MaxValue) }));
        var files = Manifest.Parse(text);

        Assert.Equal(2, text.AsSpan().Count('\n'));
        Assert.Equal(new ManifestEntry(3, ulong.MaxValue), files![path]);
    }

    [Fact]
    public void A_site_without_files_has_a_manifest_too() => Assert.Empty(Manifest.Parse(Encoding.UTF8.GetString(Manifest.Format(new Dictionary<string, ManifestEntry>())))!);

    [Theory]
    [InlineData("")]
    [InlineData("something else\n")]
    [InlineData("playbook-manifest 1\n0000000000000000 4 cut-sho")]
    [InlineData("playbook-manifest 1\n0000000000000000 four x\n")]
    [InlineData("playbook-manifest 1\n00000000 4 x\n")]
    [InlineData("playbook-manifest 1\n0000000000000000 4 ../x\n")]
    [InlineData("playbook-manifest 1\n0000000000000000 4 %2E%2E/x\n")]
    [InlineData("playbook-manifest 1\n0000000000000000 4 /x\n")]
    [InlineData("playbook-manifest 1\n0000000000000000 4 x\n0000000000000000 4 x\n")]
    [InlineData("playbook-manifest 2\n")]
    public void What_is_not_as_this_program_writes_it_is_not_believed(string text) => Assert.Null(Manifest.Parse(text));

    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void The_hash_is_XXH64(string text, ulong hash) => Assert.Equal(hash, ContentHash.Of(Encoding.UTF8.GetBytes(text)));
}
